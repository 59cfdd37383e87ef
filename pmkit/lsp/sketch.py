"""A YAML file as it is while somebody types, as values: what :mod:`pmkit.lsp.sketching` draws."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value, from the outermost inwards."""


class Entry(NamedTuple):
    """A value, or a key that has none yet: how one gets there, and offsets in the text.

    ``key_start`` and ``key_end`` are of its key, both -1 for an item of a list; ``start`` and
    ``end`` of the value, quotes included. ``value`` is a scalar's text, and empty for what holds
    other values. ``open`` says that only a word stands where a key is expected.
    """

    path: Path
    key_start: int
    key_end: int
    start: int
    end: int
    value: str
    open: bool = False


class Sketch(NamedTuple):
    """The entries of a text, in their order, and the offsets at which its lines begin."""

    text: str
    entries: tuple[Entry, ...]
    lines: tuple[int, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (from 0, in characters) of an offset."""
        line = bisect_right(self.lines, offset) - 1
        return line, offset - self.lines[line]

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column (from 0, in characters); within the text in any case."""
        if line >= len(self.lines):
            return len(self.text)
        start = self.lines[max(line, 0)]
        end = self.lines[line + 1] if line + 1 < len(self.lines) else len(self.text)
        return min(start + max(column, 0), end)

    def at(self, offset: int) -> Entry | None:
        """The entry whose value or key stands at ``offset``, its end included."""
        for entry in self.entries:
            if entry.start <= offset <= entry.end and entry.value:
                return entry
            if entry.key_start <= offset <= entry.key_end and entry.key_start >= 0:
                return entry
        return None

    def below(self, *path: str | int) -> Iterator[Entry]:
        """The entries at ``path`` and within it."""
        for entry in self.entries:
            if entry.path[: len(path)] == path:
                yield entry
