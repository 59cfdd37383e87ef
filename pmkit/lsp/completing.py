"""What may be written at the cursor: keys of the format, names of the base, ids of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pmkit.exporters.schema_with_catalog import entry_said
from pmkit.knowledge.keys import keys_at, meaning_at, required_at
from pmkit.lsp.cursor import Cursor, cursor_at
from pmkit.lsp.expected import Expected, expected_at
from pmkit.lsp.known import Known
from pmkit.lsp.sketch import Path, Sketch
from pmkit.model.catalog import Catalog, Component
from pmkit.model.incident import Incident
from pmkit.text.localized import pick

ItemKind = Literal["key", "name", "word", "reference", "file"]


class Suggestion(NamedTuple):
    """Something to write: how it is listed, what it is in a few words and in more, and its text."""

    label: str
    kind: ItemKind
    detail: str = ""
    documentation: str = ""
    text: str = ""


class Completion(NamedTuple):
    """What may be written in the place of the text from ``start`` to ``end`` (offsets)."""

    start: int
    end: int
    suggestions: tuple[Suggestion, ...]


def completion(drawn: Sketch, offset: int, known: Known, *, catalog: bool) -> Completion | None:
    """What may be written at ``offset`` of an incident, or of the catalog."""
    cursor = cursor_at(drawn.text, offset)
    if cursor is None:
        return None
    if cursor.kind == "key":
        found = tuple(_keys(drawn, cursor, catalog=catalog))
        return Completion(cursor.start, cursor.end, found)
    expected = expected_at(cursor.path, catalog=catalog)
    if expected is None:
        if drawn.text[cursor.start : cursor.end].strip():
            return None
        # A map may begin where nothing stands yet.
        keys = Cursor("key", cursor.path, cursor.start, cursor.end)
        found = tuple(_keys(drawn, keys, catalog=catalog))
    else:
        found = tuple(_values(drawn, cursor.path, expected, known))
    return Completion(cursor.start, cursor.end, found) if found else None


def _keys(drawn: Sketch, cursor: Cursor, *, catalog: bool) -> Iterator[Suggestion]:
    model = Catalog if catalog else Incident
    place = [str(part) for part in cursor.path]
    there = {
        entry.path[len(cursor.path)]
        for entry in drawn.below(*cursor.path)
        if len(entry.path) > len(cursor.path) and not entry.open
    }
    required = required_at(model, place)
    keys = keys_at(model, place)
    for key in sorted(keys, key=lambda key: key not in required):
        if key in there and key != cursor.key:
            continue
        meaning = meaning_at(model, [*place, key])
        text = key if cursor.has_colon else f"{key}: "
        detail = "required" if key in required else ""
        yield Suggestion(key, "key", detail, meaning, text)


def _values(drawn: Sketch, path: Path, expected: Expected, known: Known) -> Iterable[Suggestion]:
    if expected.what == "name":
        return _names(expected, known)
    if expected.what == "word" and expected.vocabulary is not None:
        own = known.base.settings.words.get(expected.table, {})
        meanings = {**expected.vocabulary.words, **own}
        return _explained(meanings.items(), "word")
    if expected.what == "severity":
        return _explained(known.base.settings.severities.items(), "word")
    if expected.what == "source":
        return _explained(sources_in(drawn).items(), "reference")
    if expected.what == "item":
        own_item = drawn_id(drawn, path[:2])
        items = items_in(drawn, expected.lists).items()
        return _explained(((id_, said) for id_, said in items if id_ != own_item), "reference")
    if expected.what == "incident":
        titles = ((one.id, one.title) for one in known.incidents.values())
        return _explained(sorted(titles, reverse=True), "file")
    return ()


def _explained(pairs: Iterable[tuple[str, str]], kind: ItemKind) -> Iterator[Suggestion]:
    for word, said in pairs:
        yield Suggestion(word, kind, _cut(said), said, _scalar(word))


def _names(expected: Expected, known: Known) -> Iterator[Suggestion]:
    names = known.base.names
    for id_, entry in sorted(names.entries(expected.kind).items()):
        detail = entry_said(names, entry)
        more = ""
        if isinstance(entry, Component) and entry.owner:
            more = f"Owner: {pick(entry.owner, ('en',), 'en')[0]}"
        yield Suggestion(id_, "name", _cut(detail), more or detail, _scalar(id_))


def sources_in(drawn: Sketch) -> dict[str, str]:
    """The keys of the file's sources, each with its title as far as it is written."""
    found: dict[str, str] = {}
    for entry in drawn.below("sources"):
        if len(entry.path) > 1 and isinstance(entry.path[1], str):
            key = entry.path[1]
            found.setdefault(key, "")
            if entry.path[2:3] == ("title",) and entry.value and not found[key]:
                found[key] = entry.value
    return found


def items_in(drawn: Sketch, lists: Iterable[str]) -> dict[str, str]:
    """The ids that items of ``lists`` have, each with the beginning of what it says."""
    found: dict[str, str] = {}
    for name in lists:
        said: dict[int, str] = {}
        ids: dict[int, str] = {}
        for entry in drawn.below(name):
            if len(entry.path) < 3 or not isinstance(entry.path[1], int) or not entry.value:
                continue
            index, key = entry.path[1], entry.path[2]
            if key == "id" and len(entry.path) == 3:
                ids.setdefault(index, entry.value)
            elif key in ("what", "question", "how", "product"):
                said.setdefault(index, entry.value)
        for index, id_ in ids.items():
            found.setdefault(id_, said.get(index, ""))
    return found


def drawn_id(drawn: Sketch, item: Path) -> str:
    """The id of the item at ``item``; empty where it has none."""
    ids = (entry.value for entry in drawn.below(*item) if entry.path == (*item, "id"))
    return next(ids, "")


_NOT_TEXT = re.compile(
    r"[0-9.+~-][0-9._:xeo+-]*|y|n|yes|no|on|off|true|false|null|~|nan|\.inf", re.IGNORECASE
)


def _scalar(word: str) -> str:
    """``word`` as YAML: in quotes where other readers would not take it for text."""
    return f'"{word}"' if _NOT_TEXT.fullmatch(word) else word


def _cut(text: str) -> str:
    first = " ".join(text.split())
    return first if len(first) <= 80 else first[:79].rstrip() + "…"
