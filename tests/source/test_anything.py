"""Laws that hold for any bytes at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pmkit.source.document import Document, Tree
from pmkit.source.pointer import join
from pmkit.source.reader import read, read_text
from pmkit.source.tree import at

INCIDENT = (Path(__file__).parent / "incident.yaml").read_bytes()

PIECES = [
    *(b'"', b"'", b"[", b"]", b"{", b"}", b": ", b":", b",", b"- ", b"-", b"? ", b"#", b" #"),
    *(b"\n", b"\r", b"\r\n", b"\n  ", b"\n    ", b"\t", b"\n\t", b"  ", b"---\n", b"...\n"),
    *(b"*a", b"&a ", b"!!x ", b"!", b"<<: ", b"%YAML 1.1\n", b"|\n", b">-\n", b"|2\n", b"@", b"`"),
    *(b"\0", b"\x1b", b"\xef\xbb\xbf", b"\xff", b"\xe2\x80\xa8", b"\xc2\x85", b"\xed\xa0\x80"),
    *(
        b"\\",
        b'"\\ud800"',
        b'"\\0"',
        b'"\\U00110000"',
        b"a",
        b"b c",
        b"key: value\n",
        "障".encode(),
    ),
]


def mutated() -> st.SearchStrategy[bytes]:
    """Return a real incident with pieces put in, taken out, or cut off."""
    place = st.integers(0, len(INCIDENT))

    def apply(edits: list[tuple[int, int, bytes]]) -> bytes:
        data = INCIDENT
        for start, length, piece in edits:
            data = data[:start] + piece + data[start + length :]
        return data

    edit = st.tuples(
        place, st.sampled_from([0, 0, 1, 3, 40, 9999]), st.sampled_from([b"", *PIECES])
    )
    return st.lists(edit, min_size=1, max_size=4).map(apply)


anything = st.one_of(
    st.binary(), st.text().map(str.encode), st.lists(st.sampled_from(PIECES)).map(b"".join)
)


def pointers(tree: Tree, pointer: str = "") -> Iterator[str]:
    yield pointer
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from pointers(value, pointer + join(key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from pointers(value, pointer + join(number))


def check(document: Document) -> None:
    spans = [found.span for found in document.diagnostics if document.text]
    if document.tree is None:
        assert document.diagnostics
    else:
        for pointer in pointers(document.tree):
            assert at(document.tree, pointer) is not None
            spans += [document.span(pointer), document.span(pointer, key=True)]
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(document.lines)
        assert 1 <= span.column <= len(document.line(span.line)) + 1
        assert 1 <= span.end_column <= len(document.line(span.end_line)) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    for found in document.diagnostics:
        assert found.message
        assert found.hint
        (found.message + found.hint + found.pointer).encode()


@given(anything)
@settings(max_examples=400, deadline=None)
@example(b"a: b\n? ")
@example(b'\r\n? b c? "\\ud800"}!!x ')
@example(b"a: &x {b: [1: , 2]}\nc: *x\n? q")
@example(b"[" * 70)
@example(b"a: !!x |\n x")
def test_any_bytes_give_a_tree_or_a_diagnostic_inside_the_file(data: bytes) -> None:
    check(read(data, "x"))


@given(mutated())
@settings(max_examples=300, deadline=None)
def test_any_change_to_an_incident_does(data: bytes) -> None:
    check(read(data, "x"))


@given(anything)
@settings(max_examples=150, deadline=None)
@example(b'a: "\\U00110000"\n')
@example(b'a: "\\ud800"\n')
def test_the_parser_in_python_raises_nothing_either(data: bytes) -> None:
    check(read_text(read(data, "x").text, "x", pure=True))


keys = (
    st.text("abc-_/~ 障", min_size=1).map(str.strip).filter(lambda key: key not in {"", "-", "~"})
)
trees = st.recursive(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff")
    ),
    lambda below: st.one_of(st.lists(below), st.dictionaries(keys, below)),
    max_leaves=20,
)


@given(st.dictionaries(keys, trees, min_size=1))
@settings(max_examples=100, deadline=None)
def test_what_another_program_writes_is_read_as_it_was(tree: dict[str, Tree]) -> None:
    import json

    import yaml

    for text in (yaml.safe_dump(tree, allow_unicode=True), json.dumps(tree, ensure_ascii=False)):
        document = read(text.encode(), "x")
        assert document.tree == tree, text
        assert not document.diagnostics


@pytest.mark.parametrize("text", ['# c\n1: "a\n  # :":\n', '_: "a\n  #>b" : bx\n'])
def test_a_hash_in_quoted_text_is_no_comment(text: str) -> None:
    (found,) = read(text.encode(), "x").diagnostics
    assert found.code == "YML001"
