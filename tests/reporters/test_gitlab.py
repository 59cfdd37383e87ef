"""The code quality report, as GitLab's documentation describes it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from pmkit.source.diagnostic import Diagnostic, Severity
from tests.reporters.reported import HOSTILE, diagnostic, hostile, reported

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "description": (
        "Written from GitLab's documentation, Code Quality, 'Code Quality report format': the "
        "fields it requires. GitLab publishes no schema of its own."
    ),
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./|^/"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}


def issues(*diagnostics: Diagnostic, text: str = "", prefix: str = "") -> list[dict[str, Any]]:
    """The report, after its schema was held against it; no two issues are one for GitLab."""
    written = reported("gitlab", *diagnostics, text=text, prefix=prefix)
    written.encode()
    found: list[dict[str, Any]] = json.loads(written)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert len({one["fingerprint"] for one in found}) == len(found)
    return found


def test_an_issue() -> None:
    (issue,) = issues(diagnostic((2, 3, 4, 9)))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "This is wrong (unknown-key): Mend it",
        "check_name": "SCH001",
        "severity": "major",
        "location": {"path": "incidents/a.yaml", "lines": {"begin": 2, "end": 4}},
    }


@pytest.mark.parametrize(
    ("severity", "told"), [("error", "major"), ("warning", "minor"), ("note", "info")]
)
def test_severities(severity: Severity, told: str) -> None:
    assert issues(diagnostic(severity=severity))[0]["severity"] == told


def test_a_base_in_a_folder_of_the_repository() -> None:
    assert issues(diagnostic(), prefix="docs")[0]["location"]["path"] == "docs/incidents/a.yaml"
    outside = diagnostic(path="../x.yaml")
    assert issues(outside, prefix="docs")[0]["location"]["path"] == "x.yaml"


def test_equal_findings_are_two() -> None:
    made = [diagnostic((line, 1, line, 2), pointer=f"/a/{line}") for line in (1, 2)]
    assert len(issues(*made, text="- x\n- x\n")) == 2


def test_hostile_text_is_told_as_text() -> None:
    found = issues(*hostile(), text="a: 1")
    assert len(found) == len(HOSTILE)
    assert any(HOSTILE[0] in one["description"] for one in found)
