"""The JSON Schemas of what pmkit writes as JSON, so that other programs can rely on it."""

from __future__ import annotations

from typing import Any

from pmkit.analysis.graph import SURE_FIRST
from pmkit.analysis.loops import LOOP_KINDS
from pmkit.exporters.action_row import COLUMNS
from pmkit.model.json_schema import DIALECT
from pmkit.model.words import ACTION_KINDS, ACTION_STATUSES, DEPENDENCY_KINDS

_TEXT = {"type": "string"}
_LINE = {"type": "integer", "minimum": 1}


def diagnostics_schema() -> dict[str, Any]:
    """What ``pmkit validate --format json`` writes."""
    return _array(
        "pmkit diagnostics",
        "What is wrong, sorted by path, line, column and code.",
        {
            "path": _said(_TEXT, "The file, relative to the base, with forward slashes."),
            "line": _said(_LINE, "The line where it begins, from 1."),
            "column": _said(_LINE, "The column where it begins, from 1, in characters."),
            "end_line": _said(_LINE, "The line where it ends."),
            "end_column": _said(_LINE, "The column after its last character."),
            "code": _said({"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"}, "The rule's code."),
            "name": _said(_TEXT, "The rule's name."),
            "severity": _said({"enum": ["error", "warning", "note"]}, "How bad it is."),
            "message": _said(_TEXT, "What is wrong."),
            "hint": _said(_TEXT, "How to mend it; may be empty."),
            "pointer": _said(_TEXT, "JSON Pointer of the value meant; empty for the whole file."),
            "fix": {
                "description": "What would mend it, where a program can; else null.",
                "anyOf": [
                    {"type": "null"},
                    _object(
                        {
                            "what": _said(_TEXT, "What it does, in words."),
                            "safe": _said({"type": "boolean"}, "Whether `--fix` does it."),
                        }
                    ),
                ],
            },
        },
    )


def statistics_schema() -> dict[str, Any]:
    """What ``pmkit validate --statistics --format json`` writes."""
    return _array(
        "pmkit statistics",
        "How often each rule found something, most often first.",
        {
            "count": _said({"type": "integer", "minimum": 1}, "How often."),
            "code": _said({"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"}, "The rule's code."),
            "name": _said(_TEXT, "The rule's name."),
            "fixable": _said({"type": "integer", "minimum": 0}, "How many `--fix` would mend."),
        },
    )


def actions_schema() -> dict[str, Any]:
    """What ``pmkit actions export --format json`` writes."""
    fields: dict[str, Any] = dict.fromkeys(COLUMNS, _TEXT)
    fields["identity"] = _said(_TEXT, "<incident>/<action>; never changes.")
    fields["kind"] = _said({"enum": list(ACTION_KINDS.words)}, "What it is for.")
    fields["status"] = _said({"enum": list(ACTION_STATUSES.words)}, "How far it has come.")
    fields["overdue"] = _said({"type": "boolean"}, "Open, and certainly past its due date.")
    fields["addresses"] = _said({"type": "array", "items": _TEXT}, "Ids of what it is against.")
    fields["due"] = _said(_TEXT, "As the author wrote it; empty when there is none.")
    return _array("pmkit action items", "Every action item, by incident.", fields)


def loops_schema() -> dict[str, Any]:
    """What ``pmkit graph loops --format json`` writes."""
    confidence = {"enum": list(SURE_FIRST)}
    texts = {"type": "array", "items": _TEXT}
    day = {"type": ["string", "null"], "format": "date"}
    evidence = _object(
        {
            "incident": _TEXT,
            "pointer": _TEXT,
            "kind": {"enum": list(DEPENDENCY_KINDS.words)},
            "confidence": confidence,
            "sources": texts,
        }
    )
    edge = _object(
        {
            "from": _TEXT,
            "on": _TEXT,
            "kinds": texts,
            "confidence": confidence,
            "removed": {"type": "boolean"},
            "evidence": {"type": "array", "items": evidence},
        }
    )
    cycle = _object(
        {
            "members": texts,
            "kind": {"enum": list(LOOP_KINDS.values())},
            "confidence": confidence,
            "open": {"type": "boolean"},
            "edges": {"type": "array", "items": edge},
        }
    )
    return _array(
        "pmkit loops",
        "Circular dependencies, with the shortest cycle through each of their edges.",
        {
            "id": _TEXT,
            "organization": {"type": ["string", "null"]},
            "organizations": texts,
            "members": texts,
            "kinds": texts,
            "confidence": confidence,
            "open": {"type": "boolean"},
            "first_seen": day,
            "last_seen": day,
            "removed_by": texts,
            "incidents": texts,
            "cycles": {"type": "array", "items": cycle},
        },
    )


_RULE_FACTS: dict[str, Any] = {
    "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
    "name": _TEXT,
    "family": {"type": "string", "pattern": "^[A-Z]{3}$"},
    "severity": {"enum": ["error", "warning", "note"]},
    "scope": {"enum": ["reading", "file", "catalog", "base"]},
    "fixable": {"type": "boolean"},
    "since": _TEXT,
}


def rules_schema() -> dict[str, Any]:
    """What ``pmkit rules --format json`` writes."""
    default = _object({"severity": _RULE_FACTS["severity"], "on": {"type": "boolean"}})
    return _array(
        "pmkit rules",
        "Every rule, as the knowledge base that was asked in has it.",
        {
            **_RULE_FACTS,
            "summary": _said(_TEXT, "What it finds, in a line; Markdown."),
            "severity": _said(_RULE_FACTS["severity"], "How severe it is here."),
            "on": _said({"type": "boolean"}, "Whether it applies here."),
            "fixable": _said(_RULE_FACTS["fixable"], "Whether `--fix` mends some of it."),
            "default": _said(default, "What holds where the settings say nothing."),
        },
    )


def rule_schema() -> dict[str, Any]:
    """What ``pmkit explain --format json`` writes."""
    texts = {
        "summary": "What it finds, in a line.",
        "what": "What it does.",
        "why": "Why it matters.",
        "example": "YAML or TOML in which it finds something.",
        "instead": "The same, mended.",
        "options": "Settings that it goes by; may be empty.",
        "source": "Where it comes from; may be empty.",
    }
    return {
        "$schema": DIALECT,
        "title": "pmkit rule",
        "description": "What a rule is about; texts are Markdown.",
        **_object(
            {
                **_RULE_FACTS,
                "default": _said({"type": "boolean"}, "Whether it applies unless chosen off."),
                **{name: _said(_TEXT, about) for name, about in texts.items()},
            }
        ),
    }


def _said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {**schema, "description": description}


def _object(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _array(title: str, description: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "$schema": DIALECT,
        "title": title,
        "description": description,
        "type": "array",
        "items": _object(fields),
    }
