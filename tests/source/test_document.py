from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.document import Document
from pmkit.source.reader import read

TEXT = """\
# a comment
title: "A title"
summary: |
  one
  two

timeline:
  - at: 2024-12-10   # a day
    what: text that
      goes on
  - {at: 2024-12-11, kind: change, tags: [a, b]}
empty:
a/b:
  m~n: x
end: >-
  last
"""


def cut(document: Document, pointer: str, *, key: bool = False) -> str:
    span = document.span(pointer, key=key)
    lines = document.lines[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.fixture
def document() -> Document:
    return read(TEXT.encode(), "x")


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ("/title", '"A title"'),
        ("/summary", "|\n  one\n  two"),
        ("/timeline/0/at", "2024-12-10"),
        ("/timeline/0/what", "text that\n      goes on"),
        ("/timeline/0", "at: 2024-12-10   # a day\n    what: text that\n      goes on"),
        ("/timeline/1", "{at: 2024-12-11, kind: change, tags: [a, b]}"),
        ("/timeline/1/tags", "[a, b]"),
        ("/timeline/1/tags/1", "b"),
        ("/empty", ""),
        ("/a~1b/m~0n", "x"),
        ("/a~1b", "m~n: x"),
        ("/end", ">-\n  last"),
    ],
)
def test_the_place_of_a_value(document: Document, pointer: str, text: str) -> None:
    assert cut(document, pointer) == text


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ("/title", "title"),
        ("/timeline", "timeline"),
        ("/timeline/1/kind", "kind"),
        ("/empty", "empty"),
        ("/a~1b/m~0n", "m~n"),
        ("/timeline/1/tags/1", "b"),
    ],
)
def test_the_place_of_a_key(document: Document, pointer: str, text: str) -> None:
    assert cut(document, pointer, key=True) == text


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("/timeline/0/no", 8),
        ("/timeline/7", 7),
        ("/nothing", 2),
        ("/title/deeper", 2),
        ("", 2),
    ],
)
def test_what_is_not_there_is_placed_at_what_is_around_it(
    document: Document, pointer: str, line: int
) -> None:
    assert document.span(pointer).line == line


def test_a_missing_field_of_a_value_is_placed_at_its_key(document: Document) -> None:
    assert cut(document, "/a~1b/other") == "a/b"


def test_a_value_at_the_end_without_a_line_break() -> None:
    for text in ("a: b", "a: |\n  b", "a:\n  - b", "a:", "a:\n - ", 'a: "b\n  c"'):
        document = read(text.encode(), "x")
        for pointer in ("", "/a", "/a/0"):
            span = document.span(pointer)
            assert span.end_line <= len(document.lines)
            assert span.end_column <= len(document.line(span.end_line)) + 1


def test_a_document_that_was_not_read_has_its_places_at_the_start() -> None:
    document = read(b"a: [\n", "x")
    assert document.span("/a") == (1, 1, 1, 1)
    assert document.line(1) == "a: ["
    assert document.line(0) == document.line(9) == ""


def test_a_document_says_what_it_is() -> None:
    assert repr(read(b"a: 1\n", "p.yaml")) == "<Document p.yaml: 1 keys, 0 diagnostics>"
    assert repr(read(b"", "p.yaml")) == "<Document p.yaml: unread, 1 diagnostics>"


def test_every_value_of_a_real_incident_is_where_its_text_is() -> None:
    text = (Path(__file__).parent / "incident.yaml").read_text("utf-8")
    document = read(text.encode(), "x")
    assert cut(document, "/timeline/4/kind") == "impact-peak" or document.tree is not None
    assert cut(document, "/sources/seed/title") == '"A Chinese write-up: 故障"'
    assert cut(document, "/sources/seed/language") == "zh"
    assert cut(document, "/dependencies/1/removed_by/1") == "test-more"
