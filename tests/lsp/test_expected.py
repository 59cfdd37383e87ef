"""What is expected where is what the file format says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pmkit.lsp.expected import expected_at
from pmkit.lsp.sketch import Path
from pmkit.model.json_schema import catalog_schema, incident_schema
from pmkit.model.vocabulary import Vocabulary
from pmkit.model.words import VOCABULARIES

BY_DEFINITION = {
    "".join(part.capitalize() for part in vocabulary.name.split()): vocabulary
    for vocabulary in VOCABULARIES
}
TIMES = {"Time", "EndTime", "SingleTime", "SingleEnd"}


def fields(schema: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every place of a file, with the definition of what stands there."""
    definitions = schema["$defs"]

    def walk(part: dict[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
        name = part.get("$ref", "").rpartition("/")[2]
        if name:
            yield path, name
            if name not in TIMES:
                yield from walk(definitions[name], path)
            return
        for key, value in part.get("properties", {}).items():
            yield from walk(value, (*path, key))
        for value in part.get("patternProperties", {}).values():
            yield from walk(value, (*path, "own-key"))
        if isinstance(part.get("items"), dict):
            yield from walk(part["items"], (*path, 0))
        for choice in (*part.get("anyOf", ()), *part.get("oneOf", ())):
            yield from walk(choice, path)

    return walk(schema, ())


@pytest.mark.parametrize("catalog", [False, True])
def test_every_word_and_every_time_is_expected_where_it_belongs(catalog: bool) -> None:
    count = 0
    for path, name in fields(catalog_schema() if catalog else incident_schema()):
        expected = expected_at(path, catalog=catalog)
        vocabulary: Vocabulary | None = BY_DEFINITION.get(name)
        if vocabulary is not None:
            assert expected is not None, path
            assert expected.vocabulary is vocabulary, path
            assert bool(expected.table) == vocabulary.extensible, path
            count += 1
        elif name in TIMES:
            assert expected is not None, path
            assert expected.what == "time", path
        elif name in ("Text", "Prose"):
            assert expected is None, path
    assert count == 1 if catalog else count > 30


@pytest.mark.parametrize(
    ("path", "what"),
    [
        (("timeline", 3, "sources", 0), "source"),
        (("timeline", 3, "at", 1, "sources", 0), "source"),
        (("timeline", 3, "at", 1, "time"), "time"),
        (("lessons", "learned", 0, "sources", 2), "source"),
        (("impact", 0, "phases", 1, "to"), "time"),
        (("related", 0, "incident"), "incident"),
        (("causes", 0, "leads_to", 0), "item"),
        (("impact", 0, "product"), "name"),
        (("severity",), "severity"),
    ],
)
def test_examples(path: Path, what: str) -> None:
    expected = expected_at(path)
    assert expected is not None
    assert expected.what == what


@pytest.mark.parametrize("path", [(), ("sources", 0), ("title",), ("tags", 0), ("x", "y", 1)])
def test_anything_else_is_free(path: Path) -> None:
    assert expected_at(path) is None
