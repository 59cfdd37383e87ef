"""How often each rule found something."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from pmkit.reporters.statistics import as_json, as_text, counts
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.edit import Edit, Fix
from pmkit.source.span import Span

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "schemas" / "statistics.schema.json").read_text("utf-8")
)
FIX = Fix("Write it", (Edit("set", "/a", "b"),))


def found(code: str, name: str, times: int, fix: Fix | None = None) -> list[Diagnostic]:
    return [
        Diagnostic("a.yaml", Span(line, 1, line, 2), code, name, "error", "It is wrong", fix=fix)
        for line in range(1, times + 1)
    ]


MANY = [
    *found("TIM020", "ends-before-it-starts", 2),
    *found("REF001", "unknown-name", 11, FIX),
    *found("ACT001", "no-owner", 2),
    *found("ACT001", "no-owner", 1, FIX._replace(safe=False)),
    *found("SCH004", "wrong-word", 1),
    *found("SCH004", "wrong-word", 1, FIX),
]


def test_most_often_comes_first() -> None:
    assert [(one.count, one.code, one.fixable) for one in counts(MANY)] == [
        (11, "REF001", 11),
        (3, "ACT001", 0),
        (2, "SCH004", 1),
        (2, "TIM020", 0),
    ]


def test_as_text() -> None:
    assert as_text(counts(MANY)) == (
        "11  REF001  [*] unknown-name\n"
        " 3  ACT001      no-owner\n"
        " 2  SCH004  [-] wrong-word\n"
        " 2  TIM020      ends-before-it-starts\n"
    )
    assert as_text(counts(MANY[:2])) == "2  TIM020  ends-before-it-starts\n"
    assert as_text([]) == ""


def test_as_json() -> None:
    told = json.loads(as_json(counts(MANY)))
    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    assert told[0] == {"count": 11, "code": "REF001", "name": "unknown-name", "fixable": 11}
    assert as_json([]) == "[]\n"
