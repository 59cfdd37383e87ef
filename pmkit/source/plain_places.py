"""Where a part of a plain text stands, found without reading the whole of it again.

For texts that `read_plain` took. In them, indentation tells what belongs to what: whatever is in a
map or list stands deeper than its keys or dashes, be it text of several lines. So a pointer can be
followed by looking for the line of each key. What is not told by its line alone (text over several
lines, what is within braces, empty values) is left to the events of libyaml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pmkit.source.span import Span
from pmkit.source.tree import Tree

_NEXT = re.compile(r"[^\n]*\n(?:\ *(?:\#[^\n]*)?\n)*\ *", re.VERBOSE).match
"""From a key without a value on its line to what comes next."""

_FIRST = re.compile(r"(?:\ *(?:\#[^\n]*)?\n)*", re.VERBOSE).match
"""From the beginning of a text to its first key."""


def plain_span(text: str, tree: Tree, parts: Sequence[str], *, key: bool = False) -> Span | None:
    """Return where `parts`, the steps of a pointer, lead in `text`, whose tree is `tree`.

    With `key`, where the key of that value stands. None when that cannot be told cheaply.
    """
    if "\r" in text:
        return None
    found = _start(text, tree, parts)
    if found is None:
        return None
    if key and found.key >= 0:
        return _from_to(text, found.key, found.key + len(parts[-1]))
    start, value = found.start, found.value
    if start < 0:
        return None
    if isinstance(value, str) or text[start] in "[{":
        return _from_to(text, start, _end(text, found))
    # A block begins with its first part, and ends with its last.
    last, here = list(parts), found
    while not isinstance(here.value, str) and text[here.start] not in "[{":
        value = here.value
        last.append(next(reversed(value)) if isinstance(value, dict) else str(len(value) - 1))
        inner = _start(text, tree, last)
        if inner is None or inner.start < 0:
            return None
        here = inner
    return _from_to(text, start, _end(text, here))


class _Found(NamedTuple):
    """Where a value and its key start in a text, -1 where that is not known; and what is around."""

    start: int
    key: int
    value: Tree
    column: int
    """Of the keys or dashes of the map or list that the value is in."""


def _start(text: str, tree: Tree, parts: Sequence[str]) -> _Found | None:
    """Follow `parts` from the beginning of `text`."""
    match = _FIRST(text)
    here = match.end() if match else 0
    end, column, around, key, value = len(text), 0, 0, -1, tree
    for part in parts:
        if here < 0 or not value or isinstance(value, str):
            return None
        if text[here] in "[{":
            return _in_brackets(text, here, value, part) if part is parts[-1] else None
        margin, around = " " * column, column
        if isinstance(value, dict):
            if part not in value:
                return None
            if column and (closing := _dedent(column, False)(text, here, end)):
                end = closing.start()
            key = here
            if not text.startswith(f"{part}:", here):
                key = text.find(f"\n{margin}{part}:", here, end) + 1 + column
            after = key + len(part) + 1
            lost = key <= column and key != here
            if lost or text[after : after + 1] not in (" ", "\n", ""):
                return None
            here = after
            while text[here : here + 1] == " ":
                here += 1
            value = value[part]
            if text[here : here + 1] in ("\n", "#", ""):
                match = _NEXT(text, here, end)
                here = match.end() if match and value else -1
        else:
            if not (part.isascii() and part.isdigit() and int(part) < len(value)):
                return None
            if closing := _dedent(column, True)(text, here, end):
                end = closing.start()
            for _ in range(int(part)):
                here = text.find(f"\n{margin}- ", here, end) + 1 + column
            value, key = value[int(part)], -1
            following = text.find(f"\n{margin}- ", here, end)
            end = following if following >= 0 else end
            here += 2
        column = here - text.rfind("\n", 0, here) - 1 if here >= 0 else 0
    return _Found(here, key, value, around)


@lru_cache(maxsize=64)
def _dedent(column: int, of_list: bool) -> Any:
    """Finds the line that ends a map, or a list, whose keys or dashes stand in `column`."""
    shallower = rf"\n\ {{0,{column - 1}}}[^\ \n#]" if column else r"(?!)"
    beside = rf"|\n\ {{{column}}}(?!-\ )[^\ \n#]" if of_list else ""
    return re.compile(shallower + beside).search


def _in_brackets(text: str, start: int, value: Any, part: str) -> _Found | None:
    """Find an item of a simple list in brackets."""
    if not isinstance(value, list) or not part.isdigit() or int(part) >= len(value):
        return None
    if not all(isinstance(item, str) for item in value):
        return None
    if not text.startswith(f"[{', '.join(value)}]", start):
        return None
    number = int(part)
    before = sum(len(item) + 2 for item in value[:number])
    return _Found(start + 1 + before, -1, value[number], 0)


def _end(text: str, found: _Found) -> int:
    """Return where a value ends that is text or in brackets; -1 when that cannot be told."""
    start, _, value, column = found
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else None]
    first = line[0]
    if isinstance(value, str):
        if not value:
            return -1
        if first in "|>":
            beyond = _beyond(column)(text, start)
            block = text[start : beyond.start() if beyond else None].rstrip(" \n")
            cut = beyond is None and text[-1] != "\n"
            return -1 if cut or block[-1].isspace() else start + len(block)
        if first == '"':
            written = f'"{value}"'
        elif first == "'":
            written = "'" + value.replace("'", "''") + "'"
        else:
            written = value
        rest = line[len(written) :]
        told = line.startswith(written) and (not rest.strip(" ") or rest[0] in " ,]")
    else:
        written = line.rstrip(" ")
        told = written[-1] in "]}" and not any(char in written for char in "#\"'")
        for opens, closes in ("{}", "[]"):
            told = told and written.count(opens) == written.count(closes)
    return start + len(written) if told else -1


@lru_cache(maxsize=64)
def _beyond(column: int) -> Any:
    """Finds the line behind a block whose key or dash stands in `column`."""
    return re.compile(rf"\n\ {{0,{column}}}[^\ \n]", re.VERBOSE).search


def _from_to(text: str, start: int, end: int) -> Span | None:
    if end < 0:
        return None
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    end_line = line + text.count("\n", start, end)
    return Span(line, column, end_line, end - text.rfind("\n", 0, end))
