"""Places as the protocol counts them: lines and columns from 0, columns in units of an encoding.

Inside, columns are characters. A client counts UTF-16 code units unless it and the server agree on
another encoding (Language Server Protocol 3.17, "Position Encoding Kind"): an emoji is two of them.
"""

from __future__ import annotations

from typing import Literal

from pmkit.lsp.sketch import Sketch
from pmkit.source.span import Span

Encoding = Literal["utf-8", "utf-16", "utf-32"]

Place = tuple[int, int]
"""Line and column, from 0; the column in units of the encoding agreed on."""


def units(text: str, encoding: Encoding) -> int:
    """How many units ``text`` has."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, wanted: int, encoding: Encoding) -> int:
    """How many characters of ``text`` its first ``wanted`` units are; all of them for more.

    Within a character the place before it is meant.
    """
    if encoding == "utf-32" or text.isascii():
        return max(0, min(wanted, len(text)))
    passed = 0
    for count, char in enumerate(text):
        passed += units(char, encoding)
        if passed > wanted:
            return count
    return len(text)


def to_place(drawn: Sketch, offset: int, encoding: Encoding) -> Place:
    """The place of an offset."""
    line, column = drawn.place(offset)
    start = drawn.lines[line]
    return line, units(drawn.text[start : start + column], encoding)


def to_offset(drawn: Sketch, place: Place, encoding: Encoding) -> int:
    """The offset of a place; within the text, whatever the place."""
    line, column = place
    start = drawn.offset(line, 0)
    end = drawn.offset(line + 1, 0) if line + 1 < len(drawn.lines) else len(drawn.text)
    text = drawn.text[start:end].rstrip("\r\n")
    return start + characters(text, column, encoding)


def of_span(drawn: Sketch, span: Span, encoding: Encoding) -> tuple[Place, Place]:
    """Where a span of a diagnostic begins and ends; one without length takes a character."""
    start = drawn.offset(span.line - 1, span.column - 1)
    end = drawn.offset(span.end_line - 1, span.end_column - 1)
    if end <= start and drawn.text[start : start + 1] not in ("", "\r", "\n"):
        end = start + 1
    return to_place(drawn, start, encoding), to_place(drawn, max(start, end), encoding)
