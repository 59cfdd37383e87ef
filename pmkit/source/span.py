"""A stretch of a text file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """From one place in a file to another.

    Lines and columns count from 1, columns in characters (not bytes). The end is exclusive:
    `end_column` is the column after the last character, so an empty span has its end at its start.
    """

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
"""The beginning of a file: where a fault of the whole file is reported."""


def inside(span: Span, lines: Sequence[str]) -> Span:
    """Return `span` moved into the file of `lines`, with its end not before its start.

    Parsers place the end of a file without a last line break on a line that does not exist.
    """
    start, end = (
        _inside(span.line, span.column, lines),
        _inside(span.end_line, span.end_column, lines),
    )
    return Span(*start, *max(start, end))


def _inside(line: int, column: int, lines: Sequence[str]) -> tuple[int, int]:
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    line = max(line, 1)
    return line, min(max(column, 1), len(lines[line - 1]) + 1)
