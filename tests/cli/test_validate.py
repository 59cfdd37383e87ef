"""``pmkit validate``: what is checked, how it is told, how it ends."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.bases import CATALOG, INCIDENT, NAME, make, run, run_process

WRONG = INCIDENT.replace("product: checkout", "product: chekout")


def places(out: str) -> list[tuple[str, int, str]]:
    return [(one["path"], one["line"], one["code"]) for one in json.loads(out)]


def test_nothing_wrong_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "validate")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "2 files checked, nothing is wrong.\n"


def test_something_wrong_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, WRONG)
    ran = run(capsys, "-C", tmp_path, "validate")
    assert ran.code == 1
    assert ran.out.startswith(f"{NAME}:10:14: error REF001 The catalog has no product `chekout`")
    assert "10 |   - product: chekout\n   |              ^^^^^^^\n" in ran.out
    assert ran.err == "1 error in 1 of them; 2 files checked.\n"


def test_data_alone_goes_to_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, WRONG)
    for format_ in ("json", "github"):
        ran = run(capsys, "-C", tmp_path, "validate", "--format", format_)
        assert (ran.code, ran.err) == (1, "")
        assert "REF001" in ran.out


def test_a_warning_is_something_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, INCIDENT + "severity: &one sev1\n")
    ran = run(capsys, "-C", tmp_path, "validate")
    assert ran.code == 1
    assert ran.err == "1 warning in 1 of them; 2 files checked.\n"


def test_the_base_is_found_upwards(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make(tmp_path, WRONG)
    monkeypatch.chdir(file.parent)
    by_folder = run(capsys, "validate", "--format", "json")
    assert places(by_folder.out) == [(NAME, 10, "REF001")]
    by_name = run(capsys, "validate", "--format", "json", file.name)
    by_path = run(capsys, "-C", tmp_path, "validate", "--format", "json", NAME)
    assert by_folder.out == by_name.out == by_path.out


def test_folders_and_files_are_checked_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, WRONG)
    (tmp_path / "incidents" / "2025").mkdir()
    (tmp_path / "incidents" / "2025" / "old.yml").write_text("title: Old\nfoo: 1\n")
    (tmp_path / "incidents" / "2025" / ".hidden.yaml").write_text("[")
    (tmp_path / "incidents" / "2025" / "notes.txt").write_text("[")
    every = ["incidents/2025/old.yml", NAME]
    for paths, found in (
        ((), every),
        (("incidents",), every),
        ((".",), every),
        (("incidents/2026",), every[1:]),
        (("incidents/2025", "incidents/2025/old.yml"), every[:1]),
        ((NAME, tmp_path / NAME, "incidents/2025/../2026"), every[1:]),
    ):
        ran = run(capsys, "-C", tmp_path, "validate", "--format", "json", *paths)
        assert [path for path, *_ in places(ran.out)] == found, paths


def test_a_folder_without_incidents_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    (tmp_path / "empty").mkdir()
    ran = run(capsys, "-C", tmp_path, "validate", "empty")
    assert (ran.code, ran.out) == (2, "")
    assert "no incident files" in ran.err


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json", "incidents/gone.yaml")
    assert ran.code == 1
    assert places(ran.out) == [("incidents/gone.yaml", 1, "YML016")]


def test_a_file_in_no_base(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(INCIDENT + "related: [{incident: 2020-01-01-other}]\n", "utf-8")
    assert run(capsys, "validate", file).code == 0
    file.write_text(INCIDENT + "foo: 1\n", "utf-8")
    ran = run(capsys, "validate", file)
    assert ran.code == 1
    assert f"{file.as_posix()}:19:1: error SCH001" in ran.out
    assert "19 | foo: 1" in ran.out


def test_a_broken_catalog_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, WRONG, CATALOG + "prodcuts: {}\n")
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json")
    assert ran.code == 1
    assert places(ran.out) == [("incidents/catalog.yaml", 8, "SCH001")]
    one = run(capsys, "-C", tmp_path, "validate", file)
    assert (one.code, one.out) == (0, "")
    assert "incidents/catalog.yaml is broken, so names are not checked" in one.err
    catalog = run(capsys, "-C", tmp_path, "validate", "incidents/catalog.yaml")
    assert catalog.code == 1
    assert "8 | prodcuts: {}" in catalog.out


def test_one_broken_file_hides_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, WRONG)
    (tmp_path / "incidents" / "a.yaml").write_text("title: [\n")
    (tmp_path / "incidents" / "b.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "incidents" / "c.yaml").write_text("")
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json")
    assert ran.code == 1
    assert [(path, code) for path, _, code in places(ran.out)] == [
        (NAME, "REF001"),
        ("incidents/a.yaml", "YML001"),
        ("incidents/b.yaml", "YML004"),
        ("incidents/c.yaml", "YML011"),
    ]


def test_what_is_asked_about_may_refer_to_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    file = tmp_path / "incidents" / "b.yaml"
    file.write_text("title: B\nrelated:\n  - incident: 2026-03-02-checkout\n")
    assert run(capsys, "-C", tmp_path, "validate", file).code == 0
    (tmp_path / NAME).write_text("title: [\n")
    assert run(capsys, "-C", tmp_path, "validate", file).code == 0
    assert run(capsys, "-C", tmp_path, "validate").code == 1
    (tmp_path / NAME).unlink()
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json", file)
    assert places(ran.out) == [("incidents/b.yaml", 3, "REF008")]


def test_an_id_that_a_file_not_asked_about_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    double = tmp_path / "incidents" / "2027" / Path(NAME).name
    double.parent.mkdir()
    double.write_text("title: B\n")
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json", double)
    assert places(ran.out) == [(f"incidents/2027/{double.name}", 1, "REF006")]


def test_standard_input_under_the_name_of_a_file(tmp_path: Path) -> None:
    make(tmp_path)
    ran = run_process(
        *("validate", "--format", "json", "-", "--stdin-filename", NAME),
        folder=tmp_path,
        given=WRONG.encode(),
    )
    assert ran.returncode == 1
    assert places(ran.stdout.decode()) == [(NAME, 10, "REF001")]


def test_standard_input_without_a_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path)
    for text, code in ((f"id: 2026-03-02-checkout\n{INCIDENT}", 0), (INCIDENT + "foo: 1\n", 1)):
        given = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8")
        monkeypatch.setattr(sys, "stdin", given)
        ran = run(capsys, "-C", tmp_path, "validate", "-")
        assert ran.code == code, ran
    assert ran.out.startswith("stdin.yaml:19:1: error SCH001")
    assert "19 | foo: 1" in ran.out


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path, WRONG + "foo: 1\n")
    for format_ in ("text", "json", "github"):
        first, second = (
            run_process("validate", "--format", format_, folder=tmp_path, PYTHONHASHSEED=seed)
            for seed in ("1", "2")
        )
        assert first.returncode == 1
        assert first.stdout == second.stdout != b""


def test_several_processes_write_the_same_bytes_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    for number in range(450):
        text = INCIDENT if number % 9 else WRONG + f"related: [{{incident: copy-{number + 1}x}}]\n"
        (tmp_path / "incidents" / f"copy-{number:03}.yaml").write_text(text, "utf-8")
    one = run(capsys, "-C", tmp_path, "validate", "--format", "json", "--jobs", "1")
    two = run_process("validate", "--format", "json", "--jobs", "2", folder=tmp_path)
    assert one.code == two.returncode == 1
    assert one.out.encode() == two.stdout
    assert len(json.loads(one.out)) == 100


def test_links_that_lead_round_and_pipes_are_diagnostics(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = "attachments: [{file: round.png, alt: A picture.}]\n"
    folder = make(tmp_path, INCIDENT + picture).parent
    for name in ("round.yaml", "round.png"):
        (folder / name).symlink_to(name)
    os.mkfifo(folder / "pipe.yaml")
    ran = run(capsys, "-C", tmp_path, "validate", "--format", "json")
    assert ran.code == 1
    assert sorted(code for _, _, code in places(ran.out)) == ["REF009", "YML016", "YML016"]
    assert run(capsys, "validate", folder / "round.yaml", folder / "pipe.yaml").code == 1


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path / "gone", "validate")
    assert ran.code == 2
    assert "there is no folder" in ran.err
