from __future__ import annotations

import re

import pytest

from pmkit.charts.recovery_words import Words
from pmkit.charts.telling import Teller
from pmkit.times.parse import parse
from pmkit.times.zones import zone

PACIFIC = "America/Los_Angeles"


def teller(language: str = "en") -> Teller:
    return Teller(PACIFIC, zone(PACIFIC), Words(language))


def told(text: str, until: str = "", language: str = "en") -> str:
    times = [parse(each, zone=PACIFIC, date="2024-12-11") for each in (text, until) if each]
    return teller(language).html(*times)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "15:16",
            (
                '<time datetime="2024-12-11T23:16Z" data-utc="2024-12-11T23:16Z">'
                "2024-12-11 15:16</time>"
            ),
        ),
        (
            "~15:16:30",
            (
                'about <time datetime="2024-12-11T23:16:30Z" data-utc="2024-12-11T23:16:30Z">'
                "2024-12-11 15:16:30</time>"
            ),
        ),
        (
            "15h",
            (
                '<time datetime="2024-12-11T23:00Z" data-utc="2024-12-11T23:00Z" data-hour="">'
                "2024-12-11 15:00 to 16:00</time>"
            ),
        ),
        ("2024-12-11", "2024-12-11"),
        ("~2024-12", "about 2024-12"),
        ("unknown", "not known"),
        ("ongoing", "still going on"),
    ],
)
def test_only_times_of_day_can_be_moved_to_another_zone(text: str, html: str) -> None:
    assert told(text) == html


def words_of(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("text", "until", "words"),
    [
        ("23:00..23:30", "", "between 2024-12-11 23:00 and 23:30"),
        ("15:16..", "", "after 2024-12-11 15:16"),
        ("..15:16", "", "by 2024-12-11 15:16"),
        ("14:51", "15:20", "2024-12-11 14:51 to 15:20"),
        ("14:51", "2024-12-12 15:20", "2024-12-11 14:51 to 2024-12-12 15:20"),
        ("14:51", "unknown", "from 2024-12-11 14:51, end not known"),
        ("14:51", "ongoing", "from 2024-12-11 14:51, still going on"),
    ],
)
def test_the_words_around_times(text: str, until: str, words: str) -> None:
    assert words_of(told(text, until)) == words


def test_plain_and_html_say_the_same() -> None:
    for text in ("15:16", "~15:16", "23:00..23:30", "..15:16", "2024-12", "unknown"):
        for language in ("en", "zh"):
            plain = teller(language).plain(parse(text, zone=PACIFIC, date="2024-12-11"))
            assert words_of(told(text, language=language)) == plain
