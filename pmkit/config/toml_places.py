"""Where the keys of a TOML file stand: the standard library's reader does not say.

Only files that the standard library has read get here, so that what follows need not be strict: it
finds table headers and keys, and steps over texts and lists of several lines.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from pmkit.source.span import Span

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_PAIR = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=[ \t]*")
_LONG = re.compile(r'"""(?:[^\\]|\\.)*?"""|' + r"'''.*?'''", re.DOTALL)
_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'|#[^\n]*")

START = Span(1, 1, 1, 1)


def place_of(text: str, path: tuple[str | int, ...]) -> Span:
    """Where the key at ``path`` stands in ``text``; where the nearest part around it does, if it is
    inside a value. A text in a list is looked for as it is written.
    """
    best, best_length = START, 0
    for keys, start, end, value in _keys(text):
        length = _common(keys, path)
        if length == len(keys) and length > best_length:
            best, best_length = _span(text, start, end), length
            wanted = path[length:]
            if wanted and isinstance(wanted[0], str):
                best = _inside(text, value, wanted[0]) or best
    return best


def within(text: str, path: tuple[str | int, ...], written: str) -> Span:
    """Where the text ``written`` stands within the value at ``path``; the key when it is not seen
    there as it is written.
    """
    for keys, _, _, value in _keys(text):
        if keys == tuple(path):
            found = re.compile(f"[\"']{re.escape(written)}[\"']").search(text, value)
            if found:
                return _span(text, found.start(), found.end())
    return place_of(text, path)


def _keys(text: str) -> list[tuple[tuple[str, ...], int, int, int]]:
    """Each key with its path, its start and end, and where its value begins."""
    found: list[tuple[tuple[str, ...], int, int, int]] = []
    blank = _blanked(text)
    table: tuple[str, ...] = ()
    position = 0
    while position < len(blank):
        end = blank.find("\n", position)
        end = len(blank) if end < 0 else end
        header = _HEADER.match(blank, position, end)
        pair = None if header else _PAIR.match(blank, position, end)
        if header:
            table = _split(text[header.start(1) : header.end(1)])
            found.append((table, header.start(1), header.end(1), header.end()))
        elif pair:
            keys = table + _split(text[pair.start(1) : pair.end(1)])
            found.append((keys, pair.start(1), pair.end(1), pair.end()))
            end = _end_of_list(blank, pair.end(), end)
        position = end + 1
    return found


def _end_of_list(blank: str, start: int, end: int) -> int:
    """The end of the line on which a list or table that begins at ``start`` is closed."""
    depth = 0
    for position in range(start, len(blank)):
        letter = blank[position]
        if letter in "[{":
            depth += 1
        elif letter in "]}":
            depth -= 1
        elif letter == "\n" and depth <= 0:
            return position
    return max(end, len(blank))


def _blanked(text: str) -> str:
    """``text`` with what stands in quotes or comments of values taken out, at the same length."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", "_", match.group())

    text = _LONG.sub(lambda match: "_" * len(match.group()), text)
    lines = []
    for line in text.split("\n"):
        key = _PAIR.match(line) or _HEADER.match(line)
        at = key.end() if key else 0
        lines.append(line[:at] + _TEXT.sub(blank, line[at:]))
    return "\n".join(lines)


def _split(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted key, without quotes."""
    parts: list[str] = []
    value: Any = tomllib.loads(f"{dotted} = 0")
    while isinstance(value, dict):
        key = next(iter(value))
        parts.append(key)
        value = value[key]
    return tuple(parts)


def _common(keys: tuple[str, ...], path: tuple[str | int, ...]) -> int:
    count = 0
    for key, part in zip(keys, path, strict=False):
        if key != part:
            break
        count += 1
    return count


def _inside(text: str, start: int, key: str) -> Span | None:
    """The key of an inline table that begins at ``start``."""
    end = text.find("\n", start)
    pattern = re.compile(rf"""(?<![\w-])["']?{re.escape(key)}["']?(?=[ \t]*=)""")
    found = pattern.search(text, start, end if end >= 0 else len(text))
    return _span(text, found.start(), found.end()) if found else None


def _span(text: str, start: int, end: int) -> Span:
    line = text.count("\n", 0, start) + 1
    before = start - (text.rfind("\n", 0, start) + 1)
    return Span(line, before + 1, line, before + 1 + end - start)
