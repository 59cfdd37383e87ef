from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pmkit.times.duration import NO_LOWER_BOUND, between
from pmkit.times.errors import CODES, TimeError
from pmkit.times.format import canonical, show
from pmkit.times.interval import Interval, hull
from pmkit.times.parse import parse
from pmkit.times.uncertain import EARLIEST, LATEST, Form, Precision, UncertainTime
from tests.times.failure import failure
from tests.times.strategies import ZONES, anything, points, texts, years, zones


def _read(text: str, zone: str = "UTC", date: str = "2024-12-11") -> UncertainTime | None:
    try:
        return parse(text, zone=zone, date=date)
    except TimeError:
        return None


@st.composite
def times(draw: st.DrawFn) -> UncertainTime:
    time = _read(draw(texts), draw(zones))
    assume(time is not None)
    assert time is not None
    return time


instants = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(
    lambda naive: naive.replace(tzinfo=UTC)
)


def _within(time: UncertainTime, draw: st.DataObject) -> datetime:
    low, high = time.earliest or EARLIEST, time.latest or LATEST
    last = high - timedelta(microseconds=1)
    return draw.draw(st.datetimes(low.replace(tzinfo=None), last.replace(tzinfo=None))).replace(
        tzinfo=UTC
    )


@given(anything, zones, st.sampled_from((None, "2024-12-11", "2024-12", "9999-12-31", "nonsense")))
def test_any_text_is_a_time_or_a_time_error_with_a_hint(
    text: str, zone: str, date: str | None
) -> None:
    error = failure(text, zone=zone, date=date)
    if error is None:
        assert parse(text, zone=zone, date=date).text == text
        return
    assert error.code in CODES
    assert error.message
    assert error.hint.endswith(".")


@given(st.text(max_size=30))
def test_any_zone_is_a_zone_or_a_time_error(zone: str) -> None:
    error = failure("2024-12-11 15:16", zone=zone)
    assert error is None or error.code == "TIM002"


@given(times(), zones, st.sampled_from((None, "1999-01-01")))
def test_parse_canonical_parse_gives_the_same(
    time: UncertainTime, zone: str, date: str | None
) -> None:
    again = parse(canonical(time), zone=zone, date=date)
    assert again == time
    assert canonical(again) == canonical(time)


@given(times(), zones, st.sampled_from(("en", "zh", "zh-Hans-CN", "de")), st.booleans())
def test_every_time_can_be_shown_in_every_zone(
    time: UncertainTime, zone: str, language: str, with_date: bool
) -> None:
    assert show(time, zone, language, with_date)


@given(times())
def test_no_time_is_before_itself(time: UncertainTime) -> None:
    assert not time.before(time)
    assert time.overlaps(time)
    assert time.earliest is None or time.latest is None or time.earliest < time.latest


@given(times(), times())
def test_certainly_before_excludes_possibly_after(one: UncertainTime, other: UncertainTime) -> None:
    if one.before(other):
        assert one.possibly_before(other)
        assert not other.possibly_before(one)
        assert not other.before(one)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) != (one.before(other) or other.before(one))
    assert one.possibly_before(other) or other.possibly_before(one)


@given(times(), times(), times())
def test_certainly_before_is_transitive(
    one: UncertainTime, two: UncertainTime, three: UncertainTime
) -> None:
    first, second, third = sorted((one, two, three), key=UncertainTime.sort_key)
    if first.before(second) and second.before(third):
        assert first.before(third)


@given(times(), times(), st.data())
def test_order_holds_for_every_concrete_instant(
    one: UncertainTime, other: UncertainTime, data: st.DataObject
) -> None:
    a, b = _within(one, data), _within(other, data)
    if one.before(other):
        assert a < b
    if a < b:
        assert one.possibly_before(other)
    if a == b:
        assert one.overlaps(other)


@given(times(), times(), st.data())
def test_a_duration_contains_every_concrete_one(
    start: UncertainTime, end: UncertainTime, data: st.DataObject
) -> None:
    duration = between(start, end)
    if duration is None:
        assert start.earliest is None or end.latest is None
        return
    if not duration.ongoing:
        concrete = _within(end, data) - _within(start, data)
        assert duration.shortest <= concrete
        assert duration.longest is None or concrete <= duration.longest
    if duration.stated is not None:
        assert duration.longest is not None
        assert duration.shortest <= duration.stated <= duration.longest
    assert duration.longest is not None or duration.shortest != NO_LOWER_BOUND
    for language in ("en", "zh"):
        assert duration.text(language).strip() == duration.text(language) != ""


@given(times(), times(), times())
def test_the_hull_of_durations_covers_both(
    start: UncertainTime, one: UncertainTime, other: UncertainTime
) -> None:
    first, second = between(start, one), between(start, other)
    assume(first is not None and second is not None)
    assert first is not None
    assert second is not None
    both = first.hull(second)
    assert both == second.hull(first)
    assert first.hull(first) == first
    for duration in (first, second):
        assert both.shortest <= duration.shortest
        assert both.longest is None or (
            duration.longest is not None and duration.longest <= both.longest
        )


@given(points, zones)
def test_about_widens(text: str, zone: str) -> None:
    exact, vague = _read(text.lstrip("~"), zone), _read("~" + text.lstrip("~"), zone)
    assert (exact is None) == (vague is None)
    if exact is None or vague is None:
        return
    assert vague.about
    assert vague.nominal == exact.nominal
    assert Interval.of(vague).covers(Interval.of(exact))
    assert vague.earliest is not None
    assert vague.latest is not None
    assert exact.earliest is not None
    assert exact.latest is not None
    assert vague.earliest == EARLIEST or vague.earliest < exact.earliest
    assert vague.latest == LATEST or vague.latest > exact.latest


@given(years, zones, st.sampled_from(("", "-01", "-12", "-01-01", "-12-31")), st.booleans())
def test_no_year_overflows(year: str, zone: str, rest: str, about: bool) -> None:
    time = _read(f"{'~' if about else ''}{year}{rest}", zone)
    if time is None:
        assert year in ("0001", "1867", "2011", "9999")
    else:
        assert time.earliest is not None
        assert time.latest is not None
        assert EARLIEST <= time.earliest < time.latest <= LATEST


@given(st.lists(times(), max_size=6))
def test_sorting_agrees_with_certain_order_of_exact_points(several: list[UncertainTime]) -> None:
    exact = [one for one in several if one.form is Form.POINT and not one.about]
    ordered = sorted(exact, key=UncertainTime.sort_key)
    for index, one in enumerate(ordered):
        assert not any(later.before(one) for later in ordered[index + 1 :])


bounds = st.one_of(st.none(), instants)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None:
        assume(low != high)
        low, high = min(low, high), max(low, high)
    return Interval(low, high)


@given(st.lists(intervals(), min_size=1, max_size=5), instants)
def test_a_hull_is_the_smallest_cover(several: list[Interval], instant: datetime) -> None:
    cover = hull(several)
    assert all(cover.covers(one) for one in several)
    assert hull(reversed(several)) == cover
    if any(instant in one for one in several):
        assert instant in cover
    assert cover.earliest is None or any(one.earliest == cover.earliest for one in several)
    assert cover.latest is None or any(one.latest == cover.latest for one in several)


@given(intervals(), intervals(), instants)
def test_intervals_intersect_unless_one_is_certainly_before(
    one: Interval, other: Interval, instant: datetime
) -> None:
    if instant in one and instant in other:
        assert one.intersects(other)
    assert one.intersects(other) == other.intersects(one)
    assert not (one.certainly_before(other) and other.certainly_before(one))


_lengths = st.timedeltas(timedelta(days=-10_000), timedelta(days=10_000))


@given(intervals(), _lengths, _lengths, st.data())
def test_adding_a_length_contains_every_concrete_sum(
    interval: Interval, one: timedelta, other: timedelta, data: st.DataObject
) -> None:
    shortest, longest = min(one, other), max(one, other)
    length = data.draw(st.timedeltas(shortest, longest))
    instant = data.draw(instants)
    assume(instant in interval)
    assume(EARLIEST - length <= instant if length < timedelta(0) else instant <= LATEST - length)
    result = interval.add(shortest, longest)
    total = instant + length
    assert result.earliest is None or result.earliest <= total
    assert result.latest is None or total <= result.latest
    assert interval.add(shortest, None).latest is None


def test_a_hull_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        hull([])


def test_precisions_are_ranked_from_fine_to_coarse() -> None:
    assert [precision.rank for precision in Precision] == list(range(6))


def test_all_zones_of_the_strategies_exist() -> None:
    for zone in ZONES:
        assert parse("2024", zone=zone).zone == zone
