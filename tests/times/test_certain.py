from __future__ import annotations

import pytest

from pmkit.times.certain import certain_reading
from tests.times.failure import failure
from tests.times.test_slips import CASES


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024/12/11", "2024-12-11"),
        ("2024-12-11 3:16 pm", "2024-12-11 15:16"),
        ("2024-12-11 24:00", "2024-12-12 00:00"),
        ("11 December 2024", "2024-12-11"),
        ("2024年12月11日", "2024-12-11"),
        ("13/12/2024", "2024-12-13"),
        ("about 15:40", "~15:40"),
        ("Ongoing", "ongoing"),
        ("15:16 UTC+8", "15:16 +08:00"),
        ("15:16 - 15:20", "15:16..15:20"),
    ],
)
def test_one_reading_is_certain(text: str, meant: str) -> None:
    assert certain_reading(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "12/11/2024",  # day or month first
        "09:00-10:30",  # a range or an offset
        "15:16-8",
        "9:05",  # morning or evening
        "12:00 pm",
        "晚上 12:00",
        "3点",
        "15:16 am",
        "15:16:30.5",  # digits would be lost
        "Wed 2024-12-11",  # so would the day of the week
        "23:59:60",
        "now",
        "n/a",
        "after 15:16",
        "24:00",
        "soon",
        "",
        "15:16",  # nothing is wrong with it
    ],
)
def test_what_can_mean_several_things_is_not(text: str) -> None:
    assert certain_reading(text) is None


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_it_is_what_the_hint_says(text: str) -> None:
    meant = certain_reading(text)
    error = failure(text, date="2024-12-11")
    assert error is not None
    assert meant is None or error.hint == f"Write `{meant}`."
