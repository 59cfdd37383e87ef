"""The parts of a file with their offsets in its text: what changes to the text are made by.

Where :mod:`pmkit.source.places` says in which line and column something stands, this says from
which character to which, and in what style. Made only when a file is to be changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pmkit.source.events import event_source
from pmkit.source.pointer import split

_PROPERTY = re.compile(
    r"(?:&[^\s,\[\]{}]+|!<[^>\s]*>|![^\s,\[\]{}]*)(?:(?:[ \t\r\n]+(?:#[^\r\n]*)?)+|\Z)"
)
_INDICATOR = re.compile(r"[|>][-+0-9]*")
_LAST_BREAK = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))+[ \t]*\Z")


@dataclass(slots=True)
class Part:
    """A value or key: from ``start`` (an anchor or tag included) to ``end``, both offsets.

    ``content`` is where it begins behind its anchor and tag. A block scalar ends where its text
    does, before the last line break; ``until`` is where the parser says that it ends. A block of
    keys or items ends with its last part. ``style`` is that of a scalar: ``""`` for a plain one.
    """

    kind: Literal["scalar", "alias", "map", "list"]
    start: int
    content: int
    end: int
    until: int
    flow: bool = False
    style: str = ""
    value: str = ""
    items: list[Part] = field(default_factory=list)
    entries: list[tuple[Part, Part]] = field(default_factory=list)

    @property
    def is_block_text(self) -> bool:
        """Whether it is a literal or folded scalar."""
        return self.style in ("|", ">")

    @property
    def last_child(self) -> Part | None:
        """The last of the parts within it, if there are any."""
        if self.entries:
            return self.entries[-1][1]
        return self.items[-1] if self.items else None

    def entry(self, key: str) -> int:
        """The index of the entry with this key, the first where it is repeated; -1 without one."""
        for index, (name, _) in enumerate(self.entries):
            if name.kind == "scalar" and name.value == key:
                return index
        return -1

    def scalars(self) -> Iterator[Part]:
        """Every scalar in it, keys included, in the order of the text."""
        if self.kind == "scalar":
            yield self
        for item in self.items:
            yield from item.scalars()
        for key, value in self.entries:
            yield from key.scalars()
            yield from value.scalars()


def parts(text: str) -> Part | None:
    """The outermost part of ``text``, which a parser can read; ``None`` where it holds nothing."""
    events = event_source(text)
    while True:
        event: Any = events()
        if isinstance(event, (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent)):
            return _part(text, event, events)
        if isinstance(event, StreamEndEvent):
            return None


def around(root: Part, pointer: str) -> tuple[Part, int]:
    """The map or list that holds what ``pointer`` names, and its index there.

    Raises LookupError where the text has no such thing, KeyError for a key alone: the map of it
    is there and may get it.
    """
    *steps, last = split(pointer) or [""]
    here = root
    for step in steps:
        here = _child(here, step)
    if here.kind == "map":
        index = here.entry(last)
        if index < 0:
            raise KeyError(last)
        return here, index
    if here.kind == "list" and last.isdecimal() and int(last) < len(here.items):
        return here, int(last)
    raise LookupError(pointer)


def value_at(root: Part, pointer: str) -> Part:
    """The part that ``pointer`` names. Raises LookupError where there is none."""
    here = root
    for step in split(pointer):
        here = _child(here, step)
    return here


def _child(here: Part, step: str) -> Part:
    if here.kind == "map":
        index = here.entry(step)
        if index >= 0:
            return here.entries[index][1]
    elif here.kind == "list" and step.isdecimal() and int(step) < len(here.items):
        return here.items[int(step)]
    raise LookupError(step)


def _part(text: str, event: Any, events: Any) -> Part:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, AliasEvent):
        return Part("alias", start, start, end, end)
    content = start
    if event.anchor is not None or event.tag is not None:
        while found := _PROPERTY.match(text, content, end):
            content = found.end()
    if isinstance(event, ScalarEvent):
        style = event.style or ""
        until = end
        if style in ("|", ">"):
            blank = _LAST_BREAK.search(text, content, end)
            end = blank.start() if blank else end
            indicator = _INDICATOR.match(text, content)
            end = max(end, indicator.end() if indicator else content)
        return Part("scalar", start, content, end, until, False, style, event.value)
    is_map = isinstance(event, MappingStartEvent)
    flow = bool(event.flow_style)
    part = Part("map" if is_map else "list", start, content, end, end, flow)
    waiting: Part | None = None
    while True:
        inner: Any = events()
        if isinstance(inner, CollectionEndEvent):
            closing: Any = inner
            part.until = closing.end_mark.index
            last = part.last_child
            part.end = part.until if flow or last is None else last.end
            if flow and is_map and text[content : content + 1] != "{" and last is not None:
                part.end = last.end  # the pair in `[key: value]`
            return part
        child = _part(text, inner, events)
        if not is_map:
            part.items.append(child)
        elif waiting is None:
            waiting = child
        else:
            part.entries.append((waiting, child))
            waiting = None


def comments(text: str, root: Part | None) -> list[tuple[int, str]]:
    """Every comment of ``text`` with its offset, in order; ``root`` is what :func:`parts` gave."""
    found: list[tuple[int, str]] = []
    at = 0
    for scalar in root.scalars() if root is not None else ():
        found += _comments_in(text, at, scalar.content)
        at = scalar.end
        if scalar.is_block_text:
            head = _line_end(text, scalar.content)
            found += _comments_in(text, scalar.content, head)
            at = max(at, head)
    return found + _comments_in(text, at, len(text))


_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")


def _comments_in(text: str, start: int, end: int) -> list[tuple[int, str]]:
    return [(one.start(), one[0].rstrip(" \t")) for one in _COMMENT.finditer(text, start, end)]


def _line_end(text: str, at: int) -> int:
    """The offset of the line break that ends the line around ``at``, or of the end of the text."""
    found = re.compile(r"[\r\n]|\Z").search(text, at)
    return found.start() if found else len(text)


def line_start(text: str, at: int) -> int:
    """The offset at which the line around ``at`` begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


line_end = _line_end


def spliced(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """``text`` with each ``(start, end, new)`` made; they do not overlap."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
