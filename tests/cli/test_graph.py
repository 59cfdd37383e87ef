"""``pmkit graph loops``: circular dependencies, with their evidence."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.bases import INCIDENT, ROOT, make, run

SCHEMA = json.loads((ROOT / "schemas" / "loops.schema.json").read_text("utf-8"))


def test_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "graph", "loops")
    assert ran.code == 0
    head, cycle, *edges = ran.out.splitlines()
    assert "(acme)" in head
    assert "still there" in head
    assert "Control plane → DNS → Control plane" in cycle
    assert all("2026-03-02-checkout" in edge for edge in edges)
    assert len(edges) == 2
    assert ran.err.startswith("1 loop")


@pytest.mark.parametrize("options", [(), ("--roles",), ("--open",), ("--organization", "acme")])
def test_json_is_what_the_schema_says(
    options: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "graph", "loops", "--format", "json", *options)
    assert ran.code == 0
    loops = json.loads(ran.out)
    jsonschema.Draft202012Validator(SCHEMA).validate(loops)
    if not options:
        assert [loop["members"] for loop in loops] == [["control-plane", "dns"]]
        evidence = loops[0]["cycles"][0]["edges"][0]["evidence"][0]
        assert evidence["incident"] == "2026-03-02-checkout"
        assert evidence["sources"] == ["review"]


def test_real_incidents_are_what_the_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    for options in ((), ("--roles",)):
        ran = run(capsys, "-C", ROOT, "graph", "loops", "--format", "json", *options)
        loops = json.loads(ran.out)
        assert loops
        jsonschema.Draft202012Validator(SCHEMA).validate(loops)


def test_what_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    removed = INCIDENT.replace("kind: startup,", "kind: startup, removed_by: [drill],")
    make(tmp_path, removed)
    loops = ("graph", "loops", "--format", "json")
    assert len(json.loads(run(capsys, "-C", tmp_path, *loops).out)) == 1
    assert run(capsys, "-C", tmp_path, *loops, "--open").out == "[]\n"
    assert run(capsys, "-C", tmp_path, *loops, "--organization", "other").out == "[]\n"


def test_the_public_is_told_nothing_internal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, INCIDENT.replace("kind: startup,", "kind: startup, audience: internal,"))
    options = ("graph", "loops", "--format", "json")
    assert '"dns"' in run(capsys, "-C", tmp_path, *options).out
    assert run(capsys, "-C", tmp_path, *options, "--audience", "public").out == "[]\n"


def test_no_loops(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, "title: A\n")
    ran = run(capsys, "-C", tmp_path, "graph", "loops")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("0 loops")
