"""Fixes for what makes a file hard to read, or unreadable, as stretches of text to replace."""

from __future__ import annotations

import re
from typing import Any

from pmkit.source.edit import Fix, TextEdit
from pmkit.source.events import FAILURES, event_source
from pmkit.source.span import Span

BYTE_ORDER_MARK = "\ufeff"

_PLAIN_TAGS = ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
_CORE = "tag:yaml.org,2002:"
_TAG = re.compile(r"(?P<before>(?:&[^\s,\[\]{}]+[ \t]+)?)(?P<tag>!<[^>\s]*>|![^\s,\[\]{}]*)[ \t]*")
_INDENT = re.compile(r"^[ \t]*\t[ \t]*(?=[^ \t\r\n])", re.MULTILINE)

WIDTHS = (2, 4, 8)
"""How many spaces a tab may have been meant as."""

LONGEST = 500_000
"""Characters of a file beyond which nobody waits for its tabs to be tried."""


def without_tag(text: str, event: Any) -> Fix | None:
    """Take the tag of ``event`` away; safe where YAML itself gives it a meaning.

    Any other may be a word with an exclamation mark before it, and lost without quotes.
    """
    found = _TAG.match(text, event.start_mark.index)
    if found is None:
        return None
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    start = column + found.start("tag") - found.start()
    end = start + found.end() - found.start("tag")
    if text[found.end() : found.end() + 1] in ("", "\r", "\n"):
        before = text[: found.start("tag")]
        start -= len(before) - len(before.rstrip(" \t"))  # nothing stays at the end of the line
    core = event.tag.removeprefix(_CORE)
    span = Span(line, start, line, end)
    return Fix("Delete the tag", (TextEdit(span, ""),), event.tag != core and core in _PLAIN_TAGS)


def without_character(char: str, span: Span) -> Fix:
    """Take a control character away; safe where it is a byte order mark, which shows nowhere."""
    return Fix("Delete the character", (TextEdit(span, ""),), safe=char == BYTE_ORDER_MARK)


def with_blank(text: str, at: int, span: Span) -> Fix:
    """Put a blank in the place of an odd line break; nothing, where there is one beside it."""
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    blank = "" if at == 0 or re.search(r"\s|^.?$", beside) else " "
    return Fix("Put a blank in its place" if blank else "Delete it", (TextEdit(span, blank),))


def with_spaces(text: str) -> Fix | None:
    """Spaces for all tabs that indent a line, when only one reading comes of it."""
    if len(text) > LONGEST or re.search(r"\r(?!\n)", text):
        return None
    readings: dict[tuple[Any, ...], str] = {}
    for width in WIDTHS:
        spaced = _spaced(text, width)
        said = _said(spaced)
        if said is not None:
            readings.setdefault(said, spaced)
    if len(readings) != 1:
        return None
    (spaced,) = readings.values()
    edits = []
    before, after = text.split("\n"), spaced.split("\n")
    for number, (old, new) in enumerate(zip(before, after, strict=True), 1):
        if old != new:
            end = len(old) - len(old.lstrip(" \t"))
            indent = new[: len(new) - len(new.lstrip(" "))]
            edits.append(TextEdit(Span(number, 1, number, end + 1), indent))
    return Fix("Indent with spaces", tuple(edits)) if edits else None


def _spaced(text: str, width: int) -> str:
    return _INDENT.sub(lambda found: found[0].replace("\t", " " * width), text)


def _said(text: str) -> tuple[Any, ...] | None:
    """What a parser makes of ``text``, without its places; ``None`` where that is nothing."""
    events = event_source(text)
    said = []
    try:
        while (event := events()) is not None:
            said.append((type(event), getattr(event, "value", None)))
    except FAILURES:
        return None
    return tuple(said)
