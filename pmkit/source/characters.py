"""From bytes to text: encodings, and characters that do not belong in a text file.

A fault of a character keeps its place: the character is replaced by another of the same width, so
that reading goes on and the lines and columns of everything after it stay true.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from pmkit.source.codes import fault
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.span import START, Span

LINE_BREAK = re.compile(r"\r\n|\n|\r")
"""What ends a line: LF, CRLF or CR, and nothing else."""

MOST_REPORTED = 20
"""A file with more bad characters than this is taken for something that is not text."""

_PLAIN = bytes([9, 10, 13, *range(0x20, 0x7F)])
_PLAIN_UTF8 = bytes([*_PLAIN, *range(0x80, 0x100)])
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
ESCAPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters, and halves of surrogate pairs, that only an escape can bring into a value."""

_BREAKS = {"\x85": "NEL, U+0085", "\u2028": "LINE SEPARATOR, U+2028"}
_BREAKS["\u2029"] = "PARAGRAPH SEPARATOR, U+2029"
_NAMED = {"\x00": "NUL", "\x07": "BELL", "\x08": "BACKSPACE", "\x0b": "VERTICAL TAB"}
_NAMED |= {"\x0c": "FORM FEED", "\x1b": "ESCAPE", "\x7f": "DELETE", "\ufeff": "BYTE ORDER MARK"}


def decode(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of `data` without its byte order mark, and what is wrong with its characters.

    The text is None when it cannot be told. Bad characters are replaced in it (see above).
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    if data.isascii() and not data.translate(None, _PLAIN):
        return data.decode("ascii"), []
    wide = _wide_encoding(data)
    if wide:
        message = f"This file is in {wide}, not in UTF-8."
        return None, [fault(path, START, "YML004", message, "Save it as UTF-8 in your editor.")]
    try:
        text = data.decode()
    except UnicodeDecodeError as problem:
        return None, [_not_utf8(data, path, problem)]
    if not _may_be_odd(data) or not _ODD.search(text):
        return text, []
    return _replace_odd(text, path)


def _may_be_odd(data: bytes) -> bool:
    """Tell whether UTF-8 can hold odd characters: faster than to look, and enough for most."""
    return (
        b"\xc2" in data  # U+0080 to U+009F, and others
        or b"\xef" in data  # U+FEFF, U+FFFE and U+FFFF, and others
        or b"\xe2\x80\xa8" in data
        or b"\xe2\x80\xa9" in data
        or bool(data.translate(None, _PLAIN_UTF8))
    )


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column (from 1) of the character at `offset` in `text`."""
    start = line = 0
    for found in LINE_BREAK.finditer(text, 0, offset):
        # A CRLF whose LF is the character asked for belongs to the line it ends.
        if found.end() == offset and found.group() == "\r" and text[offset : offset + 1] == "\n":
            break
        line += 1
        start = found.end()
    return line + 1, offset - start + 1


def _replace_odd(text: str, path: str) -> tuple[str | None, list[Diagnostic]]:
    from pmkit.source.mending import with_blank, without_character

    every = list(_ODD.finditer(text))
    if len(every) > MOST_REPORTED and len(every) > len(text) // 50:
        line, column = place(text, every[0].start())
        message = f"This does not look like a text file: it has {len(every)} control characters."
        hint = "Write the file again as UTF-8 text; an archive or a picture cannot be read."
        span = Span(line, column, line, column + 1)
        return None, [fault(path, span, "YML009", message, hint)]
    diagnostics: list[Diagnostic] = []
    for match in every[:MOST_REPORTED]:
        char = match.group()
        line, column = place(text, match.start())
        span = Span(line, column, line, column + 1)
        if char in _BREAKS:
            message = f"An odd line break ({_BREAKS[char]}) hides in this line."
            hint = "Delete it, and break the line with the Enter key if that was meant."
            found = fault(path, span, "YML010", message, hint)
            diagnostics.append(replace(found, fix=with_blank(text, match.start(), span)))
        else:
            name = f"{_NAMED[char]}, U+{ord(char):04X}" if char in _NAMED else f"U+{ord(char):04X}"
            message = f"A control character ({name}) stands at column {column}."
            hint = "Delete it; it may be invisible in your editor. Typing the line again helps."
            found = fault(path, span, "YML009", message, hint)
            diagnostics.append(replace(found, fix=without_character(char, span)))
    return _ODD.sub("\ufffd", text), diagnostics


def _wide_encoding(data: bytes) -> str | None:
    """Return the name of a UTF-16 or UTF-32 encoding that `data` is in, or None."""
    marks = (
        (codecs.BOM_UTF32_LE, "UTF-32 (little endian)"),
        (codecs.BOM_UTF32_BE, "UTF-32 (big endian)"),
        (codecs.BOM_UTF16_LE, "UTF-16 (little endian)"),
        (codecs.BOM_UTF16_BE, "UTF-16 (big endian)"),
    )
    for mark, name in marks:
        if data.startswith(mark):
            return name
    # Without a mark: mostly ASCII text has its zero bytes in step.
    head = data[:400]
    if len(head) < 4 or 0 not in head:
        return None
    zeros = [head[start::4].count(0) * 4 / len(head) for start in range(4)]
    full = [share > 0.7 for share in zeros]
    if full == [False, True, True, True]:
        return "UTF-32 (little endian)"
    if full == [True, True, True, False]:
        return "UTF-32 (big endian)"
    if full == [False, True, False, True]:
        return "UTF-16 (little endian)"
    if full == [True, False, True, False]:
        return "UTF-16 (big endian)"
    return None


def _not_utf8(data: bytes, path: str, problem: UnicodeDecodeError) -> Diagnostic:
    before = data[: problem.start].decode()
    line, column = place(before, len(before))
    span = Span(line, column, line, column)
    byte = data[problem.start]
    if problem.end >= len(data) and problem.reason == "unexpected end of data":
        message = "The file ends in the middle of a character."
        return fault(path, span, "YML004", message, "It was cut short; fetch it again in full.")
    what = f"This file is not UTF-8: byte 0x{byte:02X} at column {column} does not belong there"
    if data[problem.start : problem.start + 2] >= b"\xed\xa0" and byte == 0xED:
        hint = "It is half of a surrogate pair; type that character (perhaps an emoji) again."
    elif _like_chinese(data):
        what += " (the file looks like GBK or GB18030)"
        hint = "Open it as GB18030 in your editor and save it as UTF-8."
    else:
        letter = bytes([byte]).decode("cp1252", "replace")
        if letter.isprintable() and letter != "\ufffd":
            what += f" (in Latin-1 or Windows-1252 it is “{letter}”)"
        hint = "Open it as Latin-1 or Windows-1252 in your editor and save it as UTF-8."
    return fault(path, span, "YML004", what + ".", hint)


def _like_chinese(data: bytes) -> bool:
    """Tell GBK from Latin-1: its bytes above ASCII come in pairs, many in a row."""
    runs = re.findall(rb"[\x81-\xfe]{2,}", data)
    if not runs or any(len(run) % 2 for run in runs):
        return False
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return sum(len(run) for run in runs) / len(runs) >= 4
