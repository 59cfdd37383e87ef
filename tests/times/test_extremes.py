"""The first and the last of several uncertain times, whatever instants they really were."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pmkit.times.days import last_day, stated_day
from pmkit.times.duration import NO_LOWER_BOUND, Duration, between
from pmkit.times.extremes import first_of, last_of
from pmkit.times.format import canonical, show
from pmkit.times.parse import parse
from pmkit.times.uncertain import Form, UncertainTime


def read(text: str) -> UncertainTime:
    return parse(text, date="2024-12-11")


def first(*texts: str) -> str:
    return show(first_of([read(text) for text in texts]), "UTC")


def last(*texts: str) -> str:
    return show(last_of([read(text) for text in texts]), "UTC")


def test_of_clear_times_it_is_one_of_them() -> None:
    times = [read("15:16"), read("15:13"), read("15:40")]
    assert first_of(times) is times[1]
    assert last_of(times) is times[2]


def test_of_one_time_it_is_that() -> None:
    day = read("2024-12")
    assert first_of([day]) is last_of([day]) is day


def test_times_that_overlap_bound_each_other() -> None:
    assert first("15:00..16:00", "15:30") == "between 2024-12-11 15:00 and 15:30"
    assert last("15:00..16:00", "15:30") == "between 2024-12-11 15:30 and 16:00"
    assert first("~15:00", "15:10") == "between 2024-12-11 14:45 and 15:10"


def test_an_open_side_stays_open_where_it_matters() -> None:
    assert first("13:43..", "..22:48") == "by 2024-12-11 22:48"
    assert last("13:43..", "..22:48") == "after 2024-12-11 13:43"
    assert first("15:00..", "15:30..") == "after 2024-12-11 15:00"
    assert last("..15:00", "..15:30") == "by 2024-12-11 15:30"


def test_of_two_that_say_the_same_the_plainer_one_is_given() -> None:
    assert first("12:00..12:59", "12h") == "2024-12-11 12:00 to 13:00"
    assert last("12h", "12:00..12:59") == "2024-12-11 12:00 to 13:00"


def test_what_is_not_known_bounds_nothing() -> None:
    assert first("unknown", "15:00") == "by 2024-12-11 15:00"
    assert last("unknown", "15:00") == "after 2024-12-11 15:00"
    assert first("unknown", "unknown") == "not known"


def test_what_is_still_going_on_comes_last() -> None:
    assert last("15:00", "ongoing", "16:00") == "still going on"
    assert first("15:00", "ongoing") == "2024-12-11 15:00"


@pytest.mark.parametrize("of", [first_of, last_of])
def test_there_is_no_first_or_last_of_nothing(of: object) -> None:
    with pytest.raises(ValueError, match="empty"):
        of([])  # type: ignore[operator]


DAY = datetime(2024, 12, 11, tzinfo=UTC)
minutes = st.integers(0, 1439).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")
points = st.one_of(minutes, minutes.map("~{}".format), st.sampled_from(("12h", "2024-12-11")))
ends = st.tuples(minutes, minutes).filter(lambda pair: pair[0] < pair[1]).map("..".join)
texts = st.one_of(points, ends, minutes.map("{}..".format), minutes.map("..{}".format))
several = st.lists(texts, min_size=1, max_size=5)
shares = st.lists(st.integers(0, 999), min_size=5, max_size=5)


def instant(time: UncertainTime, share: int) -> datetime:
    """One of a thousand instants that a time can have been; open sides end after two days."""
    start = time.earliest or (time.latest or DAY) - timedelta(days=2)
    end = time.latest or start + timedelta(days=2)
    return start + (end - start) // 1000 * share


def holds(time: UncertainTime, moment: datetime) -> bool:
    return (time.earliest is None or time.earliest <= moment) and (
        time.latest is None or moment < time.latest
    )


@given(several, shares)
def test_the_true_first_and_last_lie_inside(written: list[str], share: list[int]) -> None:
    times = [read(text) for text in written]
    moments = [instant(*pair) for pair in zip(times, share, strict=False)]
    assert holds(first_of(times), min(moments))
    assert holds(last_of(times), max(moments))


@given(several)
def test_the_bounds_are_the_closest_there_are(written: list[str]) -> None:
    times = [read(text) for text in written]
    lowest = [instant(time, 0) for time in times]
    earliest = first_of(times).earliest
    if earliest is not None:
        assert min(lowest) == earliest
    latest = last_of(times).latest
    if latest is not None:
        assert max(time.latest for time in times if time.latest) == latest


@given(st.lists(texts, min_size=2, max_size=4))
def test_the_order_decides_nothing(written: list[str]) -> None:
    every = list(permutations(read(text) for text in written))
    for of in (first_of, last_of):
        assert len({(of(times).earliest, of(times).latest, of(times).form) for times in every}) == 1


@given(several)
def test_what_is_shown_lies_inside(written: list[str]) -> None:
    for of in (first_of, last_of):
        found = of([read(text) for text in written])
        if found.nominal is None:
            continue
        assert found.earliest is None or found.earliest <= found.nominal
        assert found.latest is None or found.nominal <= found.latest


@given(several)
def test_it_can_be_written_and_read_again(written: list[str]) -> None:
    for of in (first_of, last_of):
        found = of([read(text) for text in written])
        again = parse(canonical(found))
        assert (again.earliest, again.latest) == (found.earliest, found.latest)


@given(texts, texts)
def test_first_and_last_are_in_order(one: str, other: str) -> None:
    times = [read(one), read(other)]
    assert not last_of(times).before(first_of(times))


HOURS = st.integers(-50, 50).map(lambda hours: timedelta(hours=hours))


@given(HOURS, HOURS | st.none(), HOURS | st.none())
def test_a_duration_that_cannot_be_negative(
    shortest: timedelta, longest: timedelta | None, stated: timedelta | None
) -> None:
    assume(longest is None or shortest <= longest)
    found = Duration(shortest, longest, stated).at_least_nothing()
    nothing = timedelta(0)
    assert found.shortest == max(nothing, shortest)
    assert found.longest is None or found.longest == max(nothing, longest or nothing)
    assert (found.longest is None) == (longest is None)
    assert found.stated is None or found.stated >= nothing
    assert found.at_least_nothing() == found


def test_a_recovery_within_its_minute_took_less_than_one() -> None:
    found = between(read("15:16"), read("15:16"))
    assert found is not None
    assert found.shortest < timedelta(0)
    assert found.at_least_nothing().text() == "less than 1 min"


def test_without_a_lower_bound_there_is_one_now() -> None:
    found = Duration(NO_LOWER_BOUND, timedelta(hours=4))
    assert found.text() == found.at_least_nothing().text() == "at most 4 h"
    assert found.at_least_nothing().shortest == timedelta(0)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "Pacific/Kiritimati", "-12:00"])
def test_a_day_is_that_day_in_its_own_zone(zone: str) -> None:
    day = parse("2025-03-31", zone=zone)
    assert stated_day(day) == last_day(day) == date(2025, 3, 31)
    assert stated_day(parse("2025-03", zone=zone)) == date(2025, 3, 1)
    assert last_day(parse("2025-03", zone=zone)) == date(2025, 3, 31)


def test_days_that_are_not_stated() -> None:
    assert stated_day(read("unknown")) is None
    assert last_day(read("2025-03-31..")) is None
    assert last_day(read("..2025-03-31")) == date(2025, 3, 31)
    assert last_day(parse("9999-12-31", zone="Pacific/Kiritimati")) == date(9999, 12, 31)
    assert read("ongoing").form is Form.ONGOING
