"""Whatever an incident looks like between two key strokes, every question has an answer."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pmkit.lsp.changing import all_safe_fixes, fix_offered, suppression_offered
from pmkit.lsp.checking import checked
from pmkit.lsp.completing import completion
from pmkit.lsp.defining import definition
from pmkit.lsp.hovering import hover
from pmkit.lsp.known import Known, Shelf
from pmkit.lsp.outlining import Symbol, symbols
from pmkit.lsp.sketching import sketch
from tests.cli.bases import ROOT

FILE = ROOT / "incidents" / "2020" / "2020-11-25-aws-kinesis.yaml"
CATALOG = ROOT / "incidents" / "catalog.yaml"


@cache
def ours() -> Known:
    shelf = Shelf()
    shelf.renewed(FILE)
    return shelf.around(FILE)


@cache
def text_of(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, int]:
    """A piece of a real incident with a few odd changes, and a place in it."""
    whole = text_of(FILE)
    start = draw(st.integers(0, len(whole) - 1))
    text = "title: x\n" + whole[start : start + draw(st.integers(0, 3000))]
    offset = draw(st.integers(0, len(text)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 30))
        odd = draw(st.text(alphabet="ab:-[]{},'\"#|>&*!?% \n\r\t😀\x00\ud83d\u2028", max_size=8))
        text = text[:at] + odd + text[at + gone :]
    return text, min(offset, len(text))


def assert_within(one: Symbol, start: int, end: int) -> None:
    assert start <= one.start <= one.name_start <= one.name_end <= one.end <= end
    for child in one.children:
        assert_within(child, one.start, one.end)


@given(broken(), st.booleans())
def test_every_question_has_an_answer(given_text: tuple[str, int], catalog: bool) -> None:
    text, offset = given_text
    file, known = CATALOG if catalog else FILE, ours()
    now = checked(text, file, known)
    drawn = sketch(text)
    for one in symbols(drawn):
        assert_within(one, 0, len(text))
    found = completion(drawn, offset, known, catalog=catalog)
    assert found is None or 0 <= found.start <= offset <= found.end <= len(text)
    definition(drawn, offset, known, text_of, catalog=catalog)
    explained = hover(drawn, offset, known, now.diagnostics, catalog=catalog)
    assert explained is None or explained.start <= offset <= explained.end
    for told in now.diagnostics[:3]:
        fix_offered(text, now.document, told)
        suppression_offered(text, file, known, now, told)
    all_safe_fixes(text, file, known)
