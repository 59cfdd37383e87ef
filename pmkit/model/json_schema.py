"""The JSON Schemas (draft 2020-12) of the incident file and of the catalog, from the models."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.model.when import TimeClaim

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def incident_schema() -> dict[str, Any]:
    """The schema of an incident file."""
    schema = _schema(Incident)
    claim = _schema(TimeClaim)
    claim.pop("$schema")
    schema["$defs"] = dict(sorted({**schema["$defs"], "TimeClaim": claim}.items()))
    schema["$defs"].pop("DisputedTime", None)
    return schema


def catalog_schema() -> dict[str, Any]:
    """The schema of ``incidents/catalog.yaml``."""
    return _schema(Catalog)


def written(schema: dict[str, Any]) -> str:
    """A schema as the text of its file: the same bytes every time."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    raw = model.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": DIALECT, **_cleaned(raw)}


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
