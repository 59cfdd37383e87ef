"""The JSON Schema of ``pmkit.toml``: what editors complete and explain while one writes it."""

from __future__ import annotations

from typing import Any

from pmkit.config.settings import SEVERITIES, WORD_LISTS
from pmkit.config.settings_shape import LANGUAGES
from pmkit.model.json_schema import DIALECT
from pmkit.model.vocabulary import OWN_WORD

_TEXT = {"type": "string", "pattern": r"\S"}
_CODES = {
    "type": "array",
    "items": {"type": "string", "minLength": 1},
    "description": 'Codes, beginnings of codes, names of rules, or "ALL".',
}


def settings_schema() -> dict[str, Any]:
    """The schema of a settings file, and of ``[tool.pmkit]``."""
    meanings = {"type": "object", "additionalProperties": _TEXT}
    words = {**meanings, "propertyNames": {"pattern": OWN_WORD}}
    return {
        "$schema": DIALECT,
        "title": "pmkit settings",
        "description": "pmkit.toml, or [tool.pmkit] in pyproject.toml.",
        **_table(
            extend=_said({"type": "string", "minLength": 1}, "A settings file to build on."),
            incidents=_said(_TEXT, "The folder of incidents, beside this file."),
            language=_said({"enum": list(LANGUAGES)}, "The language of the site's own words."),
            severities=_said(meanings, "Each severity with its meaning; none: any id will do."),
            words=_said(
                _table(**dict.fromkeys(WORD_LISTS, words)),
                "Words of your own for lists that can be extended, each with its meaning.",
            ),
            lint=_said(
                _table(
                    **{
                        "select": _said(_CODES, "The rules that apply, in place of the usual."),
                        "extend-select": _said(_CODES, "Rules that apply besides."),
                        "ignore": _said(_CODES, "Rules that do not apply."),
                        "per-file-ignores": {
                            "type": "object",
                            "additionalProperties": _CODES,
                            "description": "For a pattern of paths, rules that do not apply there.",
                        },
                        "severity": {
                            "type": "object",
                            "additionalProperties": {"enum": list(SEVERITIES)},
                            "description": "How severe a rule's findings are.",
                        },
                    }
                ),
                "Which rules apply, where, and how severe they are.",
            ),
            policies=_said(
                _table(
                    **{
                        "action-days": {
                            "type": "object",
                            "additionalProperties": {"type": "integer", "minimum": 1},
                            "description": "For a priority, or `default`, the days within which an"
                            " action item is to be finished.",
                        },
                        "people": {
                            "type": "array",
                            "items": {"type": "string"},
                            "description": "Names of people who are not named in postmortems.",
                        },
                    }
                ),
                "What this knowledge base promises.",
            ),
        ),
    }


def _table(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "additionalProperties": False}


def _said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {**schema, "description": description}
