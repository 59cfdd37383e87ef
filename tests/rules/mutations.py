"""Ways in which people and machines spoil an incident file, each with the lines of the fault."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pmkit.source.pointer import join
from pmkit.source.reader import read
from pmkit.source.span import Span

REQUIRED = {
    "": ("title",),
    "sources": ("title", "kind"),
    "timeline": ("at", "kind", "what"),
    "impact": ("product",),
    "phases": ("state", "from"),
    "figures": ("name", "value", "unit"),
    "causes": ("id", "role", "category", "what"),
    "dependencies": ("from", "on", "kind"),
    "mitigations": ("what", "kind", "worked"),
    "actions": ("id", "what", "kind"),
    "disputes": ("question", "claims"),
    "related": ("incident",),
}
"""The keys that an item of each list needs; those of the file itself under ""."""

TIMES = ("at", "until", "from", "to", "created", "due", "done", "date", "published")
WORDS = ("kind", "role", "category", "state", "status", "worked", "confidence", "extent")
IDS = ("id", "product", "component", "organization")
TEXTS = ("title", "what", "note", "how", "question", "why", "summary")
LISTS = ("sources", "leads_to", "addresses", "removed_by", "products", "components", "tags")
REFERENCES = ("leads_to", "addresses", "removed_by", "about", "sources")

BAD_TIMES = (
    "2024-02-30",
    "2024-06-01 25:61",
    "yesterday",
    "11.12.2024",
    "2024-06-01 3pm",
    "2024-06-01 10:00 PST",
    "2024-06-01 12:00..11:00",
    "2024/06/01",
    "2024-06-01 24:00",
    "soon after that",
)
BAD_IDS = ("Two Words", "UPPER", "trailing-", "double--dash", "a/b", "ünïcode")


class Spoilt(NamedTuple):
    """A spoilt file: what was done to it, the lines of the fault, its bytes."""

    what: str
    lines: tuple[int, ...]
    data: bytes


class Part(NamedTuple):
    """A value of a file: its pointer, its key, the value, where the key and the value stand."""

    pointer: str
    key: str
    value: Any
    key_span: Span
    span: Span

    @property
    def owner(self) -> str:
        """The list or map of the file whose item this is a value of; "" for the file itself."""
        names = [part for part in self.pointer.split("/")[1:-1] if not part.isdigit()]
        if names[:1] == ["sources"]:
            return "sources" if self.pointer.count("/") == 3 else "copies"
        return names[-1] if names else ""


class Whole:
    """A file before it is spoilt."""

    def __init__(self, data: bytes) -> None:
        self.text = data.decode()
        self.lines = self.text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._document = read(data, "whole.yaml")
        self.parts = list(self._values(self._document.tree, ""))

    def _values(self, tree: Any, pointer: str) -> Iterator[Part]:
        if isinstance(tree, list):
            for index, value in enumerate(tree):
                yield from self._values(value, f"{pointer}/{index}")
        elif isinstance(tree, dict):
            for key, value in tree.items():
                here = pointer + join(key)
                key_span = self._document.span(here, key=True)
                yield Part(here, key, value, key_span, self._document.span(here))
                yield from self._values(value, here)

    def offset(self, line: int, column: int) -> int:
        """Where the text has the character at a place."""
        return self._starts[line - 1] + column - 1

    def with_value(self, part: Part, new: str) -> bytes:
        """The file with another value in the place of ``part``, which stands on one line."""
        start = self.offset(part.span.line, part.span.column)
        end = self.offset(part.span.end_line, part.span.end_column)
        return (self.text[:start] + new + self.text[end:]).encode()

    def with_key(self, part: Part, new: str) -> bytes:
        """The file with another key in the place of that of ``part``."""
        start = self.offset(part.key_span.line, part.key_span.column)
        end = self.offset(part.key_span.line, part.key_span.end_column)
        return (self.text[:start] + new + self.text[end:]).encode()

    def with_line(self, number: int, *new: str) -> bytes:
        """The file with other lines in the place of line ``number``."""
        return "\n".join([*self.lines[: number - 1], *new, *self.lines[number:]]).encode()

    def one_line(self, *keys: str) -> list[Part]:
        """The values of ``keys`` that stand on one line."""
        return [
            part for part in self.parts if part.key in keys and part.span.line == part.span.end_line
        ]

    def texts(self, *keys: str) -> list[Part]:
        """The texts of ``keys`` that stand on the line of their key, without quotes."""
        return [
            part
            for part in self.one_line(*keys)
            if isinstance(part.value, str)
            and part.value
            and part.span.line == part.key_span.line
            and self.text[self.offset(part.span.line, part.span.column)] not in "\"'|>"
        ]

    def key_lines(self) -> list[int]:
        """The lines that begin with a key of a block and its value, and end with the value."""
        return [
            part.span.line
            for part in self.texts(*{part.key for part in self.parts})
            if not self.lines[part.span.line - 1][: part.key_span.column - 1].strip()
            and part.span.end_column == len(self.lines[part.span.line - 1]) + 1
        ]


Maker = Callable[[Whole, random.Random], Spoilt | None]


def misspelt_key(whole: Whole, chance: random.Random) -> Spoilt | None:
    known = set(TIMES + WORDS + IDS + TEXTS + LISTS)
    parts = [p for p in whole.parts if p.key in known and len(p.key) > 2 and p.owner != "copies"]
    part = chance.choice(parts)
    at = chance.randrange(len(part.key) - 1)
    new = part.key[:at] + part.key[at + 1] + part.key[at] + part.key[at + 2 :]
    if new == part.key:
        new += "z"
    return Spoilt(f"misspelt key {new}", (part.key_span.line,), whole.with_key(part, new))


def doubled_key(whole: Whole, chance: random.Random) -> Spoilt | None:
    number = chance.choice(whole.key_lines())
    line = whole.lines[number - 1]
    return Spoilt("doubled key", (number + 1,), whole.with_line(number, line, line))


def list_for_text(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS))
    return Spoilt("list for text", (part.span.line,), whole.with_value(part, "[one, two]"))


def map_for_text(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS))
    return Spoilt("map for text", (part.span.line,), whole.with_value(part, "{Note well: two}"))


def text_for_list(whole: Whole, chance: random.Random) -> Spoilt | None:
    parts = [part for part in whole.one_line(*LISTS) if isinstance(part.value, list)]
    part = chance.choice(parts)
    return Spoilt("text for list", (part.span.line,), whole.with_value(part, "text"))


def text_for_map(whole: Whole, chance: random.Random) -> Spoilt | None:
    lines = [n for n, line in enumerate(whole.lines, 1) if re.match(r" *- \{.*\}$", line)]
    if not lines:
        return None
    number = chance.choice(lines)
    indent = whole.lines[number - 1].index("-")
    return Spoilt("text for map", (number,), whole.with_line(number, " " * indent + "- just text"))


def no_value(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS, *TIMES, *WORDS, *IDS))
    return Spoilt("no value", (part.span.line,), whole.with_value(part, ""))


def missing_key(whole: Whole, chance: random.Random) -> Spoilt | None:
    """A required key is gone: told where its item begins, or where the key was."""
    items = {part.pointer: part for part in whole.parts}
    parts = [
        part
        for part in whole.one_line(*{key for keys in REQUIRED.values() for key in keys})
        if part.key in REQUIRED.get(part.owner, ()) and part.span.line == part.key_span.line
    ]
    part = chance.choice(parts)
    number = part.span.line
    line = whole.lines[number - 1]
    start, end = part.key_span.column - 1, part.span.end_column - 1
    before, after = line[:start], line[end:]
    if after.startswith(", "):
        after = after[2:]
    elif after.startswith("}"):
        before = before.removesuffix(", ")
    elif not before.strip():
        data = whole.with_line(number)
        siblings = [
            p for at, p in items.items() if at.rpartition("/")[0] == part.pointer.rpartition("/")[0]
        ]
        first = min(sibling.key_span.line for sibling in siblings)
        return Spoilt(f"no {part.key}", (first, number), data)
    else:
        return None
    return Spoilt(f"no {part.key}", (number,), whole.with_line(number, before + after))


def misspelt_word(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*WORDS))
    new = part.value[:-1] + "q" + part.value[-1]
    return Spoilt(f"misspelt word {new}", (part.span.line,), whole.with_value(part, new))


def bad_id(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*IDS))
    new = chance.choice(BAD_IDS)
    return Spoilt(f"bad id {new}", (part.span.line,), whole.with_value(part, new))


def bad_time(whole: Whole, chance: random.Random) -> Spoilt | None:
    parts = [p for p in whole.texts(*TIMES) if p.owner != "dependencies"]
    part = chance.choice(parts)
    new = chance.choice(BAD_TIMES)
    return Spoilt(f"bad time {new}", (part.span.line,), whole.with_value(part, new))


def tab(whole: Whole, chance: random.Random) -> Spoilt | None:
    number = chance.choice([n for n in whole.key_lines() if whole.lines[n - 1].startswith("  ")])
    bare = whole.lines[number - 1].lstrip()
    return Spoilt("tab", (number,), whole.with_line(number, "\t" + bare))


def truncated(whole: Whole, chance: random.Random) -> Spoilt | None:
    """The file breaks off within brackets or quotes."""
    inside = [
        (part.span.line, part.span.column, part.span.end_column - 2)
        for part in whole.one_line(*{part.key for part in whole.parts})
        if whole.text[whole.offset(part.span.line, part.span.column)] in "\"'[{"
        and part.span.end_column > part.span.column + 3
    ]
    for number, line in enumerate(whole.lines, 1):
        if re.match(r" *- \{.*\}$", line):
            inside.append((number, line.index("{") + 1, len(line) - 1))
    number, first, last = chance.choice(inside)
    column = chance.randint(first, last)
    kept = [*whole.lines[: number - 1], whole.lines[number - 1][:column]]
    return Spoilt("truncated", (number,), "\n".join(kept).encode())


def no_colon(whole: Whole, chance: random.Random) -> Spoilt | None:
    number = chance.choice(whole.key_lines())
    line = whole.lines[number - 1].replace(":", "", 1)
    return Spoilt("no colon", (number,), whole.with_line(number, line))


def no_space(whole: Whole, chance: random.Random) -> Spoilt | None:
    number = chance.choice(whole.key_lines())
    line = whole.lines[number - 1].replace(": ", ":", 1)
    return Spoilt("no space after the colon", (number,), whole.with_line(number, line))


def unclosed(whole: Whole, chance: random.Random) -> Spoilt | None:
    """The last bracket of a line is missing."""
    lines = [
        n for n, line in enumerate(whole.lines, 1) if re.match(r"\s*[\w -]+.*[\[{].*[\]}]$", line)
    ]
    number = chance.choice(lines)
    line = whole.lines[number - 1]
    return Spoilt(f"no {line[-1]}", (number,), whole.with_line(number, line[:-1]))


def open_quote(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS))
    quote = chance.choice("\"'")
    start = whole.offset(part.span.line, part.span.column)
    data = (whole.text[:start] + quote + whole.text[start:]).encode()
    return Spoilt(f"open {quote}", (part.span.line,), data)


def moved(whole: Whole, chance: random.Random) -> Spoilt | None:
    """A line with a key in the wrong column."""
    inner = [n for n in whole.key_lines() if whole.lines[n - 1].startswith("    ")]
    if not inner:
        return None
    number = chance.choice(inner)
    line = whole.lines[number - 1]
    by = chance.choice((-1, 1, 2))
    new = line[1:] if by == -1 else " " * by + line
    return Spoilt(f"moved by {by}", (number,), whole.with_line(number, new))


def colon_in_text(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS))
    if ": " in part.value:
        return None
    data = whole.with_value(part, "Note: " + part.value)
    return Spoilt("colon in text", (part.span.line,), data)


def hostile(whole: Whole, chance: random.Random) -> Spoilt | None:
    part = chance.choice(whole.texts(*TEXTS))
    number = part.span.line
    at = len(whole.text[: whole.offset(number, part.span.column + 1)].encode())
    data = whole.text.encode()
    what, put = chance.choice(
        (
            ("NUL", b"\0"),
            ("ESCAPE", b"\x1b[31m"),
            ("half of a surrogate pair", b"\xed\xa0\x80"),
            ("Latin-1", b"\xe9"),
            ("U+2028", "\u2028".encode()),
            ("U+0085", "\u0085".encode()),
            ("byte order mark", "\ufeff".encode()),
        )
    )
    return Spoilt(what, (number,), data[:at] + put + data[at:])


def wide(whole: Whole, chance: random.Random) -> Spoilt | None:
    encoding = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32"))
    return Spoilt(encoding, (1,), whole.text.encode(encoding))


def dangling(whole: Whole, chance: random.Random) -> Spoilt | None:
    parts = [
        part
        for part in whole.one_line(*REFERENCES)
        if isinstance(part.value, list) and part.value and part.owner != "copies"
    ]
    part = chance.choice(parts)
    return Spoilt("dangling", (part.span.line,), whole.with_value(part, "[nowhere-to-be-found]"))


MAKERS: tuple[Maker, ...] = (
    misspelt_key,
    doubled_key,
    list_for_text,
    map_for_text,
    text_for_list,
    text_for_map,
    no_value,
    missing_key,
    misspelt_word,
    bad_id,
    bad_time,
    tab,
    truncated,
    no_colon,
    no_space,
    unclosed,
    open_quote,
    moved,
    colon_in_text,
    hostile,
    wide,
    dangling,
)
