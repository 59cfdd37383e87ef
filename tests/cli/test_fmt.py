"""``pmkit fmt``: files in order, their comments kept; what cannot be read is left alone."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.bases import CATALOG, INCIDENT, NAME, ROOT, make, run

DAY, ZONE = "date: 2026-03-02\n", "timezone: Europe/Berlin\n"
IN_ORDER = INCIDENT.replace(ZONE + DAY, DAY + ZONE)
WHOSE = "organization: acme\n"
TIDY = "# about it all\n\n" + IN_ORDER.replace(WHOSE, "organization: acme  # whose\n", 1)
UNTIDY = "# about it all\n\norganization: acme  # whose\n" + IN_ORDER.replace(WHOSE, "", 1)


def test_our_own_incidents_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "-C", ROOT, "fmt", "--check", "incidents")
    assert (ran.code, ran.out) == (0, ""), ran.out


def test_a_file_is_brought_into_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, UNTIDY)
    ran = run(capsys, "-C", tmp_path, "fmt")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "1 file formatted, 1 file as it should be.\n"
    assert file.read_text("utf-8") == TIDY
    again = run(capsys, "-C", tmp_path, "fmt")
    assert (again.code, again.err) == (0, "2 files as they should be.\n")


def test_check_names_what_would_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, UNTIDY, CATALOG.replace("{name: DNS, organization: acme, role: dns}",
                                                  "{role: dns, name: DNS}"))  # fmt: skip
    ran = run(capsys, "-C", tmp_path, "fmt", "--check")
    assert (ran.code, ran.out) == (1, f"{NAME}\nincidents/catalog.yaml\n")
    assert ran.err == "2 files would be formatted.\n"
    assert file.read_text("utf-8") == UNTIDY


def test_diff_shows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, UNTIDY)
    ran = run(capsys, "-C", tmp_path, "fmt", "--diff", file)
    assert ran.code == 1
    assert ran.out.startswith(f"--- a/{NAME}\n+++ b/{NAME}\n@@ ")
    assert "\n-title: {en:" in ran.out
    assert "\n+title: {en:" in ran.out
    assert file.read_text("utf-8") == UNTIDY


def test_what_cannot_be_read_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = make(tmp_path, UNTIDY + "causes: [\n")
    before = file.read_bytes()
    ran = run(capsys, "-C", tmp_path, "fmt")
    assert ran.code == 1
    assert ran.err.startswith(f"pmkit: {NAME} is left as it is: YML001 ")
    assert ran.err.endswith("1 file as it should be, 1 file left alone.\n")
    assert file.read_bytes() == before


def test_standard_input_goes_to_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path)
    for given, wanted, code in ((UNTIDY, TIDY, 0), ("a: [", "a: [", 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        ran = run(capsys, "-C", tmp_path, "fmt", "-")
        assert (ran.code, ran.out) == (code, wanted)
    assert run(capsys, "-C", tmp_path, "fmt", "-", NAME).code == 2
