"""Quotes and brackets that are never closed, or closed by what was meant for another.

A parser notices at the next quote, or at the end of the file, perhaps a hundred lines on. A person
looks for the first line that begins something new although the quote or bracket is still open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    ScalarEvent,
)

from pmkit.source.layout import Layout


class Finding(NamedTuple):
    """What is wrong where, and how to mend it. Lines and columns count from 0."""

    line: int
    column: int
    message: str
    hint: str
    code: str = "YML001"


def unclosed_quote(layout: Layout, events: Sequence[Any], near: int) -> Finding | None:
    """Return the quoted text that ran on into other keys and ended near the line `near`."""
    for event in reversed(events[-8:]):
        if event.end_mark.line >= near - 1:
            found = _run_on(layout, event)
            if found is not None:
                return found
    return None


def runaway_quote(layout: Layout, events: Sequence[Any]) -> Finding | None:
    """Return the first quoted text that ran on into other keys, though all of it is fine YAML."""
    for event in events:
        found = _run_on(layout, event)
        if found is not None:
            return found
    return None


def _run_on(layout: Layout, event: Any) -> Finding | None:
    if not isinstance(event, ScalarEvent) or event.style not in {'"', "'"}:
        return None
    start, end = _marks(event)
    if start.line == end.line:
        return None
    dedent = layout.dedent(start.line, layout.base(start.line, start.column), end.line)
    runs_on = dedent is not None and layout.begins_something(dedent)
    if runs_on or _stray(layout, start.line, start.column):
        return never_closed(layout, start.line, start.column, len(layout.lines))
    return None


def _marks(event: Any) -> tuple[Any, Any]:
    return event.start_mark, event.end_mark


def never_closed(layout: Layout, line: int, column: int, last: int) -> Finding:
    """Return the finding for a quote or bracket at a place, still open on the line `last`.

    It is reported where it opens; if it has text on several lines, where that text ends, for there
    the closing one is missing, unless the opening one clearly is one too many.
    """
    opener = layout.lines[line][column : column + 1]
    closer = {"[": "]", "{": "}"}.get(opener, opener)
    dedent = layout.dedent(line, layout.base(line, column), last)
    end_line, end_column = layout.last_text(len(layout.lines) if dedent is None else dedent)
    what = "This quote" if opener in {'"', "'"} else "This bracket"
    if end_line <= line or _stray(layout, line, column):
        message = f"{what} `{opener}` is never closed."
        hint = f"Write the closing `{closer}`, or delete this one."
        return Finding(line, column, message, hint)
    what = "quote" if opener in {'"', "'"} else "bracket"
    message = f"The {what} `{opener}` that opens on line {line + 1} is not closed by here."
    hint = f"Write `{closer}` here, or delete the `{opener}` on line {line + 1}."
    return Finding(end_line, end_column, message, hint)


def _stray(layout: Layout, line: int, column: int) -> bool:
    """Tell whether an opening quote or bracket clearly is one too many."""
    text = layout.lines[line]
    if column and text[column - 1] == text[column]:
        return True
    if text[column] in "\"'":
        return bool(re.match(r"\s*([|>][-+\d]*|[\[{])\s*$|[\"']", text[column + 1 :]))
    # Another bracket, or a quote that is still open when the line ends.
    return bool(re.fullmatch(r"\s*([\[{]|(?P<quote>[\"'])((?!(?P=quote)).)*)", text[column + 1 :]))


def unclosed_bracket(
    layout: Layout, events: Sequence[Any], last: int, column: int
) -> Finding | None:
    """Return the bracket that is still open although something new began, if there is one.

    `last` and `column` are where the parser gave up.
    """
    open_starts: list[Any] = []
    for event in events:
        if isinstance(event, CollectionStartEvent):
            open_starts.append(event)
        elif isinstance(event, CollectionEndEvent):
            open_starts.pop()
    # In `[a: b]` the parser starts a map at `a`, which is no bracket.
    marks = [event.start_mark for event in open_starts if event.flow_style]
    brackets = [mark for mark in marks if layout.lines[mark.line][mark.column] in "[{"]
    if not brackets:
        return None
    outer, inner = brackets[0], brackets[-1]
    rest = "" if layout.blank(last) else layout.lines[last][column:].strip()
    at_end = not rest and layout.next(last) == len(layout.lines)
    dedent = layout.dedent(outer.line, layout.base(outer.line, outer.column), last)
    # Of several open brackets, the innermost is the one to close first.
    if dedent is not None or at_end:
        return never_closed(layout, inner.line, inner.column, last)
    if inner.line == layout.previous(last) and layout.indent(last) == column:
        return never_closed(layout, inner.line, inner.column, inner.line)
    return None
