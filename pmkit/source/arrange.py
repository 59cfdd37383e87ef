"""Bringing the keys of a file into order by moving whole blocks of lines.

Nothing is written anew: a key moves with its lines, with the comment above it, and with one right
below it that a blank line parts from the next key. A comment on a line stays on that line. Where
something stands between keys that this does not know, the map stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pmkit.source.parts import Part, comments
from pmkit.source.pointer import join

KeyOrder = Callable[[str], Sequence[str]]
"""The keys of the map at a pointer, in the order wanted; none where the author chooses."""

STEP = 2
"""Columns from one level to the next, where indentation is put right."""

_MODELINE = re.compile(
    r"#\s*(?:yaml-language-server:|yamllint\b|vim?:|ex:|-\*-|pmkit:\s*ignore-file|SPDX-|Copyright\b)"
    r"|#!",
    re.IGNORECASE,
)
_ABOUT_NEXT = re.compile(r"#\s*pmkit:\s*ignore(?!-file)")
_DASHES = re.compile(r" *(?:- +)*")


class CannotMoveError(Exception):
    """A map has something in it that lines cannot be moved around."""


@dataclass(slots=True)
class _Block:
    """An entry of a map on its way: the lines above it, its own, and where they come in order."""

    lead: list[str]
    body: list[str]
    rank: tuple[int, int]


def ranks(keys: Sequence[str], order: Sequence[str]) -> list[tuple[int, int]]:
    """What to sort ``keys`` by: a key that is not known stays behind the one it follows."""
    place = {key: number for number, key in enumerate(order)}
    found, last = [], -1
    for number, key in enumerate(keys):
        last = place.get(key, last)
        found.append((last, number))
    return found


def in_brackets(text: str, root: Part, order: KeyOrder) -> list[tuple[int, int, str]]:
    """The changes that order the maps in brackets; those with comments in them stay."""
    remarks = [start for start, _ in comments(text, root)]
    found: list[tuple[int, int, str]] = []

    def visit(part: Part, pointer: str) -> None:
        if part.flow:
            if not any(part.start <= at < part.end for at in remarks):
                new = _flow(text, part, pointer, order)
                if new != text[part.start : part.end]:
                    found.append((part.start, part.end, new))
            return
        for key, value in part.entries:
            visit(value, pointer + join(key.value))
        for number, item in enumerate(part.items):
            visit(item, pointer + join(number))

    visit(root, "")
    return found


def _flow(text: str, part: Part, pointer: str, order: KeyOrder) -> str:
    """The text of a value in brackets with its maps in order."""
    if part.kind == "map":
        inner = [
            (
                key.start,
                max(key.end, value.end),
                text[key.start : value.start] + _flow(text, value, pointer + join(key.value), order)
                if value.end > key.end
                else text[key.start : key.end],
            )
            for key, value in part.entries
        ]
        by = ranks([key.value for key, _ in part.entries], order(pointer))
    else:
        inner = [
            (item.start, item.end, _flow(text, item, pointer + join(number), order))
            for number, item in enumerate(part.items)
        ]
        by = [(0, number) for number in range(len(inner))]
    said, at = "", part.start
    for (start, end, _), number in zip(
        inner, sorted(range(len(by)), key=by.__getitem__), strict=True
    ):
        said += text[at:start] + inner[number][2]
        at = end
    return said + text[at : part.end]


class Arranger:
    """Orders the blocks of one text, whose lines end with a line feed.

    With ``indent`` each level is put as far in as :data:`STEP` says; else columns stay.
    """

    def __init__(self, text: str, root: Part, order: KeyOrder, *, indent: bool) -> None:
        self.text = text
        self.root = root
        self.order = order
        self.indent = indent
        self.lines = text.split("\n")
        if self.lines[-1] == "":
            self.lines.pop()
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def arranged(self) -> str:
        """The text with every map in order that lines can be moved in."""
        if self.root.flow or self.root.kind != "map":
            return self.text
        first, last = 0, len(self.lines)
        key = self._line(self.root.start)
        for number, line in enumerate(self.lines[:key], 1):
            if line.startswith(("---", "%")):
                first = number
        for number in range(self._last_line(self.root) + 1, last):
            if self.lines[number].startswith("..."):
                last = number
                break
        if self.lines[key].startswith("---") or self.root.content != self.root.start:
            return self.text
        head = self._head(first)
        try:
            lines = self._map(self.root, "", head, last, 0)
        except CannotMoveError:
            return self.text
        return "\n".join([*self.lines[:head], *lines, *self.lines[last:]]) + "\n"

    def _head(self, first: int) -> int:
        """The line behind the comments that belong to the file, not to its first key."""
        key = self._line(self.root.start)
        above = self.lines[first:key]
        blanks = [number for number, line in enumerate(above) if not line.strip()]
        if blanks and any(line.strip() for line in above[: blanks[-1]]):
            return first + blanks[-1] + 1
        modelines = 0
        while modelines < len(above) and _MODELINE.match(above[modelines]):
            modelines += 1
        if modelines == 0 and above and not any(_ABOUT_NEXT.match(line) for line in above):
            return key
        return first + modelines

    def _line(self, offset: int) -> int:
        """The number of the line, from 0, that has the character at ``offset``."""
        return bisect_right(self._starts, offset) - 1

    def _column(self, offset: int) -> int:
        return offset - self._starts[self._line(offset)]

    def _last_line(self, part: Part) -> int:
        """The last line of a part; of a block text with ``+``, its blank lines too."""
        while not part.flow and part.last_child is not None:
            part = part.last_child
        if part.is_block_text and "+" in self.text[part.content : part.content + 4].split("\n")[0]:
            return max(self._line(part.until) - 1, self._line(part.content))
        return self._line(part.end)

    def _map(self, part: Part, pointer: str, first: int, end: int, wanted: int) -> list[str]:
        """The lines of a block map, which has those from ``first`` to before ``end``.

        Its keys begin in column ``wanted`` afterwards.
        """
        keys = [key for key, _ in part.entries]
        column = self._column(keys[0].start)
        if any(self._column(key.start) != column or key.is_block_text for key in keys):
            raise CannotMoveError("keys stand in different columns")
        prefix = self.lines[self._line(keys[0].start)][:column]
        if not _DASHES.fullmatch(prefix):
            raise CannotMoveError("something stands before a key on its line")
        by = ranks([key.value for key in keys], self.order(pointer))
        blocks: list[_Block] = []
        _only_remarks(self.lines[first : self._line(keys[0].start)])
        lead = self._shifted(self.lines[first : self._line(keys[0].start)], wanted - column)
        for number, (key, value) in enumerate(part.entries):
            start, stop = self._line(key.start), self._last_line(value) + 1
            after = self._line(part.entries[number + 1][0].start) if number + 1 < len(keys) else end
            inside, attached, rest = _gap(self.lines[stop:after], column, last=after == end)
            own = [
                " " * column + self.lines[start][column:],
                *self.lines[start + 1 : stop + inside],
            ]
            body = self._value(own, value, pointer + join(key.value), start, column, wanted)
            below = self.lines[stop + inside : stop + inside + attached]
            body += self._shifted(below, wanted - column)
            blocks.append(_Block(lead, body, by[number]))
            lead = self._shifted(self.lines[after - rest : after], wanted - column)
        ordered = _joined(blocks)
        return ordered + _below(ordered, lead)

    def _value(
        self, own: list[str], value: Part, pointer: str, start: int, column: int, wanted: int
    ) -> list[str]:
        """The lines of a key and its value, ``own`` before; the key begins in ``column``, which
        becomes ``wanted``.
        """
        as_it_is = self._shifted(own, wanted - column)
        if value.flow or value.kind in ("scalar", "alias") or value.content != value.start:
            return as_it_is
        if self._line(value.start) == start:
            return as_it_is
        deeper = wanted + STEP if self.indent else self._column(value.start)
        inner = self._map if value.kind == "map" else self._list
        try:
            return as_it_is[:1] + inner(value, pointer, start + 1, start + len(own), deeper)
        except CannotMoveError:
            return as_it_is

    def _list(self, part: Part, pointer: str, first: int, end: int, wanted: int) -> list[str]:
        """The lines of a block list, as :meth:`_map` does it; its dashes come in ``wanted``."""
        column = self._column(part.start)
        dashes = [self._dash_line(part, number) for number in range(len(part.items))]
        _only_remarks(self.lines[first : dashes[0]])
        lines = self._shifted(self.lines[first : dashes[0]], wanted - column)
        for number, item in enumerate(part.items):
            start = dashes[number]
            after = dashes[number + 1] if number + 1 < len(dashes) else end
            stop = max(self._last_line(item), start) + 1
            inside, _, _ = _gap(self.lines[stop:after], column, last=after == end)
            lines += self._item(item, pointer + join(number), start, stop + inside, column, wanted)
            below = self._shifted(self.lines[stop + inside : after], wanted - column)
            lines += _below(lines, below)
        return lines

    def _dash_line(self, part: Part, number: int) -> int:
        at = part.items[number - 1].end if number else part.start
        found = re.compile(r"(?:[ \t\n]+|#[^\n]*)*-(?=[ \t\n]|\Z)").match(self.text, at)
        if found is None or self._column(found.end() - 1) != self._column(part.start):
            raise CannotMoveError("a list is written in an unusual way")
        return self._line(found.end() - 1)

    def _item(
        self, item: Part, pointer: str, start: int, end: int, column: int, wanted: int
    ) -> list[str]:
        as_it_is = self._shifted(self.lines[start:end], wanted - column)
        if item.flow or item.kind in ("scalar", "alias") or item.content != item.start:
            return as_it_is
        deeper = wanted + STEP if self.indent else self._column(item.start)
        try:
            if self._line(item.start) != start:  # the dash has a line of its own
                inner = self._map if item.kind == "map" else self._list
                return as_it_is[:1] + inner(item, pointer, start + 1, end, deeper)
            if item.kind == "list" or self.lines[start][:column].strip():
                return as_it_is  # `- - key: value`: all of its lines move together
            lines = self._map(item, pointer, start, end, deeper)
        except CannotMoveError:
            return as_it_is
        key = next(n for n, one in enumerate(lines) if one.strip() and one.lstrip()[0] != "#")
        lines[key] = f"{' ' * wanted}-{' ' * (deeper - wanted - 1)}{lines[key][deeper:]}"
        # What stands above the first key is a remark on the item now.
        above = [" " * wanted + one.strip() if one.strip() else "" for one in lines[:key]]
        return [*above, *lines[key:]]

    @staticmethod
    def _shifted(lines: Sequence[str], by: int) -> list[str]:
        if by == 0:
            return list(lines)
        if by > 0:
            return [" " * by + line if line.strip() else line for line in lines]
        return [
            line[min(-by, len(line) - len(line.lstrip(" "))) :] if line.strip() else line
            for line in lines
        ]


def _joined(blocks: list[_Block]) -> list[str]:
    """The lines of ``blocks`` in order."""
    first = blocks[0]
    ordered = sorted(blocks, key=lambda block: block.rank)
    if ordered[0] is not first:
        # Blank lines above a key go with it, but a block does not begin with one.
        new = ordered[0]
        blank = [line for line in new.lead if not line.strip()][:1]
        while new.lead and not new.lead[0].strip():
            new.lead.pop(0)
        if blank and not (first.lead and not first.lead[0].strip()):
            first.lead[:0] = blank
    lines: list[str] = []
    for block in ordered:
        lines += _below(lines, block.lead) + block.body
    return lines


def _below(above: list[str], lines: list[str]) -> list[str]:
    """``lines`` as they may stand below others: without empty ones at their beginning, where those
    would become part of a text that ends with some.
    """
    skipped = 0
    while above[-1:] == [""] and skipped < len(lines) and not lines[skipped].strip():
        skipped += 1
    return lines[skipped:]


def _only_remarks(lines: Sequence[str]) -> None:
    """Refuse to move what has more than comments and blank lines above its first part."""
    if any(line.strip() and not line.lstrip().startswith("#") for line in lines):
        raise CannotMoveError("something unknown stands above the first key")


def _gap(lines: Sequence[str], column: int, *, last: bool) -> tuple[int, int, int]:
    """Part the lines between two keys or items in ``column``: how many are of the first one's
    inside, how many are remarks right below it, and how many stand above the second.
    """
    inside = 0
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            raise CannotMoveError("something unknown stands between two keys")
        if bare and len(line) - len(line.lstrip(" ")) > column:
            inside = number + 1
        elif bare:
            break
    rest = lines[inside:]
    attached = 0
    while attached < len(rest) and rest[attached].strip():
        attached += 1
    if attached == len(rest) and not last:
        attached = 0  # no blank line: a comment is about what comes below it
    if any(_ABOUT_NEXT.match(line.strip()) for line in rest[:attached]):
        attached = 0
    return inside, attached, len(rest) - attached
