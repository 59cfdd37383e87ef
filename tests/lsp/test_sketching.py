"""The sketch agrees with the reader on files that can be read, and goes on where that gives up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.lsp.sketch import Entry, Sketch
from pmkit.lsp.sketching import sketch
from pmkit.source.pointer import join
from pmkit.source.reader import load, read
from pmkit.source.tree import Tree
from tests.cli.bases import ROOT

FILES = sorted((ROOT / "incidents").rglob("*.yaml"))


def leaves(
    tree: Tree, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(tree, str):
        yield path, tree
        return
    parts = enumerate(tree) if isinstance(tree, list) else tree.items()
    for key, part in parts:
        yield from leaves(part, (*path, key))


def scalars(drawn: Sketch) -> dict[tuple[str | int, ...], Entry]:
    return {entry.path: entry for entry in drawn.entries if not entry.open}


def assert_agrees(text: str) -> None:
    document = read(text.encode(), "x.yaml")
    assert document.tree is not None
    drawn = sketch(text)
    found = scalars(drawn)
    for path, value in leaves(document.tree):
        entry = found[path]
        span = document.span(join(*path))
        if value:
            line, column = drawn.place(entry.start)
            assert (path, line + 1, column + 1) == (path, span.line, span.column)
        if (
            '"' not in text[entry.start : entry.start + 1]
            and text[entry.start : entry.start + 1] not in "|>"
        ):
            assert " ".join(entry.value.split()) == " ".join(value.split()), path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_agrees_with_the_reader(file: Path) -> None:
    assert_agrees(load(file, file.name).text)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: 2\n",
        "a:\n- b: 1\n  c: 2\n- d\nb: x\n",
        "a:\n  - - x\n    - y\n  - z\n",
        "a: {b: [c, d], e: {f: g}}\nh: i\n",
        "a: {b: [c,\n    d], e: f}\nh: i\n",
        "a: plain text\n  that goes on\n\n  and on # comment\nb: x\n",
        "a: 'it''s: a\n  text'\nb: x\n",
        "a: |\n  - not: a list\n\n  b: no\nb: >-\n  x\nc: y\n",
        "a: http://x.example/a#b\nb: c:d\n",
        "a: &x {b: c}\nd: e\n",
        "\"a b\": c\n'd': e\n",
        "a:   # comment\n  b: c   # d\n",
        "a:\r\n  - b: c\r\n    d: e\r\n",
        "a:\n  - b: ''\n    c:\n    d: x\n",
        "a: [x y, 'z', \"w\"]\n",
        "a: [\n  b,\n  c\n]\nd: e\n",
        "a: {b: c, d: plain\n   goes on, e: f}\n",
        "a:\n  b: 2024-12-11 15:16\n  c: ~15:40\n  d: -1\n",
        "a: 😀 x\nb: [日本, {c: 😀}]\n",
    ],
)
def test_it_agrees_about(text: str) -> None:
    assert_agrees(text)


def values(text: str) -> dict[tuple[str | int, ...], str]:
    return {entry.path: entry.value for entry in sketch(text).entries if not entry.open}


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("a: [b, c\nd: e\n", ("d",), "e"),
        ("a: {b: c\nd: e\n", ("d",), "e"),
        ("x:\n  - a: [b\n    c: d\n", ("x", 0, "c"), "d"),
        ("x:\n  - a: {b: [c}\n  - c: d\n", ("x", 1, "c"), "d"),
        ("a: 'b\nc: d\n", ("c",), "d"),
        ('a: "b\nc: d\n', ("c",), "d"),
        ("a: b: c\nd: e\n", ("d",), "e"),
        ("a:\n  b\n c: d\ne: f\n", ("e",), "f"),
        ("\ta: b\nc: d\n", ("c",), "d"),
        ("a: b\na\nc: d\n", ("c",), "d"),
        ("a: ]\nb: c\n", ("b",), "c"),
        ("a: [}]\nb: c\n", ("b",), "c"),
    ],
)
def test_it_goes_on_where_the_file_is_no_yaml(
    text: str, path: tuple[str | int, ...], value: str
) -> None:
    assert read(text.encode(), "x.yaml").tree is None or "a:\n  b\n" in text
    assert values(text)[path] == value


def test_a_word_where_a_key_is_expected_is_open() -> None:
    (entry,) = [entry for entry in sketch("a:\n  - b: c\n    ki\nd: e\n").entries if entry.open]
    assert (entry.path, entry.value) == (("a", 0), "ki")


def test_an_empty_value_has_room_behind_its_key() -> None:
    text = "a:\n  - b: \n  - \nc: {d: , e: [] }\n"
    found = scalars(sketch(text))
    assert (found["a", 0, "b"].start, found["a", 0, "b"].end) == (10, 10)
    assert found["a", 1].value == ""
    assert found["c", "d"].value == ""


@given(st.text(alphabet="ab:-[]{},'\"#|>\n \t\r&*!?😀"))
def test_no_text_is_too_odd(text: str) -> None:
    drawn = sketch(text)
    for entry in drawn.entries:
        assert 0 <= entry.start <= entry.end <= len(text)
        drawn.at(entry.start)
        line, column = drawn.place(entry.start)
        assert drawn.offset(line, column) == entry.start


def test_a_large_text_is_sketched_in_time() -> None:
    text = (
        "timeline:\n"
        + "  - {at: 2024-12-11 15:16, kind: note, what: x, products: [a, b]}\n" * 20_000
    )
    assert len(sketch(text).entries) == 140_001
