"""``pmkit lsp``: what the command line says of the language server; ``tests/lsp`` drives it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.bases import run, run_process


def test_without_its_package_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    ran = run(capsys, "lsp")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "pmkit: the language server needs one more package: pip install 'postmortem-kit[lsp]' "
        "(from a clone: pip install '.[lsp]')\n"
    )


def test_a_client_that_goes_without_a_word_ends_it(tmp_path: Path) -> None:
    ended = run_process("lsp", "--stdio", folder=tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "lsp", "--help")
    assert ran.code == 0
    assert "language-server.pmkit" in ran.out
