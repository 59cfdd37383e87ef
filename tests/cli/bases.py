"""Knowledge bases to run commands in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pmkit.cli.main import main

ROOT = Path(__file__).parents[2]

CATALOG = """\
organizations:
  acme: {name: Acme}
products:
  checkout: {name: Checkout, organization: acme}
components:
  dns: {name: DNS, organization: acme, role: dns}
  control-plane: {name: Control plane, organization: acme, role: control-plane}
"""

INCIDENT = """\
title: {en: Checkout refused cards, zh: 结账拒绝银行卡}
organization: acme
timezone: Europe/Berlin
date: 2026-03-02
sources:
  review: {title: Review, kind: official}
timeline:
  - {at: 09:14, kind: detected, what: An alert fires., sources: [review]}
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
dependencies:
  - {from: dns, on: control-plane, kind: runtime, sources: [review]}
  - {from: control-plane, on: dns, kind: startup, sources: [review]}
actions:
  - {id: stage, what: "=Stage *all* changes.", kind: prevent, owner: platform, due: 2026-04-01}
  - {id: drill, what: {en: Drill, zh: 演练回滚}, kind: process, status: done, done: 2026-03-09}
"""

NAME = "incidents/2026/2026-03-02-checkout.yaml"


def make(folder: Path, incident: str = INCIDENT, catalog: str | None = CATALOG) -> Path:
    """A knowledge base with one incident in ``folder``; returns the incident's file."""
    file = folder / NAME
    file.parent.mkdir(parents=True)
    file.write_text(incident, "utf-8")
    if catalog is not None:
        (folder / "incidents" / "catalog.yaml").write_text(catalog, "utf-8")
    return file


class Ran:
    """What a command did: its exit code, and what it wrote."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    def __repr__(self) -> str:
        return f"exit {self.code}\n{self.out}\n{self.err}"


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ran:
    """Run a command in this process."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    return Ran(code, out, err)


def run_process(
    *arguments: str | Path, folder: Path, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own, in ``folder``."""
    return subprocess.run(
        [sys.executable, "-m", "pmkit.cli.main", *map(str, arguments)],
        cwd=folder,
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
