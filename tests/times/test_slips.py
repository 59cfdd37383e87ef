"""Common slips are told apart, and the hint is the same time spelt right."""

from __future__ import annotations

import re

import pytest

from tests.times.failure import failure

CASES = [
    # 12-hour clocks
    ("3:16 pm", "15:16"),
    ("03:16PM", "15:16"),
    ("12:05 a.m.", "00:05"),
    ("12 pm", "12h"),
    ("2024-12-11 3:16:30 PM", "2024-12-11 15:16:30"),
    ("2024-12-11 3:16pm America/Los_Angeles", "2024-12-11 15:16 America/Los_Angeles"),
    ("3:16 pm to 3:20 pm", "15:16..15:20"),
    # dates in other orders and with other marks
    ("2024/12/11", "2024-12-11"),
    ("2024/12/11 15:16", "2024-12-11 15:16"),
    ("2024.12.11", "2024-12-11"),
    ("11.12.2024", "2024-12-11"),
    ("11.12.2024 15.16", "2024-12-11 15:16"),
    ("12/25/2024", "2024-12-25"),
    ("25.12.2024", "2024-12-25"),
    ("2024-1-5", "2024-01-05"),
    ("2024-12-5 5:03", "2024-12-05 05:03"),
    ("20241211", "2024-12-11"),
    ("20241211T151600Z", "2024-12-11T15:16:00Z"),
    ("Dec 11, 2024 15:16", "2024-12-11 15:16"),
    ("December 1st, 2024", "2024-12-01"),
    ("11 December 2024", "2024-12-11"),
    ("Wed, 11 Dec 2024 15:16 GMT", "2024-12-11 15:16 GMT"),
    # clocks
    ("5:03", "05:03"),
    ("5h", "05h"),
    ("15:6", "15:06"),
    ("2024-12-11 15.16", "2024-12-11 15:16"),
    ("15.16", "15:16"),
    ("2024-12-11 1516", "2024-12-11 15:16"),
    ("2024-12-11 15", "2024-12-11 15h"),
    ("15h30", "15:30"),
    ("15 h", "15h"),
    ("15:16 Uhr", "15:16"),
    ("2024-12-11, 15:16", "2024-12-11 15:16"),
    ("2024-12-11 at 15:16", "2024-12-11 15:16"),
    ("2024-12-11  15:16", "2024-12-11 15:16"),
    ("2024-12-11\u00a015:16", "2024-12-11 15:16"),
    ("2024-12-11T15:16:30.123Z", "2024-12-11T15:16:30Z"),
    ("2024-12-11t15:16z", "2024-12-11T15:16Z"),
    ("15:xx", "15h"),
    # Chinese
    ("\uff11\uff15\uff1a\uff11\uff16", "15:16"),
    ("2024-12-11 15\uff1a16", "2024-12-11 15:16"),
    ("2024年12月11日", "2024-12-11"),
    ("2024年12月", "2024-12"),
    ("2024年12月11日 15:16", "2024-12-11 15:16"),
    ("2024年12月11日15时16分30秒", "2024-12-11 15:16:30"),
    ("2024年12月11日下午3点16分", "2024-12-11 15:16"),
    ("下午3点半", "15:30"),
    ("约15:40", "~15:40"),
    ("15:40左右", "~15:40"),
    ("15:16至15:20", "15:16..15:20"),
    ("未知", "unknown"),
    # words
    ("about 15:40", "~15:40"),
    ("approx. 15:40", "~15:40"),
    ("~ 15:40", "~15:40"),
    ("Ongoing", "ongoing"),
    ("now", "ongoing"),
    ("Unknown", "unknown"),
    ("N/A", "unknown"),
    ("~", "unknown"),
    ("?", "unknown"),
    # ranges
    ("15:16\u201315:20", "15:16..15:20"),
    ("2024-12-11 15:16 \u2014 15:20", "2024-12-11 15:16..15:20"),
    ("15:16-15:20", "15:16..15:20"),
    ("15:16 - 15:20", "15:16..15:20"),
    ("2024-12-10...2024-12-12", "2024-12-10..2024-12-12"),
    ("between 15:16 and 15:20", "15:16..15:20"),
    ("from 15:16 to 15:20", "15:16..15:20"),
    ("after 15:16", "15:16.."),
    ("by 15:16", "..15:16"),
    # zones
    ("15:16 utc", "15:16 UTC"),
    ("15:16 UTC+8", "15:16 +08:00"),
    ("15:16 +0800", "15:16 +08:00"),
    ("15:16+08:00", "15:16 +08:00"),
    ("15:16 \u221208:00", "15:16 -08:00"),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_the_hint_shows_the_right_spelling(text: str, right: str) -> None:
    error = failure(text, date="2024-12-11")
    assert error is not None
    assert error.code == "TIM001"
    assert error.hint.startswith(f"Write `{right}`")
    assert failure(right, date="2024-12-11") is None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("12/11/2024", "2024-12-11", "2024-11-12"),
        ("11.12.2024", "2024-12-11", "2024-11-12"),
        ("09:00-10:30", "09:00 -10:30", "09:00..10:30"),
    ],
)
def test_what_can_be_meant_two_ways_is_shown_both_ways(text: str, first: str, second: str) -> None:
    error = failure(text)
    assert error is not None
    assert error.hint == f"Write `{first}`, or `{second}`."


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("2024-12-11 24:00", "TIM005", "24:00", "`2024-12-12 00:00`"),
        ("2024-12-31 24:00:00", "TIM005", "24:00", "`2025-01-01 00:00`"),
        ("24:00", "TIM005", "24:00", "next day"),
        ("9999-12-31 24:00", "TIM005", "24:00", "next day"),
        ("23:59:60", "TIM005", "leap second", "`23:59:59`"),
        ("25:61", "TIM005", "hour 25", "`23:59:59`"),
        ("15:61", "TIM005", "minute or second 61", "`23:59:59`"),
        ("2024-13-01", "TIM005", "month 13", "year, month, day"),
        ("2024-12-32", "TIM005", "day 32", "year, month, day"),
        ("2024-12-10..32 15:16", "TIM005", "day 32", "year, month, day"),
        ("2024/13/45", "TIM005", "month 13", "year, month, day"),
        ("15:16 +08:20", "TIM002", "offset `+08:20`", "`-08:00`"),
        ("15:16 PST", "TIM002", "`PST` is an abbreviation", "`America/Los_Angeles`"),
        ("2024-12-11 15:16 (CST)", "TIM002", "`CST`", "`Asia/Shanghai` (or the offset `+08:00`)"),
        ("15:16 PT..15:20 PT", "TIM002", "`PT`", "`America/Los_Angeles`"),
        ("3:16pm PST", "TIM002", "`PST`", "written `15:16`"),
        ("15:16 america/los_angeles", "TIM002", "america/los", "`America/Los_Angeles`"),
        ("15:16 Berlin", "TIM002", "`Berlin`", "`Europe/Berlin`"),
        ("12-11 15:16", "TIM001", "no year", "`2024-12-11 15:16`"),
        ("2024..31 23:00", "TIM001", "how to complete", "in full"),
        ("", "TIM001", "empty", "`unknown`"),
        (" \n", "TIM001", "empty", "`unknown`"),
        ("x" * 500, "TIM001", "too long", "`2024-12-11 15:16`"),
        ("some weeks before", "TIM001", "is not a time", "`2024-12-11 15:16`"),
        ("2024年99月", "TIM005", "month 99", "year, month, day"),
        ("\x1b[31m\u202e", "TIM001", "is not a time", "`2024-12-11 15:16`"),
    ],
)
def test_other_faults_are_named(text: str, code: str, message: str, hint: str) -> None:
    error = failure(text)
    assert error is not None
    assert error.code == code
    assert message in error.message
    assert hint in error.hint
    assert re.search(r"[\x00-\x1f\u202e]", error.message) is None


def test_nothing_hostile_takes_long() -> None:
    for text in (
        "1" * 119,
        "~" * 119,
        "1:" * 59,
        " " * 119 + "x",
        "1-" * 59,
        "年" * 119,
        "A/" * 59,
    ):
        assert failure(text) is not None
    assert failure("2024" + " " * 100_000 + "x") is not None
    assert failure("." * 100_000) is not None
