"""For tools: one array, as the committed schema says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from pmkit.source.edit import Edit, Fix
from tests.reporters.reported import diagnostic, reported

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "schemas" / "diagnostics.schema.json").read_text("utf-8")
)


def test_a_record() -> None:
    one = diagnostic((2, 3, 4, 5), "支付", "Mend", severity="warning", pointer="/a~1b/0")
    assert json.loads(reported("json", one)) == [
        {
            "path": "incidents/a.yaml",
            "line": 2,
            "column": 3,
            "end_line": 4,
            "end_column": 5,
            "code": "SCH001",
            "name": "unknown-key",
            "severity": "warning",
            "message": "支付",
            "hint": "Mend",
            "pointer": "/a~1b/0",
            "fix": None,
        }
    ]


def test_a_fix_is_told_in_words() -> None:
    mended = diagnostic(fix=Fix("Write `no`", (Edit("set", "/a", "no"),), safe=False))
    assert json.loads(reported("json", mended))[0]["fix"] == {"what": "Write `no`", "safe": False}
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(reported("json", mended)))


def test_it_is_what_the_schema_says() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    text = reported("json", diagnostic(), diagnostic(hint="", severity="note"))
    validator.validate(json.loads(text))
    validator.validate(json.loads(reported("json")))
    assert not validator.is_valid([{"path": "a"}])


def test_text_is_written_as_it_is() -> None:
    assert "支付" in reported("json", diagnostic(message="支付"))
