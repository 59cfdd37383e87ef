"""``pmkit schema``: the committed schemas are those that the code gives."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from pmkit.cli.schema import SCHEMAS
from tests.cli.bases import ROOT, run


def test_the_committed_schemas_are_those_that_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "-C", tmp_path, "schema", "--write", "out")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.count(": written\n") == len(SCHEMAS)
    made = {place.name: place.read_bytes() for place in (tmp_path / "out").iterdir()}
    committed = {place.name: place.read_bytes() for place in (ROOT / "schemas").iterdir()}
    assert sorted(made) == sorted(committed)
    assert made == committed, "run: pmkit schema --write schemas"
    again = run(capsys, "-C", tmp_path, "schema", "--write", "out")
    assert again.err.count(": unchanged\n") == len(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "schema", name)
    assert ran.code == 0
    schema = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert ran.out == (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")


def test_the_incident_s_is_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "schema").out == run(capsys, "schema", "incident").out
