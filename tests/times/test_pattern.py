"""The JSON Schema's pattern and the parser accept the same, but for what only a calendar tells."""

from __future__ import annotations

import re

import pytest
import regress
from hypothesis import example, given

from pmkit.times.parse import PATTERN, SYNTAX_EXAMPLES
from tests.times.failure import failure
from tests.times.strategies import anything

_ECMA = regress.Regex(PATTERN)
_BEYOND_A_PATTERN = {"TIM002", "TIM003", "TIM004", "TIM005", "TIM006"}
_SHORT_END = re.compile(r"\.\. ?~?[0-9]{2}(?![0-9]{2})")


def _matches(text: str) -> bool:
    ecma = _ECMA.find(text) is not None
    assert ecma == (re.search(PATTERN, text) is not None)
    return ecma


@given(anything)
@example("2024\n")
@example("09:00-10:30")
@example("2024-12-11T09:00-10:30")
@example("15:16..15:20..15:30")
@example("15:16 .. 15:20")
@example("15:16  ..15:20")
@example("..15:16\n")
@example("15:16.. ")
@example("~..15:16")
@example("2024..12-05")
@example("2024-11..12-05")
@example("2024-12-10..12")
@example("2024-11..12Z")
@example("2024-11..31")
@example("23:00..31")
@example("0000-01-01")
@example("2024..00:00")
def test_pattern_and_parser_agree(text: str) -> None:
    error = failure(text, date="2024-12-11")
    if error is None:
        assert _matches(text)
    elif _matches(text):
        short_end = error.code == "TIM001" and _SHORT_END.search(text) is not None
        assert short_end or error.code in _BEYOND_A_PATTERN, error.message


@pytest.mark.parametrize("text", [text for text, _ in SYNTAX_EXAMPLES])
def test_examples_are_accepted_by_both(text: str) -> None:
    assert _matches(text)
    assert failure(text, zone="America/Los_Angeles", date="2024-12-11") is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-13-01",
        "2024-00-01",
        "2024-12-32",
        "2024-12-00",
        "25:61",
        "24:00",
        "15:60",
        "15:16:60",
        "15:16 PST",
        "15:16 +08:20",
        "15:16 +15:00",
        "5:03",
        "3:16 pm",
        "2024/12/11",
        "11.12.2024",
        "Ongoing",
        "",
        "..",
        "yesterday",
        "2024-12-11 15:16 America/Los_Angeles/",
    ],
)
def test_the_pattern_rejects_what_a_regex_can_tell(text: str) -> None:
    assert not _matches(text)


def test_the_pattern_needs_no_look_around() -> None:
    assert "(?=" not in PATTERN
    assert "(?!" not in PATTERN
    assert "(?<" not in PATTERN
    assert len(PATTERN) < 2000


def test_examples_have_each_a_meaning_of_its_own() -> None:
    assert len({text for text, _ in SYNTAX_EXAMPLES}) == len(SYNTAX_EXAMPLES)
    assert len({meaning for _, meaning in SYNTAX_EXAMPLES}) == len(SYNTAX_EXAMPLES)
