"""Events to a tree, with everything unusual about them reported.

The common case is one loop without a call in it; each oddity (a second equal key, a tag, an
alias) has a method of its own. Where reading can go on, it does: the second of two equal keys is
reported and left out, a tag is reported and its value kept.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pmkit.source.characters import ESCAPED
from pmkit.source.codes import fault
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.edit import Fix
from pmkit.source.events import event_source, first_events
from pmkit.source.mending import without_tag
from pmkit.source.places import Node, places
from pmkit.source.pointer import join
from pmkit.source.span import Span
from pmkit.source.tree import Tree

MAX_DEPTH = 64
MOST_REPORTED = 200
"""Faults of one file after which no more are collected: nobody reads them, and hostile files can
hold hundreds of thousands."""

ALIAS_FACTOR, ALIAS_ALLOWANCE = 10, 10_000
"""With its aliases written out, a file may have so many times its nodes, and so many more."""

_CONTROL_ESCAPE = r"\\[0abefvxuU]"
"""The beginning of each escape that can make a control character."""

_DROPPED: Any = object()
"""Stands for a key whose value is read and then left out."""


class Builder:
    """Builds the tree of one file; `tree`, `events` and `diagnostics` are what comes of it.

    Events are not kept: most files have nothing to report, and making and freeing one event after
    another is much cheaper than having them all. Who needs them reads the text again.
    """

    def __init__(
        self, path: str, text: str, diagnostics: list[Diagnostic], *, pure: bool = False
    ) -> None:
        self.path = path
        self.text = text
        self.pure = pure
        self.diagnostics = diagnostics
        self.tree: Tree | None = None
        self.event_count = 0
        self._stack: list[Any] = []
        self._anchors: dict[str, Tree] = {}
        self._open: set[str] = set()
        self._unused: dict[str, tuple[Any, str]] = {}
        self._dropped: list[dict[Any, Any]] = []
        self._repeats: list[tuple[Any, str, str]] = []
        self._documents = 0
        self._expanded = 0

    @cached_property
    def events(self) -> list[Any]:
        """The events that were read, read again."""
        return first_events(self.text, self.event_count, pure=self.pure)

    def build(self) -> bool:  # noqa: C901 - one loop, for speed
        """Read all events; False when the file must be given up (the reason is a diagnostic)."""
        scalar, map_start, list_start = ScalarEvent, MappingStartEvent, SequenceStartEvent
        map_end, list_end = MappingEndEvent, SequenceEndEvent
        stack = self._stack
        # The container being filled, and in a map the key that waits for its value. The outermost
        # one is a list, so that the document needs no rule of its own.
        top: list[Tree] = []
        tree: Any = top
        key: Any = None
        in_map = False
        event: Any
        count = 0
        next_event = event_source(self.text, pure=self.pure)
        try:
            while True:
                event = next_event()
                count += 1
                kind = event.__class__
                if kind is scalar:
                    value = event.value
                    if event.anchor is not None or event.tag is not None:
                        self._mark(event, value, tree, key)
                    if not in_map:
                        tree.append(value)
                    elif key is None:
                        if value in tree or not value or value == "<<":
                            key = self._odd_key(event, value, tree)
                        else:
                            key = value
                    else:
                        tree[key] = value
                        key = None
                elif kind is map_start or kind is list_start:
                    if event.anchor is not None or event.tag is not None:
                        self._mark(event, None, tree, key)
                    if len(stack) > MAX_DEPTH:
                        return self._too_deep(event)
                    new: Any = {} if kind is map_start else []
                    if not in_map:
                        tree.append(new)
                    elif key is None:
                        # A list or map as a key: it is read, and then forgotten with its value.
                        key = self._collection_as_key(event, tree)
                        stack.append((tree, key, in_map, event))
                        tree, key, in_map = new, None, kind is map_start
                        continue
                    else:
                        tree[key] = new
                        key = None
                    stack.append((tree, key, in_map, event))
                    tree, in_map = new, kind is map_start
                elif kind is map_end or kind is list_end:
                    value = tree
                    tree, key, in_map, start = stack.pop()
                    if start.anchor is not None:
                        self._open.discard(start.anchor)
                        self._anchors[start.anchor] = value
                elif kind is AliasEvent:
                    value = self._alias(event, count)
                    if value is None:
                        return False
                    if not in_map:
                        tree.append(value)
                    elif key is None:
                        key = self._alias_as_key(event, value, tree)
                    else:
                        tree[key] = value
                        key = None
                elif kind is DocumentStartEvent:
                    self._documents += 1
                    if self._documents > 1:
                        count -= 1
                        self._second_document(event)
                        break
                elif kind is StreamEndEvent:
                    break
        finally:
            self.event_count = count
        self.tree = top[0] if top else None
        for values in self._dropped:
            values.pop(_DROPPED, None)
        return True

    def finish(self, text: str) -> None:
        """Add what can only be told when all events are there, or all up to a syntax error."""
        if self._repeats:
            _, firsts = places(self.events)
            for event, name, pointer in self._repeats:
                line = firsts[event.start_mark.index].start_mark.line + 1
                message = f"The key “{short(name)}” is already given on line {line}."
                hint = "Keep one of the two; only the first is read."
                self._report(_span(event), "YML002", message, hint, pointer)
        for name, (event, pointer) in self._unused.items():
            message = f"Nothing repeats what `&{short(name)}` names."
            hint = "If the `&` is just text, put the value in quotes; else delete the name."
            self._report(_start(event), "YML017", message, hint, pointer)
        if (
            "\\" in text
            and re.search(_CONTROL_ESCAPE, text)
            and any(_has_control(event) for event in self.events)
        ):
            self._find_controls(places(self.events)[0], "")

    def _find_controls(self, node: Node, pointer: str) -> None:
        if not isinstance(node, list):
            self._check_escapes(node, pointer)
        elif node[0] is not node[1]:  # what an alias names is looked at where it stands
            for number, part in enumerate(node[2]):
                if isinstance(part, str):
                    key_event, value = node[2][part]
                    self._check_escapes(key_event, pointer + join(part))
                    self._find_controls(value, pointer + join(part))
                else:
                    self._find_controls(part, pointer + join(number))

    def _check_escapes(self, event: Any, pointer: str) -> None:
        if _has_control(event):
            message = "An escape in this text makes a control character."
            hint = "Leave it out, or write the backslash twice if a backslash was meant."
            self._report(_span(event), "YML009", message, hint, pointer)

    def _report(
        self,
        place: Span,
        code: str,
        message: str,
        hint: str,
        pointer: str,
        fix: Fix | None = None,
    ) -> None:
        if len(self.diagnostics) < MOST_REPORTED or code == "YML007":
            found = fault(self.path, place, code, message, hint, pointer)
            self.diagnostics.append(found if fix is None else replace(found, fix=fix))

    def _pointer(self) -> str:
        """Return the pointer of the container being filled; of one around it within a key."""
        names: list[str | int] = []
        for tree, key, *_ in self._stack[1:]:
            name = len(tree) - 1 if isinstance(tree, list) else next(reversed(tree), _DROPPED)
            if key is _DROPPED or name is _DROPPED:
                break
            names.append(name)
        return join(*names)

    def _mark(self, event: Any, value: str | None, tree: Any, key: Any) -> None:
        """Take note of an anchor, and refuse a tag; the event comes next in `tree`, at `key`."""
        name = key if isinstance(tree, dict) else len(tree)
        inside = name is not None and name is not _DROPPED and self._stack
        pointer = self._pointer() + (join(name) if inside else "")
        if event.anchor is not None:
            self._unused[event.anchor] = event, pointer
            if value is None:
                self._open.add(event.anchor)
            else:
                self._anchors[event.anchor] = value
        if event.tag is not None:
            message = f"A tag ({_tag(event.tag)}) is not used here: every value is text as typed."
            hint = "Delete the tag; put the value in quotes if the `!` belongs to it."
            self._report(
                _start(event), "YML012", message, hint, pointer, without_tag(self.text, event)
            )

    def _odd_key(self, event: Any, name: str, tree: Any) -> Any:
        pointer = self._pointer()
        if name in tree:
            if len(self._repeats) < MOST_REPORTED:
                self._repeats.append((event, name, pointer + join(name)))
        elif not name:
            message, hint = "A key is missing before the colon.", "Write the key: `key: value`."
            self._report(_span(event), "YML013", message, hint, pointer)
        elif event.__class__ is ScalarEvent and event.style:
            return name  # "<<" in quotes is a key like any other
        else:
            message = "The merge key `<<` is not used here."
            hint = "Write out the keys that it would bring."
            self._report(_span(event), "YML014", message, hint, pointer)
        return self._drop(tree)

    def _collection_as_key(self, event: Any, tree: Any) -> Any:
        message = "A list or a map stands where a key belongs."
        hint = "Write a word as the key; a value that begins with `[` or `{` needs quotes."
        self._report(_span(event), "YML013", message, hint, self._pointer())
        return self._drop(tree)

    def _alias_as_key(self, event: Any, value: Tree, tree: Any) -> Any:
        if not isinstance(value, str):
            return self._collection_as_key(event, tree)
        if value in tree or not value or value == "<<":
            return self._odd_key(event, value, tree)
        return value

    def _drop(self, tree: Any) -> Any:
        # Popped first so that the last key of the tree is the one now being filled.
        tree.pop(_DROPPED, None)
        self._dropped.append(tree)
        return _DROPPED

    def _too_deep(self, event: Any) -> bool:
        message = f"Lists and maps are nested deeper than {MAX_DEPTH} levels here."
        self._report(_span(event), "YML007", message, "Take some levels out.", self._pointer())
        return False

    def _second_document(self, event: Any) -> None:
        message = "A second document begins here; a file holds one."
        hint = "Delete the `---`, or move what follows into a file of its own."
        self._report(_span(event), "YML005", message, hint, "")

    def _alias(self, event: Any, events: int) -> Tree | None:
        """Return what the alias, one of so many events, names; None, and a diagnostic, if it cannot
        stand.
        """
        name = event.anchor
        self._unused.pop(name, None)
        value = self._anchors.get(name)
        if value is None:
            if name in self._open:
                message = f"`*{name}` stands inside the very thing that `&{name}` names."
                hint = "Write out what is meant; nothing can contain itself."
            else:
                message = f"`*{name}` repeats something named `&{name}`, but nothing is."
                hint = "If the `*` is just text, put the value in quotes."
            self._report(_span(event), "YML006", message, hint, self._pointer())
            return None
        allowed = ALIAS_FACTOR * events + ALIAS_ALLOWANCE - self._expanded
        count, height = _measure(value, allowed)
        self._expanded += count
        if count > allowed:
            message = f"With `*{name}` written out, this file becomes enormous."
            self._report(
                _span(event), "YML006", message, "Write out what is needed.", self._pointer()
            )
            return None
        if len(self._stack) + height > MAX_DEPTH + 1:
            self._too_deep(event)
            return None
        return value


def _has_control(event: Any) -> bool:
    return bool(
        event.__class__ is ScalarEvent and event.style == '"' and ESCAPED.search(event.value)
    )


def _measure(tree: Tree, most: int) -> tuple[int, int]:
    """Return how many values `tree` holds, aliases written out (or more than `most`), and depth.

    Long text weighs as much as several values.
    """
    count, height, level = 0, 0, [tree]
    while level and count <= most:
        count += len(level)
        height += 1
        below: list[Tree] = []
        for value in level:
            if isinstance(value, str):
                count += len(value) // 100
                continue
            below.extend(value.values() if isinstance(value, dict) else value)
            if count + len(below) > most:
                return most + 1, height
        level = below
    return count, height


def _span(event: Any) -> Span:
    """Return where `event` stands."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _start(event: Any) -> Span:
    """Return where `event` begins: its tag or anchor, and what follows on that line."""
    span = _span(event)
    return span if span.line == span.end_line else Span(*span[:2], *span[:2])


def _tag(tag: str) -> str:
    return short(tag.replace("tag:yaml.org,2002:", "!!"))


def short(text: str) -> str:
    """Return `text` short enough, and on one line, to stand in a message."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
