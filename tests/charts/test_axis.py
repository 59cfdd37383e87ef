from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.charts.axis import MOST, MOST_NARROW, offset_text, ticks
from pmkit.times.zones import zone

START = datetime(2024, 5, 2, 10, 7, tzinfo=UTC)


def shown(hours: float, name: str = "UTC", start: datetime = START) -> list[tuple[str, str]]:
    return [(t.clock, t.date) for t in ticks(start, start + timedelta(hours=hours), zone(name))]


def test_forty_minutes() -> None:
    found = shown(40 / 60)
    assert found[0] == ("10:10", "2 May 2024")
    assert [clock for clock, _ in found[1:4]] == ["10:15", "10:20", "10:25"]
    assert {date for _, date in found[1:]} == {""}


def test_seventy_three_hours_name_each_day_once() -> None:
    assert shown(73) == [
        ("12:00", "2 May 2024"),
        ("00:00", "3 May 2024"),
        ("12:00", ""),
        ("00:00", "4 May 2024"),
        ("12:00", ""),
        ("00:00", "5 May 2024"),
    ]


def test_fourteen_days_show_days_with_their_year_once() -> None:
    found = shown(14 * 24)
    assert found[:2] == [("4 May", "2024"), ("6 May", "")]
    assert {date for _, date in found[1:]} == {""}
    assert len(found) <= MOST


def test_years() -> None:
    assert shown(24 * 365 * 5)[0] == ("Jan", "2025")


def test_ticks_are_round_in_the_axis_own_zone() -> None:
    assert shown(3, "Asia/Kolkata")[0][0] == "16:00"


def test_chinese_dates() -> None:
    tick = ticks(START, START + timedelta(hours=1), UTC, "zh")[0]
    assert tick.date == "2024年5月2日"


def test_the_hour_that_clocks_skip_is_no_tick_and_the_doubled_hour_is_one() -> None:
    berlin = "Europe/Berlin"
    spring = shown(5, berlin, datetime(2024, 3, 30, 23, 0, tzinfo=UTC))
    assert [clock for clock, _ in spring] == ["00:00", "01:00", "03:00", "04:00", "05:00", "06:00"]
    autumn = shown(6, berlin, datetime(2024, 10, 26, 22, 0, tzinfo=UTC))
    assert [clock for clock, _ in autumn] == ["00:00", "01:00", "02:00", "03:00", "04:00", "05:00"]


@given(
    st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1)),
    st.timedeltas(timedelta(minutes=10), timedelta(days=300_000)),
    st.sampled_from(("UTC", "America/Los_Angeles", "Australia/Lord_Howe", "-03:30")),
)
def test_ticks_are_few_in_order_and_on_the_axis(
    start: datetime, length: timedelta, name: str
) -> None:
    first = start.replace(microsecond=0, tzinfo=UTC)
    found = ticks(first, first + length, zone(name))
    assert 1 <= len(found) <= MOST
    assert sum(tick.narrow for tick in found) <= MOST_NARROW
    assert any(tick.narrow for tick in found)
    assert all(first <= tick.at <= first + length for tick in found)
    assert all(one.at < other.at for one, other in pairwise(found))
    assert found[0].date


@given(st.timedeltas(timedelta(hours=1), timedelta(days=3, hours=12)))
def test_a_date_is_named_where_the_day_changes_and_nowhere_else(length: timedelta) -> None:
    day = ""
    for tick in ticks(START, START + length, UTC):
        local = tick.at.astimezone(UTC)
        date = f"{local.day} May 2024"
        assert tick.date == ("" if date == day else date)
        day = date


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("UTC", "UTC"),
        ("America/Los_Angeles", "UTC−07:00"),
        ("Asia/Kolkata", "UTC+05:30"),
        ("-08:00", "UTC−08:00"),
    ],
)
def test_offsets(name: str, text: str) -> None:
    assert offset_text(START, zone(name)) == text
