from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from pmkit.analysis.loops import find_loops, find_role_loops
from pmkit.exporters.loops_json import export_loops
from tests.knowledge.real import OPENAI, ROOT, kb


@pytest.mark.parametrize("roles", [False, True])
def test_it_is_what_the_committed_schema_says(roles: bool) -> None:
    schema = json.loads((ROOT / "schemas" / "loops.schema.json").read_text(encoding="utf-8"))
    found = find_role_loops(kb()) if roles else find_loops(kb())
    records = json.loads(export_loops(found))
    Draft202012Validator(schema).validate(records)
    assert [record["id"] for record in records] == [loop.id for loop in found]


def test_an_edge_brings_its_evidence() -> None:
    records = json.loads(export_loops(find_loops(kb())))
    openai = next(record for record in records if record["organization"] == "openai")
    assert (openai["first_seen"], openai["open"]) == ("2024-12-11", True)
    edge = openai["cycles"][0]["edges"][0]
    assert edge["evidence"][0]["incident"] == OPENAI
    assert "official" in edge["evidence"][0]["sources"]


def test_no_loops_are_an_empty_array() -> None:
    assert json.loads(export_loops(())) == []
