from __future__ import annotations

from datetime import timedelta

import pytest

from pmkit.times.duration import NO_LOWER_BOUND, Duration, between
from pmkit.times.parse import parse


def _between(start: str, end: str, as_of: str | None = None) -> Duration | None:
    day = "2024-12-11"
    return between(
        parse(start, date=day),
        parse(end, date=day),
        as_of=None if as_of is None else parse(as_of, date=day),
    )


@pytest.mark.parametrize(
    ("start", "end", "english", "chinese"),
    [
        ("15:16", "19:01", "3 h 45 min", "3 小时 45 分钟"),
        ("15:16", "18:16", "3 h", "3 小时"),
        ("15:16:02", "15:20:07", "4 min 5 s", "4 分钟 5 秒"),
        ("15:16:02", "15:16:02", "0 s", "0 秒"),
        ("15:16", "15:16", "less than 1 min", "不到 1 分钟"),
        ("15:16", "15:13", "3 min before", "提前 3 分钟"),
        ("2024-12-08 00:00", "2024-12-11 01:20", "73 h 20 min", "73 小时 20 分钟"),
        ("2024-12-01 00:00", "2024-12-06 03:20", "5 days 3 h", "5 天 3 小时"),
        ("2024-11-01 00:00", "2024-12-01 23:00", "30 days", "30 天"),
        ("13h", "16h", "between 2 h and 4 h", "2 至 4 小时"),
        ("16h", "13h", "between 2 h and 4 h before", "提前 2 至 4 小时"),
        ("~15:16", "17:00", "between 1 h 28 min and 2 h", "1 小时 28 分钟至 2 小时"),
        (
            "2024-12-10",
            "15:16",
            "between 15 h 16 min and 39 h 17 min",
            "15 小时 16 分钟至 39 小时 17 分钟",
        ),
        (
            "2024-12-11",
            "2024-12-11",
            "between 24 h before and 24 h after",
            "提前 24 小时至推后 24 小时",
        ),
        ("2024-12-10", "2024-12-11", "at most 48 h", "至多 48 小时"),
        ("2024-12-11", "2024-12-10", "at most 48 h before", "至多提前 48 小时"),
        ("2024-12-11 13h", "15:00..", "at least 1 h", "至少 1 小时"),
        ("15h", "13:30..", "at most 2 h 30 min before", "至多提前 2 小时 30 分钟"),
        ("15:16", "..19:01", "at most 3 h 46 min", "至多 3 小时 46 分钟"),
        ("15:16", "..13:01", "at least 2 h 14 min before", "至少提前 2 小时 14 分钟"),
        ("15:16", "ongoing", "still going on", "仍在继续"),
    ],
)
def test_durations_are_told_as_exactly_as_they_are_known(
    start: str, end: str, english: str, chinese: str
) -> None:
    duration = _between(start, end)
    assert duration is not None
    assert duration.text() == english
    assert duration.text("zh-CN") == chinese
    assert duration.text("de") == english


def test_what_goes_on_lasted_until_it_was_written_down() -> None:
    duration = _between("2024-12-08 14:16", "ongoing", as_of="15:30")
    assert duration is not None
    assert duration.ongoing
    assert duration.text() == "over 73 h 13 min, still going on"
    assert duration.text("zh") == "超过 73 小时 13 分钟\uff0c仍在继续"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("unknown", "15:16"),
        ("15:16", "unknown"),
        ("unknown", "ongoing"),
        ("15:16..", "ongoing"),
        ("..15:16", "..15:20"),
        ("15:16..", "15:20.."),
    ],
)
def test_nothing_is_said_where_nothing_is_known(start: str, end: str) -> None:
    assert _between(start, end) is None


def test_bounds_are_those_of_the_intervals() -> None:
    assert _between("15:16", "19:01") == Duration(
        timedelta(hours=3, minutes=44),
        timedelta(hours=3, minutes=46),
        timedelta(hours=3, minutes=45),
    )
    open_end, open_start = _between("15:16", "19:01.."), _between("15:16", "..19:01")
    assert open_end == Duration(timedelta(hours=3, minutes=44), None)
    assert open_start == Duration(NO_LOWER_BOUND, timedelta(hours=3, minutes=46))


@pytest.mark.parametrize("end", ["~19:01", "19h", "2024-12-12", "19:01..19:05", "19:01.."])
def test_only_exact_points_give_one_number(end: str) -> None:
    duration = _between("15:16", end)
    assert duration is not None
    assert duration.stated is None


def test_a_dispute_is_the_hull_of_its_claims() -> None:
    one, other = _between("15:16", "19:01"), _between("15:16", "17:45")
    assert one is not None
    assert other is not None
    assert one.hull(other).text() == "between 2 h 28 min and 3 h 46 min"
    assert one.hull(one).text() == "3 h 45 min"
