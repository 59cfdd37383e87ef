"""``pmkit actions``: the register, for reading and for tools."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.bases import INCIDENT, ROOT, make, run, run_process

STAGE, DRILL = "2026-03-02-checkout/stage", "2026-03-02-checkout/drill"
TODAY = ("--today", "2026-05-01")


def identities(out: str) -> list[str]:
    return [item["identity"] for item in json.loads(out)]


def test_a_list_for_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "actions", "list", *TODAY)
    assert ran.code == 0
    stage, drill = ran.out.splitlines()
    assert stage.split() == [
        STAGE,
        "overdue",
        "2026-04-01",
        "platform",
        "=Stage",
        "all",
        "changes.",
    ]
    assert drill.split() == [DRILL, "done", "Drill"]
    assert stage.index("=Stage") == drill.index("Drill")
    assert ran.err == "2 items: 1 open, 1 overdue.\n"


def test_the_day_decides_what_is_overdue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path)
    overdue = ("actions", "export", "--format", "json", "--overdue")
    for day, late in (("2026-04-01", []), ("2026-04-02", [STAGE])):
        ran = run(capsys, "-C", tmp_path, *overdue, "--today", day)
        assert identities(ran.out) == late
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777593600")
    assert identities(run(capsys, "-C", tmp_path, *overdue).out) == [STAGE]
    assert run(capsys, "-C", tmp_path, "actions", "list", "--today", "soon").code == 2


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), [STAGE, DRILL]),
        (("--status", "done"), [DRILL]),
        (("--status", "done", "--status", "open"), [STAGE, DRILL]),
        (("--kind", "prevent"), [STAGE]),
        (("--owner", "platform"), [STAGE]),
        (("--owner", "nobody"), []),
        (("--incident", "2026-03-02-checkout", "--kind", "process"), [DRILL]),
        (("--incident", "other"), []),
    ],
)
def test_what_is_chosen(
    options: tuple[str, ...],
    found: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(tmp_path)
    for command in ("list", "export"):
        ran = run(capsys, "-C", tmp_path, "actions", command, "--format", "json", *options)
        assert (ran.code, identities(ran.out)) == (0, found)


def test_csv_is_safe_for_spreadsheets(tmp_path: Path) -> None:
    make(tmp_path)
    ran = run_process("actions", "export", "--format", "csv", *TODAY, folder=tmp_path)
    assert ran.returncode == 0
    assert ran.stdout.count(b"\r\n") == ran.stdout.count(b"\n") == 3
    stage, drill = csv.DictReader(io.StringIO(ran.stdout.decode(), newline=""))
    assert (stage["identity"], stage["what"]) == (STAGE, "'=Stage all changes.")
    assert (stage["overdue"], drill["overdue"]) == ("yes", "")
    assert drill["done"] == "2026-03-09"


def test_json_is_what_the_schema_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "actions", "export", "--format", "json", *TODAY)
    schema = json.loads((ROOT / "schemas" / "actions.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(ran.out))
    assert json.loads(ran.out)[0]["overdue"] is True
    assert json.loads(ran.out)[0]["what"] == "=Stage all changes."


def test_markdown_is_a_list_of_tasks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "actions", "export", "--format", "markdown", *TODAY)
    heading, blank, stage, drill = ran.out.splitlines()
    assert (heading, blank) == ("## Checkout refused cards", "")
    assert stage.startswith("- [ ] =Stage all changes. (")
    assert "overdue" in stage
    assert drill.startswith("- [x] Drill (")


def test_texts_in_another_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "actions", "export", "--format", "json", "--language", "zh")
    stage, drill = json.loads(ran.out)
    assert stage["incident_title"] == "结账拒绝银行卡"
    assert (stage["what"], drill["what"]) == ("=Stage all changes.", "演练回滚")


def test_a_file_is_written_in_one_step_and_only_when_it_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    export = ("actions", "export", "--format", "csv", *TODAY)
    to_file = ("-C", tmp_path, *export, "--output", "out.csv")
    out = tmp_path / "out.csv"
    first = run(capsys, *to_file)
    assert (first.code, first.out, first.err) == (0, "", "out.csv: 2 items\n")
    before = out.stat()
    second = run(capsys, *to_file)
    assert (second.code, second.err) == (0, "out.csv: 2 items, unchanged\n")
    assert (out.stat().st_mtime_ns, out.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert out.read_bytes() == run_process(*export, folder=tmp_path).stdout
    assert [place.name for place in tmp_path.iterdir() if place.name.endswith(".part")] == []


def test_a_file_that_cannot_be_written_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "actions", "export", "--output", "no/such/folder.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pmkit: no/such/folder.csv cannot be written: No such file or directory\n"


def test_broken_incidents_are_left_out_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    (tmp_path / "incidents" / "broken.yaml").write_text(INCIDENT + "foo: 1\nbar: 2\n", "utf-8")
    ran = run(capsys, "-C", tmp_path, "actions", "list", "--format", "json")
    assert identities(ran.out) == [STAGE, DRILL]
    assert "left out incidents/broken.yaml:19:1: SCH001 `foo`" in ran.err
    assert "(and 1 more)" in ran.err


@pytest.mark.parametrize(("audience", "count"), [("public", 1), ("internal", 2)])
def test_the_public_is_told_nothing_internal(
    audience: str, count: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, INCIDENT.replace("kind: process,", "kind: process, audience: internal,"))
    found = run(capsys, "-C", tmp_path, "actions", "export", "--audience", audience)
    assert len(found.out.splitlines()) == 1 + count
    assert ("drill" in found.out) == (audience == "internal")


def test_no_items(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, "title: A\n")
    assert run(capsys, "-C", tmp_path, "actions", "export", "--format", "json").out == "[]\n"
    assert run(capsys, "-C", tmp_path, "actions", "export", "--format", "markdown").out == ""
    header = run(capsys, "-C", tmp_path, "actions", "export").out
    assert header.startswith("identity,incident,")
    assert run(capsys, "-C", tmp_path, "actions", "list").err == "0 items: 0 open, 0 overdue.\n"
