"""``pmkit migrate``: every incident names its format; a later one is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.bases import INCIDENT, NAME, make, run


def test_the_format_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, "# head\n\n" + INCIDENT)
    shown = run(capsys, "-C", tmp_path, "migrate", "--diff")
    assert (shown.code, shown.err) == (1, "1 file would be migrated.\n")
    assert '\n+format: "1"\n' in shown.out
    ran = run(capsys, "-C", tmp_path, "migrate")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 file migrated.\n")
    assert file.read_text("utf-8") == '# head\n\nformat: "1"\n' + INCIDENT
    assert run(capsys, "-C", tmp_path, "migrate").err == "1 file as it should be.\n"
    assert run(capsys, "-C", tmp_path, "validate").code == 0


def test_a_later_format_needs_a_newer_pmkit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, 'format: "2"\nheadline: New words\n')
    ran = run(capsys, "-C", tmp_path, "migrate")
    assert ran.code == 1
    told = "This file is of format 2; this pmkit reads 1"
    assert ran.err.startswith(f"pmkit: {NAME} is left as it is: {told}. A newer pmkit is needed\n")
    found = run(capsys, "-C", tmp_path, "validate")
    assert found.code == 1
    assert f"SCH004 {told} (" in found.out
    assert found.err.startswith("1 error in 1 of them")
