"""Where a name, an id or a source is defined, and where it is used in a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pmkit.knowledge.names import Kind
from pmkit.lsp.expected import Expected, expected_at
from pmkit.lsp.known import Known
from pmkit.lsp.sketch import Entry, Sketch
from pmkit.lsp.sketching import sketch

Texts = Callable[[Path], str | None]
"""The text of a file: as it is in the editor where it is open, else on the disk."""

_SECTIONS: dict[Kind, str] = {
    "organization": "organizations",
    "product": "products",
    "component": "components",
}


class Definition(NamedTuple):
    """A place in a file (``None``: the same file): the sketch of it, and offsets."""

    file: Path | None
    drawn: Sketch
    start: int
    end: int


def named_at(drawn: Sketch, offset: int, *, catalog: bool) -> tuple[Entry, Expected] | None:
    """The value at ``offset``, and what it is; ``None`` on keys and on free text."""
    entry = drawn.at(offset)
    if entry is None or entry.open or not entry.start <= offset <= entry.end or not entry.value:
        return None
    expected = expected_at(entry.path, catalog=catalog)
    return (entry, expected) if expected is not None else None


def definition(
    drawn: Sketch, offset: int, known: Known, texts: Texts, *, catalog: bool
) -> Definition | None:
    """Where what stands at ``offset`` is defined."""
    named = named_at(drawn, offset, catalog=catalog)
    if named is None:
        return None
    entry, expected = named
    if expected.what == "source":
        return _key(None, drawn, ("sources", entry.value))
    if expected.what == "item":
        return _item(drawn, expected.lists, entry.value)
    if expected.what == "incident":
        return _incident(known, entry.value, texts)
    if expected.what == "name" and known.base.folder is not None:
        file = known.base.folder.catalog
        text = texts(file)
        id_ = known.base.names.id(expected.kind, entry.value)
        return _key(file, sketch(text), (_SECTIONS[expected.kind], id_)) if text else None
    return None


def _key(file: Path | None, drawn: Sketch, path: tuple[str, str]) -> Definition | None:
    for entry in drawn.below(*path):
        if entry.path == path and entry.key_start >= 0:
            return Definition(file, drawn, entry.key_start, entry.key_end)
    return None


def _item(drawn: Sketch, lists: tuple[str, ...], id_: str) -> Definition | None:
    for name in lists:
        for entry in drawn.below(name):
            if len(entry.path) == 3 and entry.path[2] == "id" and entry.value == id_:
                return Definition(None, drawn, entry.start, entry.end)
    return None


def _incident(known: Known, id_: str, texts: Texts) -> Definition | None:
    found = known.by_id.get(id_)
    text = texts(found.file) if found is not None else None
    if found is None or text is None:
        return None
    other = sketch(text)
    for entry in other.entries:
        if entry.path == ("title",):
            return Definition(found.file, other, entry.key_start, entry.key_end)
    return Definition(found.file, other, 0, 0)
