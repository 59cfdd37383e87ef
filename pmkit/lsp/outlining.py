"""The outline of a file: its timeline, impact, causes and the rest, to jump to."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pmkit.lsp.sketch import Entry, Path, Sketch

SymbolKind = Literal["section", "event", "item", "name", "field"]

_LABELS = ("what", "question", "title", "name", "product", "incident", "file", "alt")
_DETAILS = ("at", "from", "id", "role", "kind", "state", "status")
_TEXTS = ("title", "summary", "narrative")
_LONGEST = 80


class Symbol(NamedTuple):
    """A part of the file: from ``start`` to ``end``, its name from ``name_start`` to ``name_end``
    (offsets).
    """

    name: str
    detail: str
    kind: SymbolKind
    start: int
    end: int
    name_start: int
    name_end: int
    children: tuple[Symbol, ...] = ()


def symbols(drawn: Sketch) -> tuple[Symbol, ...]:
    """The outline of an incident or of the catalog."""
    tops: dict[str | int, list[Entry]] = {}
    for entry in drawn.entries:
        if entry.path and not entry.open:
            tops.setdefault(entry.path[0], []).append(entry)
    return tuple(_top(str(key), entries) for key, entries in tops.items())


def _top(key: str, entries: list[Entry]) -> Symbol:
    first = entries[0]
    parts: dict[Path, list[Entry]] = {}
    for entry in entries:
        if len(entry.path) > 1:
            parts.setdefault(entry.path[:2], []).append(entry)
    # A text in several languages is one thing.
    inner = {} if key in _TEXTS else parts
    children = tuple(_part(path, below) for path, below in inner.items())
    kind: SymbolKind = "section" if children else "field"
    detail = _cut(first.value) if not children else f"{len(children)}"
    return _symbol(key, detail, kind, entries, children)


def _part(path: Path, entries: list[Entry]) -> Symbol:
    said: dict[str, str] = {}
    for entry in entries:
        if len(entry.path) > 2 and entry.value:
            said.setdefault(str(entry.path[2]), entry.value)
    own = entries[0].value if entries[0].path == path else ""
    label = next((said[key] for key in _LABELS if key in said), own)
    if path[0] == "dependencies" and "from" in said and "on" in said:
        label = f"{said['from']} → {said['on']}"
        said = {"kind": said.get("kind", "")}
    details = [said[key] for key in _DETAILS if said.get(key) and said[key] != label]
    name = path[1] if isinstance(path[1], str) else ""
    kind: SymbolKind = "event" if path[0] == "timeline" else "name" if name else "item"
    if name:
        details = [_cut(label)] if label else details
        label = name
    return _symbol(_cut(label) or f"{path[0]} {path[-1]}", " · ".join(details[:3]), kind, entries)


def _symbol(
    name: str,
    detail: str,
    kind: SymbolKind,
    entries: list[Entry],
    children: tuple[Symbol, ...] = (),
) -> Symbol:
    first = entries[0]
    begins = [one.key_start if one.key_start >= 0 else one.start for one in entries]
    start, end = min(begins), max(max(one.end, one.key_end) for one in entries)
    if first.key_start >= 0:
        shown = first.key_start, first.key_end
    else:
        shown = start, min(max(first.end, start), end)
    return Symbol(name, detail, kind, start, end, *shown, children)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
