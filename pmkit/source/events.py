"""YAML events from whichever parser is there, and what it says when it gives up."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

try:
    from yaml import CSafeLoader as _Fast
except ImportError:  # PyYAML was built without libyaml: slower, the same events
    _Fast = None  # type: ignore[assignment,misc]

_HALF = re.compile("[\ud800-\udfff]")

PARSER = f"PyYAML {yaml.__version__}"
"""What reads YAML here."""

NextEvent = Callable[[], yaml.Event | None]


class Problem(NamedTuple):
    """What a parser complained about, in its own words. Lines and columns count from 0."""

    problem: str
    line: int
    column: int
    context: str = ""
    context_line: int = -1
    context_column: int = -1


class _PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def get_event(self) -> yaml.Event | None:
        """Return the next event; refuse, as libyaml does, an escape for half a surrogate pair."""
        event: yaml.Event | None = super().get_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.ScalarEvent) and _HALF.search(event.value):
            what = "found invalid Unicode character escape code"
            raise yaml.scanner.ScannerError(None, None, what, None)
        return event


def event_source(text: str, *, pure: bool = False) -> NextEvent:
    """Return a function that gives the next event of `text` at each call, and None at the end.

    It raises what `problem_of` understands. `pure` asks for the parser written in Python.
    """
    if _Fast is None or pure:
        return _PureParser(text).get_event
    return _Fast(text).get_event


def first_events(text: str, count: int | None, *, pure: bool = False) -> list[yaml.Event | None]:
    """Return the first `count` events of `text`, of which there must be as many; all for None."""
    next_event = event_source(text, pure=pure)
    if count is None:
        return list(iter(next_event, None))
    return [next_event() for _ in range(count)]


FAILURES = (yaml.YAMLError, ValueError, OverflowError)
"""What an event source raises on bad YAML; the last two come from escapes that are no character."""


def problem_of(error: Exception) -> Problem:
    """Return what `error`, one of `FAILURES`, says. A place that is not known is line -1."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem("found invalid Unicode character escape code", -1, -1)
    at, context = error.problem_mark, error.context_mark
    return Problem(
        str(error.problem or ""),
        at.line if at else -1,
        at.column if at else -1,
        str(error.context or ""),
        context.line if context else -1,
        context.column if context else -1,
    )
