"""Real-looking incidents, spoilt in one place in every way that people spoil them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pmkit.source.reader import read

INCIDENT = (Path(__file__).parent / "incident.yaml").read_text("utf-8")


class _Indented(yaml.SafeDumper):
    """Writes lists indented below their keys."""

    def increase_indent(self, flow: bool = False, *_: object, **__: object) -> None:
        super().increase_indent(flow, False)


def restyled(dumper: type[yaml.SafeDumper], indent: int = 2, quote: str | None = None) -> str:
    return yaml.dump(
        read(INCIDENT.encode(), "x").tree,
        Dumper=dumper,
        indent=indent,
        default_style=quote,
        allow_unicode=True,
        sort_keys=False,
        width=90,
    )


STYLES = {
    "by hand": INCIDENT,
    "four spaces": restyled(_Indented, indent=4),
    "all in quotes": restyled(_Indented, quote='"'),
    "lists below their keys": restyled(yaml.SafeDumper),
}

# Where two readings are equally good, the other one is reported; each has its reason.
ELSEWHERE = {
    # Cut, or a new document, in the blank line after text in quotes: reported where the text ends.
    "---",
    "cut",
    "without",
    # In lists below their keys a key moved left is a fine key, and what is left over is not.
    "2 left",
    "2 right",
}


def spoilt(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield what was done, to which line (from 1), and the outcome."""
    lines = text.split("\n")

    def outcome(number: int, *new: str) -> str:
        return "\n".join([*lines[:number], *new, *lines[number + 1 :]])

    for number, line in enumerate(lines):
        if not line.strip():
            continue
        here, indent, bare = number + 1, len(line) - len(line.lstrip()), line.lstrip()
        for found in re.finditer(r":(?= |$)", line):
            yield "no :", here, outcome(number, line[: found.start()] + line[found.end() :])
        for found in re.finditer(r": ", line):
            yield "no space", here, outcome(number, line[: found.start() + 1] + line[found.end() :])
        for found in re.finditer(r"[\"'\[\]{}]", line):
            gone = line[: found.start()] + line[found.end() :]
            yield f"no {found.group()}", here, outcome(number, gone)
        value = re.match(r'(\s*(?:- +)?["\w]+: )(?=\S)', line)
        if value:
            for char in "\"'[{*@`%!&":
                added = value.group() + char + line[value.end() :]
                yield f"open {char}", here, outcome(number, added)
            yield "twice", here + 1, outcome(number, line, line)
        for columns in (-2, -1, 1, 2, 3):
            if number and indent + columns >= 0:
                side = "right" if columns > 0 else "left"
                moved = " " * (indent + columns) + bare
                yield f"{abs(columns)} {side}", here, outcome(number, moved)
        yield "tab", here, outcome(number, " " * max(indent - 1, 0) + "\t" + bare)
        if bare.startswith("- "):
            yield "no dash", here, outcome(number, " " * indent + bare[2:])
            yield "glued dash", here, outcome(number, " " * indent + "-" + bare[2:])
        yield "---", here, outcome(number, "---", line)
        for length in (1, len(line) // 2, len(line) - 1):
            yield "cut", here, "\n".join([*lines[:number], line[:length]])
        for char in "\0\x1b\u2028\x85\ufeff":
            middle = len(line) // 2
            changed = line[:middle] + char + line[middle:]
            yield f"U+{ord(char):04X}", here, outcome(number, changed)
        yield "more", here, outcome(number, line + ": more")
        yield "without", here, outcome(number)
        yield "junk", here, outcome(number, line, "junk without sense")


@pytest.mark.parametrize("style", STYLES)
def test_a_fault_is_reported_within_a_line_of_where_it_is(style: str) -> None:
    text = STYLES[style]
    assert not read(text.encode(), "x").diagnostics
    far: list[tuple[str, int, int, str]] = []
    count = 0
    for what, line, outcome in spoilt(text):
        found = read(outcome.encode(), "x").diagnostics
        count += bool(found)
        if found and all(abs(each.span.line - line) > 1 for each in found):
            far.append((what, line, found[0].span.line, found[0].message))
        assert all(each.message and each.hint for each in found)
    assert count > 1500
    if style in {"by hand", "all in quotes"}:
        assert far == []
    assert len(far) <= count // 200
    assert {what for what, *_ in far} <= ELSEWHERE


# The lines of the incident that are text in a block, go on with a value of the line above, or are
# an item of bare words: what is done to them can leave a fine file.
TEXT_LINES = {11, 12, 14, 31, 32, 34, 40, 61, 63, 74, 75, 76, 86, 87}


@pytest.mark.parametrize("what", ["tab", "glued dash", "no dash", "open @", "open [", 'open "'])
def test_these_faults_are_not_overlooked(what: str) -> None:
    overlooked = {
        line
        for kind, line, outcome in spoilt(INCIDENT)
        if kind == what and not read(outcome.encode(), "x").diagnostics
    }
    assert overlooked <= TEXT_LINES


@pytest.mark.parametrize("what", ["U+0000", "U+001B", "U+2028", "U+0085", "U+FEFF"])
def test_hostile_characters_are_never_overlooked(what: str) -> None:
    for kind, line, outcome in spoilt(INCIDENT):
        if kind == what:
            found = read(outcome.encode(), "x").diagnostics
            assert [each.span.line for each in found] == [line]
