"""Blanks that say nothing: at the ends of lines, lines of nothing else, and the end of the file."""

from __future__ import annotations

import re

from pmkit.source.characters import LINE_BREAK
from pmkit.source.parts import Part

_CLIPPED = re.compile(r"[|>][0-9]*")
_KEPT = re.compile(r"[|>][0-9]*\+")


def spaced(text: str, root: Part) -> str:
    """``text`` without blanks at the ends of lines and more than one empty line in a row.

    Lines that end with a line feed are expected. What belongs to a text stays; the file ends with
    one line break.
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    kept, quoted = _protected(text, root)
    last = 0
    fewer: list[str] = []
    for number, line in enumerate(lines):
        if number in kept:
            fewer.append(line)
        else:
            escaped = number in quoted and line.rstrip().endswith("\\")
            line = line if escaped else line.rstrip(" \t")
            behind_block = number - 1 in kept
            if line or number in quoted or (fewer and (fewer[-1] or behind_block)):
                fewer.append(line)
        if line or number in kept:
            last = len(fewer)
    return "\n".join(fewer[:last]) + "\n"


def _protected(text: str, root: Part) -> tuple[set[int], set[int]]:
    """The lines that are a block's text, and those within quoted or plain texts of several lines,
    but for the last of each.
    """
    kept: set[int] = set()
    inside: set[int] = set()
    for scalar in root.scalars():
        if "\n" not in text[scalar.content : scalar.until]:
            continue
        start = text.count("\n", 0, scalar.content)
        if scalar.is_block_text:
            if _KEPT.match(text, scalar.content):
                stop = text.count("\n", 0, scalar.until)
            else:
                block = text[scalar.content : scalar.until].rstrip("\n")
                stop = start + block.count("\n") + 1
            kept.update(range(start + 1, stop))
        else:
            inside.update(range(start, text.count("\n", 0, scalar.end)))
    return kept, inside


def with_line_feeds(text: str) -> str:
    """``text`` with a line feed at the end of each line, and nothing else changed."""
    return LINE_BREAK.sub("\n", text)


def with_last_break(text: str, root: Part) -> str:
    """``text`` with a line break at its end, which does not become part of a block that ends it."""
    if text.endswith("\n"):
        return text
    last: Part | None = root
    while last is not None and last.last_child is not None and not last.flow:
        last = last.last_child
    if last is not None and last.is_block_text and not last.value.endswith("\n"):
        found = _CLIPPED.match(text, last.content)
        if found and text[found.end() : found.end() + 1] != "-":
            after = found.end() + (text[found.end() : found.end() + 1] == "+")
            text = text[: found.end()] + "-" + text[after:]
    return text + "\n"
