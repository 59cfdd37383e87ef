from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.charts.labels import GAP, Label, Lanes, chip_start, chips, flags, span

NARROW, WIDE, MOST, CHIP = 280.0, 700.0, 5, 26.0

_at = st.one_of(st.floats(0, 100), st.sampled_from((0.0, 100.0, 50.0, 50.1, 99.9)))


@st.composite
def labels(draw: st.DrawFn) -> Label:
    width = draw(st.floats(40, 220))
    return Label(draw(_at), width, min(width, 104.0), 40.0, draw(st.integers(0, 3)))


many = st.lists(labels(), max_size=40)


def boxes(given_labels: list[Label], lanes: Lanes, axis: float) -> list[tuple[int, float, float]]:
    return [
        (place.lane, *span(label, place, axis))
        for label, place in zip(given_labels, lanes.places, strict=True)
    ]


def overlapping(taken: list[tuple[int, float, float]]) -> list[tuple[object, object]]:
    return [
        (one, other)
        for one, other in combinations(taken, 2)
        if one[0] == other[0] and one[1] < other[2] - 1e-6 and other[1] < one[2] - 1e-6
    ]


@given(many, st.floats(WIDE, 2400))
def test_no_two_worded_flags_overlap_on_any_wide_axis(
    given_labels: list[Label], axis: float
) -> None:
    lanes = flags(given_labels, WIDE, MOST)
    assert overlapping(boxes(given_labels, lanes, axis)) == []


@given(st.lists(_at, max_size=60), st.floats(NARROW, 1200))
def test_no_two_numbers_overlap_on_any_narrow_axis(anchors: list[float], axis: float) -> None:
    lanes = chips(anchors, CHIP, NARROW)
    taken = [
        (place.lane, chip_start(at, CHIP, axis), chip_start(at, CHIP, axis) + CHIP)
        for at, place in zip(anchors, lanes.places, strict=True)
    ]
    assert overlapping(taken) == []


@given(many)
def test_flags_stay_within_the_axis(given_labels: list[Label]) -> None:
    lanes = flags(given_labels, WIDE, MOST)
    for _, start, end in boxes(given_labels, lanes, WIDE):
        assert start >= -1e-6
        assert end <= WIDE + 1e-6


@given(many)
def test_a_flag_begins_or_ends_at_its_pole(given_labels: list[Label]) -> None:
    lanes = flags(given_labels, WIDE, MOST)
    for label, place in zip(given_labels, lanes.places, strict=True):
        assert label.at / 100 * WIDE in span(label, place, WIDE)


@given(many)
def test_every_lane_counted_is_used(given_labels: list[Label]) -> None:
    lanes = flags(given_labels, WIDE, MOST)
    assert {place.lane for place in lanes.places} == set(range(lanes.count))


@given(many)
def test_words_are_kept_in_full_or_in_part_or_not_at_all(given_labels: list[Label]) -> None:
    for label, place in zip(given_labels, flags(given_labels, WIDE, MOST).places, strict=True):
        if place.bare:
            assert place.width == label.bare
        else:
            assert label.least - 1e-6 <= place.width <= label.width + 1e-6


def test_the_weighty_keep_their_words() -> None:
    crowd = [Label(50.0 + n / 100, 200, 104, 40, weight=n) for n in range(20)]
    places = flags(crowd, WIDE, MOST).places
    assert [n for n, place in enumerate(places) if not place.bare] == [15, 16, 17, 18, 19]


def test_words_reach_as_far_as_the_next_flag() -> None:
    pair = [Label(10, 200, 100, 40, weight=1), Label(30, 200, 100, 40, weight=2)]
    first, second = flags(pair, WIDE, 1).places
    assert (first.lane, second.lane) == (0, 0)
    assert first.width == pytest.approx(0.2 * WIDE - GAP)


def test_earlier_flags_stand_higher_so_that_poles_cross_nothing() -> None:
    stairs = [Label(at, 200, 104, 40) for at in (10.0, 15.0, 20.0)]
    assert [place.lane for place in flags(stairs, WIDE, MOST).places] == [2, 1, 0]


def test_a_flag_at_the_right_edge_flies_to_the_left() -> None:
    assert flags([Label(95, 200, 104, 40)], WIDE, MOST).places[0].left


def test_nothing_to_place_takes_no_lane() -> None:
    assert flags([], WIDE, MOST) == Lanes((), 0)
    assert chips([], CHIP, NARROW) == Lanes((), 0)
