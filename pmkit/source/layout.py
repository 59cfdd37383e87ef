"""The lines of a YAML file as a person sees them: indentation, keys, dashes.

Used to find what a parser could not make sense of, so it has to be right about ordinary files and
harmless about any other. Lines and columns count from 0 here, as a parser's marks do.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

_KEY = re.compile(
    r"""(?P<dashes>\s*(?:-\s+)*)(?P<key>"[^"]{0,200}"|'[^']{0,200}'|[^\s\-\[\]{}"'\#,&*!|>%@`][^:\[\]{}"]{0,200}?)
        [ \t]{0,9}:(?=\s|$)""",
    re.VERBOSE,
)
_OPENS = re.compile(r"(?:.*\S:|(?:\s*-)+)\s*(?:\s#.*)?")
_DASHES = re.compile(r"\s*(?:-\s+)*")


class Layout:
    """The lines of one file, and questions about them."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def indent(self, number: int) -> int:
        """Return the column of the first character of a line that is not white space."""
        line = self.lines[number]
        return len(line) - len(line.lstrip(" \t"))

    def blank(self, number: int) -> bool:
        """Tell whether a line has nothing but white space or a comment."""
        return self.lines[number].lstrip()[:1] in {"", "#"}

    def key(self, number: int) -> str:
        """Return the key that a line begins with, after any dashes; "" if it begins with none."""
        found = _KEY.match(self.lines[number])
        return found["key"] if found else ""

    def key_column(self, number: int) -> int:
        """Return where what a line holds begins, after any dashes."""
        found = _DASHES.match(self.lines[number])
        return found.end() if found else 0

    def begins_something(self, number: int) -> bool:
        """Tell whether a line begins a key or an item of a list, so is not just text."""
        return bool(self.key(number)) or self.item(number) or self.lines[number].startswith("---")

    def previous(self, number: int) -> int:
        """Return the nearest line above that is not blank; -1 if there is none."""
        number -= 1
        while number >= 0 and self.blank(number):
            number -= 1
        return number

    def parent(self, number: int) -> int:
        """Return the nearest line above that is indented less; -1 if there is none."""
        indent = self.indent(number)
        number = self.previous(number)
        while number >= 0 and self.indent(number) >= indent:
            number = self.previous(number)
        return number

    def next(self, number: int) -> int:
        """Return the nearest line below that is not blank, or the number of lines."""
        number += 1
        while number < len(self.lines) and self.blank(number):
            number += 1
        return number

    def item(self, number: int) -> bool:
        """Tell whether a line begins with the dash of a list."""
        return (
            self.lines[number].lstrip().startswith(("- ", "-\t"))
            or self.lines[number].strip() == "-"
        )

    def opens_block(self, number: int) -> bool:
        """Tell whether a line is a key (or a dash) with nothing after it."""
        return bool(_OPENS.fullmatch(self.lines[number]))

    def keys(self, number: int) -> set[str]:
        """Return the keys of the map that begins on a line, without those of maps within it."""
        column = self.key_column(number)
        found = {self.key(number)}
        number = self.next(number)
        while number < len(self.lines) and self.indent(number) >= column:
            if self.indent(number) == column:
                found.add(self.key(number))
            number = self.next(number)
        return found - {""}

    def used_at(self, key: str, column: int) -> bool:
        """Tell whether a key stands in a column anywhere in the file."""
        return any(
            self.key_column(number) == column and self.key(number) == key
            for number in range(len(self.lines))
        )

    def base(self, line: int, column: int) -> int:
        """Return how far what follows must be indented to belong to what opens at a place.

        It is the column of the key, the dash or the opening itself, whatever comes first before it.
        """
        found = _KEY.match(self.lines[line])
        if found and found.end("key") <= column:
            return found.end("dashes")
        before = self.lines[line][:column]
        return before.rindex("-") if re.fullmatch(r"\s*(-\s+)+", before) else self.indent(line)

    def dedent(self, line: int, base: int, last: int) -> int | None:
        """Return the first line after `line`, up to `last`, that is not indented more than `base`.

        Lines that only close a bracket belong to what is above them.
        """
        for number in range(line + 1, min(last + 1, len(self.lines))):
            start = self.lines[number].lstrip()[:1]
            if self.indent(number) <= base and not self.blank(number) and start not in "]}":
                return number
        return None

    def last_text(self, before: int) -> tuple[int, int]:
        """Return the line and column where the text above the line `before` ends."""
        number = self.previous(before)
        return (number, len(self.lines[number].rstrip())) if number >= 0 else (0, 0)

    @cached_property
    def flush(self) -> bool:
        """Whether the lists of the file mostly begin in the column of their key."""
        balance = 0
        for number in range(len(self.lines)):
            if not self.blank(number) and self.key(number) and self.opens_block(number):
                below = self.next(number)
                if below < len(self.lines) and self.item(below):
                    balance += 1 if self.indent(below) == self.key_column(number) else -1
        return balance > 0

    @cached_property
    def step(self) -> int:
        """By how many columns the file mostly indents; 2 if nothing tells."""
        steps: Counter[int] = Counter()
        for number in range(len(self.lines)):
            if not self.blank(number) and self.opens_block(number):
                below = self.next(number)
                if below < len(self.lines) and self.indent(below) > self.indent(number):
                    steps[self.indent(below) - self.indent(number)] += 1
        return steps.most_common(1)[0][0] if steps else 2
