from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.lsp.positions import Encoding, of_span, to_offset, to_place, units
from pmkit.lsp.sketching import sketch
from pmkit.source.span import Span

ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)
TEXTS = st.text(alphabet="a: 日😀\ud83d\n\r", max_size=40)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_a_place_leads_back_to_its_offset(encoding: Encoding, text: str) -> None:
    drawn = sketch(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # no place is within a line break
        assert to_offset(drawn, to_place(drawn, offset, encoding), encoding) == offset


@given(text=TEXTS, line=st.integers(0, 9), column=st.integers(0, 99))
def test_any_place_is_in_the_text(text: str, line: int, column: int) -> None:
    for encoding in ENCODINGS:
        assert 0 <= to_offset(sketch(text), (line, column), encoding) <= len(text)


@pytest.mark.parametrize(("encoding", "wanted"), [("utf-8", 7), ("utf-16", 3), ("utf-32", 2)])
def test_an_emoji_is_as_long_as_its_encoding_says(encoding: Encoding, wanted: int) -> None:
    assert units("日😀", encoding) == wanted


def test_the_middle_of_an_emoji_is_its_beginning() -> None:
    assert to_offset(sketch("a😀b"), (0, 2), "utf-16") == 1


def test_a_span_without_length_takes_a_character() -> None:
    assert of_span(sketch("ab\n"), Span(1, 2, 1, 2), "utf-16") == ((0, 1), (0, 2))
    assert of_span(sketch("ab\n"), Span(1, 3, 1, 3), "utf-16") == ((0, 2), (0, 2))
    assert of_span(sketch(""), Span(1, 1, 1, 1), "utf-16") == ((0, 0), (0, 0))
