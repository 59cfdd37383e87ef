"""Finding one's way in a JSON Schema: every property in it, and the schema that stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def properties(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Each property of each model, by a name that says where it is."""
    models = {schema.get("title", "top"): schema, **schema.get("$defs", {})}
    for model, part in models.items():
        for name, field in part.get("properties", {}).items():
            yield f"{model}.{name}", field


def words(part: Any) -> Iterator[Schema]:
    """Every word of every vocabulary in a schema."""
    if isinstance(part, dict):
        if "const" in part:
            yield part
        for key, value in part.items():
            if key not in ("examples", "default", "not"):
                yield from words(value)
    elif isinstance(part, list):
        for value in part:
            yield from words(value)


def here(schema: Schema, field: Schema) -> Schema:
    """A schema for one field alone, with the definitions that it may refer to."""
    return {**field, "$defs": schema.get("$defs", {})}
