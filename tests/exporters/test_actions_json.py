from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from jsonschema import Draft202012Validator

from pmkit.actions.register import ActionItem
from pmkit.exporters.action_row import COLUMNS
from pmkit.exporters.json_schemas import actions_schema
from pmkit.exporters.registry import export_actions
from tests.exporters.hostile import HOSTILE, TODAY, hostile_items, real_items
from tests.knowledge.real import OPENAI, ROOT


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "items", [real_items(), hostile_items(), ()], ids=["real", "hostile", "no"]
)
def test_it_is_what_the_committed_schema_says(items: Sequence[ActionItem], language: str) -> None:
    schema = json.loads((ROOT / "schemas" / "actions.schema.json").read_text(encoding="utf-8"))
    records = json.loads(export_actions("json", items, TODAY, language))
    Draft202012Validator(schema).validate(records)
    assert len(records) == len(items)


def test_the_schema_has_the_columns_and_no_others() -> None:
    fields = actions_schema()["items"]
    assert tuple(fields["properties"]) == COLUMNS
    assert not fields["additionalProperties"]


def test_lists_are_lists_and_truth_is_truth() -> None:
    records = json.loads(export_actions("json", real_items(), TODAY, "en"))
    record = next(one for one in records if one["identity"] == f"{OPENAI}/break-glass-access")
    assert record["addresses"] == ["locked-out", "rollback-on-api"]
    assert record["overdue"] is False
    assert record["due"] == ""
    assert record["status"] == "open"


def test_text_is_told_as_it_is() -> None:
    records = json.loads(export_actions("json", hostile_items(), TODAY, "en"))
    assert [one["owner"] for one in records] == [text.strip() for text in HOSTILE]


def test_text_stays_readable() -> None:
    text = export_actions("json", real_items(), TODAY, "zh")
    assert "遥测" in text
    assert text.endswith("]\n")
