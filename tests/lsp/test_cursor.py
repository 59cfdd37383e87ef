from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.lsp.cursor import cursor_at
from pmkit.lsp.sketch import Path


@pytest.mark.parametrize(
    ("text", "kind", "path", "typed"),
    [
        ("¦", "key", (), ""),
        ("ti¦", "key", (), "ti"),
        ("ti¦tle: x\n", "key", (), "title"),
        ("a: ¦", "value", ("a",), ""),
        ("a: b¦c d # e\n", "value", ("a",), "bc d"),
        ('a: "b¦c"\n', "value", ("a",), "bc"),
        ('a: "b¦\n', "value", ("a",), "b"),
        ("a: '¦'\n", "value", ("a",), ""),
        ("a:\n  - ¦\n", "value", ("a", 0), ""),
        ("a:\n  - b: c\n    ¦\n", "key", ("a", 0), ""),
        ("a:\n  - b: c\n  - ¦\nd: e", "value", ("a", 1), ""),
        ("a: [b, ¦]\n", "value", ("a", 1), ""),
        ("a: [b, c¦\nd: e\n", "value", ("a", 1), "c"),
        ("a: {b: ¦, c: d}\n", "value", ("a", "b"), ""),
        ("a: {¦}\n", "key", ("a",), ""),
        ("a: {b: c, ¦\nd: e\n", "key", ("a",), ""),
    ],
)
def test_what_is_typed(text: str, kind: str, path: Path, typed: str) -> None:
    offset = text.index("¦")
    bare = text.replace("¦", "")
    cursor = cursor_at(bare, offset)
    assert cursor is not None
    assert (cursor.kind, cursor.path) == (kind, path)
    assert bare[cursor.start : cursor.end] == typed


@pytest.mark.parametrize("text", ["# ¦", "a: b # ¦\n", "a: |\n  ¦b\n", "a: >-\n  b\n  ¦\n"])
def test_where_nothing_is_completed(text: str) -> None:
    assert cursor_at(text.replace("¦", ""), text.index("¦")) is None


@given(st.text(alphabet="ab:-[]{},'\"#|> \n😀"), st.integers(0, 60))
def test_the_word_is_where_the_cursor_is(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    cursor = cursor_at(text, offset)
    if cursor is not None:
        assert 0 <= cursor.start <= offset <= cursor.end <= len(text)
