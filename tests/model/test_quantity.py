from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.model.quantity import Quantity, parse_quantity


@pytest.mark.parametrize(
    ("text", "low", "high", "about", "strict"),
    [
        ("954", 954, 954, False, False),
        ("90.22", 90.22, 90.22, False, False),
        ("-3", -3, -3, False, False),
        ("5,000,000", 5_000_000, 5_000_000, False, False),
        ("~200_000", 200_000, 200_000, True, False),
        ("~ 40", 40, 40, True, False),
        ("73..80", 73, 80, False, False),
        ("~10 .. ~20", 10, 20, True, False),
        (">5_000_000", 5_000_000, None, False, True),
        (">=3", 3, None, False, False),
        ("< 0.5", None, 0.5, False, True),
        ("<=3", None, 3, False, False),
    ],
)
def test_a_number_is_as_exact_as_its_source(
    text: str, low: float | None, high: float | None, about: bool, strict: bool
) -> None:
    assert parse_quantity(text) == Quantity(text, low, high, about, strict)


@pytest.mark.parametrize(
    "text", ["", "many", "1.", ".5", "1e3", "5%", "1__0", "3..", "0x1F", "7\n"]
)
def test_what_is_not_a_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_quantity(text)


def test_a_range_runs_forwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        parse_quantity("80..73")


def test_only_a_number_without_doubt_is_exact() -> None:
    assert parse_quantity("954").exact == 954
    assert [parse_quantity(text).exact for text in ("~954", "73..80", ">954", "<1")] == [None] * 4


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_in_all_spellings(number: int) -> None:
    spellings = {f"{number}", f"{number:,}", f"{number:_}"}
    assert {parse_quantity(text).exact for text in spellings} == {float(number)}


@given(st.text("0123456789.,_<>=~- \n", max_size=12))
def test_a_number_or_an_error_and_nothing_else(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except ValueError:
        return
    assert quantity.text == text
    assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
