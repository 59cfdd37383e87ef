from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from pmkit.charts.recovery_data import Marker, Phase, RecoveryData, Row
from pmkit.charts.recovery_window import window
from pmkit.times.parse import parse
from tests.charts.recoveries import PACIFIC, control_plane, lasting, local, recoveries, time


def test_the_axis_covers_the_impact_and_the_change_that_set_it_off() -> None:
    shown = window(control_plane())
    assert shown is not None
    assert f"{local(shown.start, PACIFIC):%H:%M}" == "14:13"
    assert f"{local(shown.end, PACIFIC):%H:%M}" == "19:47"


def test_what_lies_further_out_is_listed_at_the_edges() -> None:
    shown = window(control_plane())
    assert shown is not None
    assert [marker.number for marker in shown.before] == [1]
    assert [marker.number for marker in shown.after] == [11]
    assert [marker.number for marker in shown.inside] == list(range(2, 11))


@pytest.mark.parametrize("days", [-400, -20, -3, 3, 20, 400])
def test_far_events_do_not_squash_the_impact(days: int) -> None:
    data = lasting(40)
    day = f"{datetime(2024, 5, 2, tzinfo=UTC) + timedelta(days=days):%Y-%m-%d}"
    far = Marker(9, "change", time(f"{day} 12:00", "UTC"), "Far")
    alone, shown = window(data), window(replace(data, markers=(*data.markers, far)))
    assert alone is not None
    assert shown is not None
    assert (shown.start, shown.end) == (alone.start, alone.end)
    assert (shown.before if days < 0 else shown.after) == (far,)


def test_events_on_a_day_without_a_clock_have_no_place_on_forty_minutes() -> None:
    data = lasting(40)
    vague = Marker(9, "note", time("2024-05-02", "UTC"), "Some time that day")
    shown = window(replace(data, markers=(*data.markers, vague)))
    assert shown is not None
    assert shown.vague == (vague,)


def test_a_product_known_by_the_day_does_not_stretch_the_axis_to_that_day() -> None:
    data = lasting(120)
    day = Row("Slow", (Phase("degraded", time("2024-05-02", "UTC"), time("2024-05-02", "UTC")),))
    shown = window(replace(data, rows=(*data.rows, day)))
    assert shown is not None
    assert shown.length < timedelta(hours=5)


def test_days_alone_make_an_axis_of_days() -> None:
    row = Row("Slow", (Phase("degraded", time("2024-05-02", "UTC"), time("2024-05-04", "UTC")),))
    shown = window(RecoveryData("days", "", (row,)))
    assert shown is not None
    assert timedelta(days=3) < shown.length < timedelta(days=4)


def test_what_goes_on_reaches_to_what_was_last_told() -> None:
    row = Row("Shop", (Phase("outage", time("2024-05-02 10:00", "UTC"), parse("ongoing")),))
    told = datetime(2024, 5, 2, 18, 0, tzinfo=UTC)
    shown = window(RecoveryData("on", "", (row,), as_of=told))
    assert shown is not None
    assert shown.end > told


def test_a_product_affected_far_longer_than_the_others_runs_off_the_axis() -> None:
    data = lasting(120)
    start = time("2024-05-02 10:00", "UTC")
    others = tuple(replace(data.rows[0], name=name) for name in "AB")
    tail = Row("Tail", (Phase("degraded", start, time("2024-05-20 10:00", "UTC")),))
    shown = window(replace(data, rows=(*others, tail)))
    assert shown is not None
    assert shown.length < timedelta(hours=3)
    alone = window(replace(data, rows=(tail,)))
    assert alone is not None
    assert alone.length > timedelta(days=18)


def test_without_any_time_there_is_no_axis() -> None:
    row = Row("Shop", (Phase("outage", parse("unknown"), parse("unknown")),))
    assert window(RecoveryData("none", "", (row,))) is None
    assert window(RecoveryData("none", "", ())) is None


@given(recoveries)
def test_every_event_is_on_the_axis_or_at_one_of_its_edges(data: RecoveryData) -> None:
    shown = window(data)
    if shown is None:
        return
    assert shown.start < shown.end
    sides = (shown.inside, shown.before, shown.after, shown.vague)
    assert sorted(id(marker) for side in sides for marker in side) == sorted(
        id(marker) for marker in data.markers
    )


def test_a_day_that_is_about_right_is_not_about_midnight() -> None:
    data = RecoveryData(
        key="2026-08-08-days",
        title="Days",
        rows=(Row("Mail", (Phase("outage", time("2026-08-08"), time("~2026-08-09")),), ""),),
        segments=(),
        markers=(),
        zone="UTC",
    )
    shown = window(data)
    assert shown is not None
    assert shown.end - shown.start > timedelta(days=1)
