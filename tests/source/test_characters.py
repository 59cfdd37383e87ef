from __future__ import annotations

import pytest

from pmkit.source.characters import MOST_REPORTED, decode, place
from pmkit.source.reader import read

TEXT = "title: 故障\nwhat: x\nend: y\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16 (little"),
        ("utf-16-be", "UTF-16 (big"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32 (little"),
        ("utf-32-be", "UTF-32 (big"),
    ],
)
def test_wide_encodings_are_named(encoding: str, named: str) -> None:
    document = read("title: an outage of everything\n".encode(encoding), "x")
    assert document.tree is None
    assert [found.code for found in document.diagnostics] == ["YML004"]
    assert named in document.diagnostics[0].message


@pytest.mark.parametrize(
    ("data", "line", "column", "word"),
    [
        (b"a: b\nc: caf\xe9 x\n", 2, 7, "“é”"),
        (b"a: b\nc: \xed\xa0\xbd\n", 2, 4, "0xED"),
        ("a: b\nc: 故障恢复了\n".encode("gb18030"), 2, 4, "GB18030"),
        ("a: b\nc: 故障".encode()[:-1], 2, 5, "ends in the middle"),
        (b"a: b\n\xff\n", 2, 1, "0xFF"),
        (b"a: b\nc: \xc0\x80\n", 2, 4, "0xC0"),
    ],
)
def test_other_encodings_are_reported_at_their_first_bad_byte(
    data: bytes, line: int, column: int, word: str
) -> None:
    document = read(data, "x")
    found = document.diagnostics[0]
    assert document.tree is None
    assert (found.code, found.span.line, found.span.column) == ("YML004", line, column)
    assert word in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("char", "code", "name"),
    [
        ("\0", "YML009", "NUL"),
        ("\x1b", "YML009", "ESCAPE"),
        ("\x7f", "YML009", "DELETE"),
        ("\x9b", "YML009", "U+009B"),
        ("\ufeff", "YML009", "BYTE ORDER MARK"),
        ("\uffff", "YML009", "U+FFFF"),
        ("\u2028", "YML010", "U+2028"),
        ("\u2029", "YML010", "U+2029"),
        ("\x85", "YML010", "NEL"),
    ],
)
def test_hostile_characters_are_reported_and_reading_goes_on(
    char: str, code: str, name: str
) -> None:
    document = read(TEXT.replace("x", f"a{char}b").encode(), "x")
    assert document.tree == {"title": "故障", "what": "a\ufffdb", "end": "y"}
    found = document.diagnostics[0]
    assert (found.code, found.span.line, found.span.column) == (code, 2, 8)
    assert name in found.message
    assert document.span("/end") == (3, 6, 3, 7)


def test_a_broken_file_with_hostile_characters_reports_these_only() -> None:
    document = read(b"a: b\n\0c\nd: e\n", "x")
    assert document.tree is None
    assert [found.code for found in document.diagnostics] == ["YML009"]


def test_a_file_that_is_no_text_is_reported_once() -> None:
    document = read(bytes(range(1, 32)) * 10, "x")
    assert [found.code for found in document.diagnostics] == ["YML009"]
    assert "not look like a text file" in document.diagnostics[0].message


def test_a_long_file_with_many_hostile_characters_reports_some() -> None:
    text = "a: b\n" + "# a long line of comment, and then some more of it, to the end\0\n" * 50
    found = read(text.encode(), "x").diagnostics
    assert len(found) == MOST_REPORTED


def test_an_escape_cannot_bring_a_control_character() -> None:
    document = read(b'a: b\nc:\n  - "x\\0y"\nd: "\\t \\u2028 \\\\0"\n', "x")
    found = document.diagnostics[0]
    assert len(document.diagnostics) == 1
    assert (found.code, found.span.line, found.pointer) == ("YML009", 3, "/c/0")


def test_clean_text_is_not_touched() -> None:
    text = "a: tab\there, é, 故障, 🔥, \u200d\n"
    assert decode(text.encode(), "x") == (text, [])
    assert decode(b"\xef\xbb\xbf" + text.encode(), "x") == (text, [])


def test_places_are_counted_by_line_breaks_of_all_kinds() -> None:
    text = "a\r\nb\rc\n\nd"
    assert [place(text, text.index(char)) for char in "abcd"] == [(1, 1), (2, 1), (3, 1), (5, 1)]
    assert place(text, text.index("\n")) == (1, 3)
