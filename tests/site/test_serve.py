"""``mkdocs serve`` while files are broken and mended."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site.bases import INCIDENT, environment, write_base

NAME = "2026-03-02-certificate"
PATIENCE = 60.0
"""Seconds until something must have happened."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    """A base that is being served: its folder, its address, and the console's output."""
    base, log = write_base(tmp_path / "base"), tmp_path / "console.txt"
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("wb") as console:
        process = subprocess.Popen(
            command, cwd=base, env=environment(), stdout=console, stderr=subprocess.STDOUT
        )
    try:
        yield base, f"http://127.0.0.1:{port}/", log
    finally:
        process.terminate()
        process.wait(20)


def page(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (URLError, OSError):
        return ""


def until(condition: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, log.read_text(encoding="utf-8", errors="replace")
        time.sleep(0.2)


def test_broken_file_is_listed_and_mended_file_comes_back(
    served: tuple[Path, str, Path],
) -> None:
    base, address, log = served
    file = base / "incidents" / f"{NAME}.yaml"
    own = f"{address}incidents/{NAME}/"
    until(lambda: "A customer calls." in page(own), log)

    file.write_text(INCIDENT.replace("status: final", "status: [final"), encoding="utf-8")
    until(lambda: "YML001" in page(f"{address}broken/"), log)
    assert "Last incidents" in page(address)
    assert f"incidents/{NAME}.yaml" in page(f"{address}broken/")
    assert f"incidents/{NAME}.yaml:6:" in log.read_text(encoding="utf-8")

    mended = INCIDENT.replace("A customer calls.", "Two customers call.")
    file.write_text(mended, encoding="utf-8")
    until(lambda: "Two customers call." in page(own), log)
    assert "Nothing is wrong" in page(f"{address}broken/")
