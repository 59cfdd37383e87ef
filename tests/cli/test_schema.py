"""``pmkit schema``: the committed schemas are those that the code gives."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from pmkit.cli.schema import SCHEMAS
from tests.cli.bases import ROOT, make, run


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


def test_output_writes_one_schema_into_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("-C", tmp_path, "schema", "loops", "--output", "deep/down/loops.json")
    ran = run(capsys, *asked)
    assert (ran.code, ran.out, ran.err) == (0, "", "deep/down/loops.json: written\n")
    written = (tmp_path / "deep" / "down" / "loops.json").read_bytes()
    assert written == (ROOT / "schemas" / "loops.schema.json").read_bytes()
    assert run(capsys, *asked).err == "deep/down/loops.json: unchanged\n"


def test_with_catalog_has_the_base_s_own_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, "schema", "--with-catalog")
    assert (ran.code, ran.err) == (0, "")
    schema = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    known = jsonschema.Draft202012Validator(schema)
    assert known.is_valid({"title": "x", "impact": [{"product": "checkout"}]})
    assert not known.is_valid({"title": "x", "impact": [{"product": "chekout"}]})


def test_with_catalog_refuses_only_what_the_settings_let_validate_refuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    (tmp_path / "pmkit.toml").write_text('[lint]\nignore = ["unknown-name"]\n', "utf-8")
    schema = json.loads(run(capsys, "-C", tmp_path, "schema", "--with-catalog").out)
    known = jsonschema.Draft202012Validator(schema)
    assert known.is_valid({"title": "x", "impact": [{"product": "chekout"}]})


def test_with_catalog_says_when_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, catalog=None)
    ran = run(capsys, "-C", tmp_path, "schema", "--with-catalog")
    assert ran.code == 0
    assert ran.err == "pmkit: there is no catalog to read, so names are not completed\n"


@pytest.mark.parametrize("asked", [("loops",), ("incident", "--write", "out")])
def test_with_catalog_goes_with_the_incident_s_alone(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "-C", ROOT, "schema", *asked, "--with-catalog")
    assert (ran.code, ran.out) == (2, "")
    assert "--with-catalog goes with the schema `incident` alone" in ran.err
