"""The JSON Schemas (draft 2020-12) of the incident file and of the catalog, from the models.

What many fields share (how a time is written, the words of a vocabulary) is said once, under
``$defs``, so that a person can read the schema as well as an editor.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from pmkit.model.catalog import Catalog
from pmkit.model.fields import Id, Line, Prose
from pmkit.model.incident import Incident
from pmkit.model.when import EndTime, SingleEnd, SingleTime, TimeClaim, When
from pmkit.model.words import VOCABULARIES
from pmkit.times.grammar import SYNTAX_EXAMPLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_LANGUAGES = "in the file's language, or a map of language tag to text."

_OWN_TO_A_FIELD = ("description", "examples", "default")
"""What a field says beside the shape that it shares with others."""


def incident_schema() -> Schema:
    """The schema of an incident file."""
    schema = _cleaned(Incident.model_json_schema(by_alias=True, mode="validation"))
    schema["$defs"]["TimeClaim"] = _cleaned(TimeClaim.model_json_schema(by_alias=True))
    schema["$defs"].pop("DisputedTime", None)
    return _complete(schema)


def catalog_schema() -> Schema:
    """The schema of ``incidents/catalog.yaml``."""
    return _complete(_cleaned(Catalog.model_json_schema(by_alias=True, mode="validation")))


def written(schema: Schema) -> str:
    """A schema as the text of its file: the same bytes every time."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _complete(schema: Schema) -> Schema:
    """``schema`` with what its parts share moved to ``$defs``, and those that nothing names left
    out.
    """
    shared = _shared()
    names = {_shape(definition): name for name, definition in shared.items()}
    models = schema.pop("$defs", {})
    top = _referring(schema, names)
    definitions = {name: _referring(part, names) for name, part in models.items()}
    for name, part in shared.items():
        definitions[name] = {key: _referring(value, names) for key, value in part.items()}
    used: dict[str, Any] = {}
    _collect(top, definitions, used)
    return {"$schema": DIALECT, **top, "$defs": dict(sorted(used.items()))}


def _shared() -> dict[str, Schema]:
    """The shapes that many fields have, by name, each explained once."""
    spellings = "; ".join(f"`{text}`: {meaning}" for text, meaning in SYNTAX_EXAMPLES)
    claims = "or a list of claims that sources dispute, the preferred one first"
    found = {
        "Id": _said(Id, "A name in small letters and digits, joined by single '-', '.' or '_'."),
        "Text": _said(Line, f"Plain text {_LANGUAGES}"),
        "Prose": _said(Prose, f"CommonMark (code, lists, emphasis, links; no HTML) {_LANGUAGES}"),
        "SingleTime": _said(SingleTime, f"A time as exact as its source. {spellings}."),
        "SingleEnd": _said(SingleEnd, "A time, or `ongoing` for what had not ended."),
        "Time": _said(When, f"A time, {claims}."),
        "EndTime": _said(EndTime, f"A time, `ongoing` for what had not ended, {claims}."),
    }
    for vocabulary in VOCABULARIES:
        name = "".join(part.capitalize() for part in vocabulary.name.split())
        own = " A base may add words of its own." if vocabulary.extensible else ""
        found[name] = {"description": vocabulary.meaning + own, **vocabulary.json_schema()}
    return found


def _said(kind: Any, description: str) -> Schema:
    schema = _cleaned(TypeAdapter(kind).json_schema())
    schema.pop("$defs", None)
    return {"description": description, **schema}


def _shape(schema: Schema) -> str:
    shape = {key: value for key, value in schema.items() if key not in _OWN_TO_A_FIELD}
    return json.dumps(shape, sort_keys=True)


def _referring(part: Any, names: Mapping[str, str]) -> Any:
    """``part`` with the name of each shared shape in its place; its own words stay beside it."""
    if isinstance(part, list):
        return [_referring(item, names) for item in part]
    if not isinstance(part, dict):
        return part
    name = names.get(_shape(part))
    if name is not None:
        said = {key: part[key] for key in _OWN_TO_A_FIELD if key in part}
        return {**said, "$ref": f"#/$defs/{name}"}
    return {
        key: value if key in _OWN_TO_A_FIELD else _referring(value, names)
        for key, value in part.items()
    }


def _collect(part: Any, definitions: Mapping[str, Schema], used: dict[str, Any]) -> None:
    """Put the definitions that ``part`` names, and those that they name, into ``used``."""
    if isinstance(part, list):
        for item in part:
            _collect(item, definitions, used)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                name = value.rpartition("/")[2]
                if name not in used:
                    used[name] = definitions[name]
                    _collect(definitions[name], definitions, used)
            elif key not in _OWN_TO_A_FIELD:
                _collect(value, definitions, used)


def _cleaned(part: Any) -> Any:
    """Without what YAML by hand does not have: ``null``, and the titles that pydantic derives.

    An author leaves a key out; an empty one is a fault, and the schema has to say so as well.
    """
    if isinstance(part, list):
        return [_cleaned(item) for item in part]
    if not isinstance(part, dict):
        return part
    if part == {"$comment": "TimeClaim"}:
        return {"$ref": "#/$defs/TimeClaim"}
    kept: dict[str, Any] = {}
    for key, value in part.items():
        if key == "default" and value in (None, [], {}, ""):
            continue
        if key == "title" and isinstance(value, str) and "properties" not in part:
            continue
        kept[key] = value if key in ("examples", "default") else _cleaned(value)
    choices = [choice for choice in kept.get("anyOf", ()) if choice != {"type": "null"}]
    if "patternProperties" in kept:
        # Keys of another shape are faults, not keys about which nothing is said.
        kept["additionalProperties"] = False
    if len(choices) == 1:
        del kept["anyOf"]
        return {**choices[0], **kept}
    if choices:
        kept["anyOf"] = choices
    return kept
