"""``pmkit validate``: formats, files and statistics, as the command line gives them."""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.bases import INCIDENT, NAME, make, run, run_process

WRONG = INCIDENT.replace("product: checkout", "product: chekout")
ANOTHER = "incidents/2026/2026-03-03-search.yaml"


def two_files(folder: Path) -> None:
    make(folder, WRONG)
    (folder / ANOTHER).write_text(INCIDENT, "utf-8")


def test_a_file_is_written_and_the_summary_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two_files(tmp_path)
    on_output = run(capsys, "-C", tmp_path, "validate", "--format", "json")
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json", "--output-file", "out.json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "1 error in 1 of them; 3 files checked.\n"
    assert (tmp_path / "out.json").read_text("utf-8") == on_output.out
    assert [place.name for place in tmp_path.iterdir() if "part" in place.name] == []


def test_text_in_a_file_has_no_colour(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, WRONG)
    monkeypatch.setattr("pmkit.cli.reporting.colour_wanted", lambda: True)
    assert "\x1b" in run(capsys, "-C", tmp_path, "validate").out
    run(capsys, "-C", tmp_path, "validate", "--output-file", "out.txt")
    assert "\x1b" not in (tmp_path / "out.txt").read_text("utf-8")


def test_a_file_that_cannot_be_written_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, WRONG)
    for name in ("nowhere/out.json", "incidents"):
        ran = run(capsys, "-C", tmp_path, "validate", "--output-file", name)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.startswith("pmkit: ")


def test_a_device_is_written_to(tmp_path: Path) -> None:
    make(tmp_path, WRONG)
    ran = run_process("validate", "--output-file", "/dev/stdout", folder=tmp_path)
    assert ran.returncode == 1
    assert b"REF001" in ran.stdout


def test_statistics(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_files(tmp_path)
    ran = run(capsys, "-C", tmp_path, "validate", "--statistics")
    assert (ran.code, ran.out) == (1, "1  REF001  unknown-name\n")
    assert ran.err == "1 error in 1 of them; 3 files checked.\n"
    ran = run(capsys, "-C", tmp_path, "validate", "--statistics", "--format", "json")
    assert json.loads(ran.out) == [
        {"count": 1, "code": "REF001", "name": "unknown-name", "fixable": 0}
    ]
    ran = run(capsys, "-C", tmp_path, "validate", "--statistics", "--format", "sarif")
    assert (ran.code, ran.err) == (2, "pmkit: --statistics is told as text or json alone\n")


def test_junit_tells_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_files(tmp_path)
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "junit")
    (suite,) = ET.fromstring(ran.out.encode())
    assert [(case.get("file"), len(case)) for case in suite] == [
        (NAME, 1),
        ("incidents/catalog.yaml", 0),
        (ANOTHER, 0),
    ]


@pytest.mark.parametrize("as_file", [False, True])
def test_services_are_told_paths_from_the_repository(
    as_file: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "docs" / "post mortems"
    make(base, WRONG)
    if as_file:  # as in a work tree or a submodule
        (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    else:
        subprocess.run(["git", "init", "--quiet", tmp_path], check=True)

    def out(format_: str) -> str:
        return run(capsys, "-C", base, "validate", "--format", format_).out

    assert json.loads(out("json"))[0]["path"] == NAME
    assert f"file=docs/post mortems/{NAME}," in out("github")
    assert json.loads(out("gitlab"))[0]["location"]["path"] == f"docs/post mortems/{NAME}"
    assert f'"docs/post%20mortems/{NAME}"' in out("sarif")
    assert f'file="docs/post mortems/{NAME}"' in out("junit")


def test_a_file_in_no_base_has_its_path_from_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.yaml").write_text("title: [\n", "utf-8")
    ran = run_process("validate", "a.yaml", "--format", "github", folder=folder)
    assert b"file=notes/a.yaml," in ran.stdout


def test_every_format_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, WRONG.replace("09:47", "08:47") + "severity: &one sev1\n")
    (one, *_) = found = json.loads(run(capsys, "-C", tmp_path, "validate", "--format", "json").out)
    assert {each["severity"] for each in found} >= {"error", "warning"}

    def out(format_: str) -> str:
        return run(capsys, "-C", tmp_path, "validate", "--format", format_).out

    sarif = json.loads(out("sarif"))["runs"][0]["results"]
    assert [result["ruleId"] for result in sarif] == [each["code"] for each in found]
    region = sarif[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (one["line"], one["column"])
    assert [issue["check_name"] for issue in json.loads(out("gitlab"))] == [
        each["code"] for each in found
    ]
    told = re.findall("^::(?:error|warning|notice) ", out("github"), re.MULTILINE)
    assert len(told) == len(found)
    wrong = [each for each in found if each["severity"] != "note"]
    assert out("junit").count("<failure ") == len(wrong)
