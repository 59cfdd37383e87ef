"""The plain reader either gives up or agrees with libyaml, whatever the text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.source.characters import decode, place
from pmkit.source.document import Document
from pmkit.source.plain import MAX_LENGTH, read_plain
from pmkit.source.plain_places import plain_span
from pmkit.source.pointer import split
from pmkit.source.reader import read, read_text
from pmkit.source.tree import Tree
from tests.source.plain_texts import changed, text_of

INCIDENTS = sorted((Path(__file__).parents[2] / "incidents").glob("*/*.yaml"))
TEXTS = 100
"""Texts tried for each seed that Hypothesis gives: a few thousand in all by default."""

TAKEN: dict[str, Tree] = {
    "a: b\n": {"a": "b"},
    "a: b": {"a": "b"},
    "a: b\r\nc: |\r\n  d\r\n  e\r\n": {"a": "b", "c": "d\ne\n"},
    "# c\n\na: b  # c\n  # c\n\nc:   d \n": {"a": "b", "c": "d"},
    "a:\nb: # c\nc: ''\n": {"a": "", "b": "", "c": ""},
    "a:\n  b:\n    c: d\n  e: f\ng: h\n": {"a": {"b": {"c": "d"}, "e": "f"}, "g": "h"},
    "a:\n- b\n- c: d\n  e: f\ng: h\n": {"a": ["b", {"c": "d", "e": "f"}], "g": "h"},
    "a:\n  - b:\n    - c\n  - d:\n": {"a": [{"b": ["c"]}, {"d": ""}]},
    'a: it\'s 15:40, a#b, [x] {y} "z"\n': {"a": 'it\'s 15:40, a#b, [x] {y} "z"'},
    "a: b\n  c\n   (d)\nb: -1\n": {"a": "b c (d)", "b": "-1"},
    "a: b # c\nb:\n  - x\n    y\n": {"a": "b", "b": ["x y"]},
    "a: 'it''s: #'\nb: \"x: y\" # c\n": {"a": "it's: #", "b": "x: y"},
    'a: "x\n  y\n\n  z "\n': {"a": "x y\nz "},
    "a: >-\n  x\n  y\n\n  z\n\nb: c\n": {"a": "x y\nz", "b": "c"},
    "a: >\n\n  x\n\n\n  y\n": {"a": "\nx\n\ny\n"},
    "a: |+ # c\n  x\n   y\n\n": {"a": "x\n y\n\n"},
    "a:\n  - b: |-\n      x\n    c: d\n": {"a": [{"b": "x", "c": "d"}]},
    "a: [b, c-1]\nb: [x y, 'z', \"\", [], {}]\n": {
        "a": ["b", "c-1"],
        "b": ["x y", "z", "", [], {}],
    },
    "a: {b: ~15:40, c: [d, e], f: \"g, h\"}\nb: {a: 'x'} # c\n": {
        "a": {"b": "~15:40", "c": ["d", "e"], "f": "g, h"},
        "b": {"a": "x"},
    },
    "a: [\n  b ,\n  c]\nd: {e: f,\n  g: {h: i}}\n": {
        "a": ["b", "c"],
        "d": {"e": "f", "g": {"h": "i"}},
    },
    "a: 中文：有冒号，#没有空格\n": {"a": "中文：有冒号，#没有空格"},
}

LEFT = (
    "",
    "\n",
    "# c\n",
    "a\n",
    "- a\n",
    "[a]\n",
    "a: b: c\n",
    "a: b:\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "a: b\na: c\n",
    "a: {b: c, b: d}\n",
    "a: {b}\n",
    "a: {b: c, \n",
    "a: [b, ]\n",
    "a: [b\n]\n",
    "a: [b] c\n",
    "a: {b: c}: d\n",
    'a: "b" c\n',
    'a: "b\\n"\n',
    'a: "b\nc"\n',
    "'a': b\n",
    "? a\n",
    "<<: a\n",
    ": a\n",
    "---\na: b\n",
    "a: b\n...\n",
    "%YAML 1.1\n---\na: b\n",
    "a:\tb\n",
    "a: b\rc: d\n",
    " a: b\n",
    "a:\n  b: c\n d: e\n",
    "a: b\n  c: d\n",
    "a: b\n# c\n  d\n",
    "a: b # c\n  d\n",
    "a: b\n\n  c\n",
    "a:\n  -\n  - b\n",
    "a:\n  - - b\n",
    "a: |2\n   x\n",
    "a: |\n   x\n  # c\n",
    "a: |\n     \n  x\n",
    "a: >\n  x\n   y\n",
    "a: |\n  x",
    "a: |\nb: c\n",
    "a: - b\n",
    "a: @b\n",
    "a: %b\n",
)
"""Texts that are left to libyaml, though some of them are fine."""


@pytest.mark.parametrize("text", TAKEN)
def test_plain_text_is_read(text: str) -> None:
    assert read_plain(text) == TAKEN[text] == read_text(text, "x").tree


@pytest.mark.parametrize("text", LEFT)
def test_anything_else_is_left(text: str) -> None:
    assert read_plain(text) is None


def test_deep_nesting_and_large_files_are_left() -> None:
    deep = "".join(" " * level + "a:\n" for level in range(40))
    assert read_plain(deep) is None
    assert read_plain("a: " + "[" * 20 + "]" * 20) is None
    assert read_plain("a: " + "b" * MAX_LENGTH) is None


def test_nesting_that_is_taken_is_never_deeper_than_files_may_be() -> None:
    level = "".join(f"{' ' * column}- a:\n" for column in range(0, 24, 2))
    text = "a:\n" + level + " " * 24 + "- a: " + "[" * 8 + "]" * 8 + "\n"
    assert agreed(text)


@pytest.mark.parametrize("path", INCIDENTS, ids=lambda path: path.stem)
def test_our_incidents_are_plain(path: Path) -> None:
    assert agreed(path.read_bytes().decode())


@pytest.mark.parametrize("path", INCIDENTS[::6], ids=lambda path: path.stem)
def test_a_plain_document_knows_its_places_as_any_other_does(path: Path) -> None:
    data = path.read_bytes()
    ours, theirs = read(data, "x"), read_text(data.decode(), "x")
    pointers = list(_pointers(ours.tree, ""))
    told = sum(_same_place(ours, theirs, pointer) for pointer in pointers)
    assert told > 0.9 * len(pointers)
    for line, column in ((1, 1), (2, 5)):
        assert ours.is_comment(line, column) == theirs.is_comment(line, column) == (line == 1)
    assert len(pointers) > 300


def test_a_document_that_is_left_reports_what_it_did() -> None:
    document = read(b"a: b\nb: [c\n", "x")
    assert [found.code for found in document.diagnostics] == ["YML001"]


@given(st.integers(0, 2**40))
def test_it_agrees_with_libyaml_on_texts_at_the_edge(seed: int) -> None:
    taken = sum(agreed(text_of(Random(seed * TEXTS + number))) for number in range(TEXTS))
    assert taken, "the texts are too far off to try anything"


@given(st.integers(0, 2**40))
def test_places_and_comments_agree_with_the_events_of_libyaml(seed: int) -> None:
    for number in range(TEXTS):
        text = text_of(Random(seed * TEXTS + number))
        ours = read(text.encode(), "x")
        if read_plain(ours.text) == ours.tree is not None:
            theirs = read_text(ours.text, "x")
            for pointer in _pointers(ours.tree, ""):
                _same_place(ours, theirs, pointer)
            for match in re.finditer("#", ours.text):
                line, column = place(ours.text, match.start())
                assert ours.is_comment(line, column) == theirs.is_comment(line, column), text


@pytest.mark.parametrize("pointer", ["/c", "/a/0/d", "/a/1", "/a/x", "/b/0", "/e/f/g", "/e/h"])
def test_a_pointer_to_what_is_not_there_gives_what_is_around_it(pointer: str) -> None:
    text = "a:\n  - b: c\nb: d\ne: {f: g}\n"
    assert read(text.encode(), "x").span(pointer) == read_text(text, "x").span(pointer)


@given(st.integers(0, 2**40))
def test_it_agrees_with_libyaml_on_incidents_that_were_changed(seed: int) -> None:
    chance = Random(seed)
    lines = chance.choice(INCIDENTS).read_text(encoding="utf-8").split("\n")
    for _ in range(8):
        start = chance.choice([n for n, line in enumerate(lines) if line[:1].isalpha()])
        stretch = "\n".join(lines[start : start + chance.randrange(1, 60)]) + "\n"
        agreed(changed(chance, stretch))


def agreed(text: str) -> bool:
    """Whether the plain reader took `text`; fails when it and libyaml then differ."""
    whole, odd = decode(text.encode(), "x")
    if whole is None or odd:
        return False
    tree = read_plain(whole)
    if tree is None:
        return False
    document: Document = read_text(whole, "x")
    assert document.diagnostics == (), text
    assert json.dumps(tree) == json.dumps(document.tree), text
    return True


def _same_place(ours: Document, theirs: Document, pointer: str) -> bool:
    """Whether the place of a value is told without events; fails when it is told wrong."""
    assert ours.tree is not None
    for key in (False, True):
        place = plain_span(ours.text, ours.tree, split(pointer), key=key)
        assert place in (None, theirs.span(pointer, key=key)), (ours.text, pointer)
    return place is not None


def _pointers(tree: Tree | None, pointer: str) -> list[str]:
    found = [pointer]
    if isinstance(tree, dict):
        for key, value in tree.items():
            found += _pointers(value, f"{pointer}/{key}")
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            found += _pointers(value, f"{pointer}/{number}")
    return found
