from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from pmkit.charts.recovery_data import Marker, Phase, RecoveryData, Row, Segment, exact
from pmkit.charts.recovery_pieces import Piece, pieces
from pmkit.charts.recovery_window import window
from pmkit.times.uncertain import Form
from tests.charts.recoveries import phase, recoveries, time


def cut(*phases: Phase) -> list[tuple[str, str]]:
    """State and edge of the pieces of one product, beside one that lasts from 15:00 to 20:00."""
    data = RecoveryData("x", "", (Row("A", phases), Row("B", (phase("outage", "15:00", "20:00"),))))
    shown = window(data)
    assert shown is not None
    return [(piece.state, piece.edge) for piece in pieces(data, shown) if piece.line == 2]


def edges(start: str, end: str) -> list[str]:
    return [edge for _, edge in cut(phase("outage", start, end))]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("15:16", "17:45", ["core"]),
        ("15:16:30", "17:45:10", ["core"]),
        ("~15:40", "17:45", ["fade-in", "core"]),
        ("15:16", "17:00..17:30", ["core", "fade-out"]),
        ("15h", "17h", ["fade-in", "core", "fade-out"]),
        ("15:16", "17:45..", ["core", "fade-out", "arrow"]),
        ("15:16", "..17:45", ["fade-out"]),
        ("15:16", "ongoing", ["core", "arrow"]),
        ("15:16", "unknown", ["fade-out"]),
        ("unknown", "17:45", ["fade-in"]),
        ("2024-12-11", "2024-12-11", ["faint"]),
        ("~15:40", "~15:50", ["faint"]),
        ("unknown", "unknown", ["faint"]),
    ],
)
def test_an_edge_is_as_crisp_as_its_time(start: str, end: str, expected: list[str]) -> None:
    assert edges(start, end) == expected


def test_an_unknown_end_fades_to_where_the_next_phase_begins() -> None:
    found = cut(phase("outage", "15:16", "unknown"), phase("recovering", "17:00", "18:00"))
    assert found == [("outage", "fade-out"), ("recovering", "core")]


def test_what_goes_on_past_the_axis_has_an_arrow() -> None:
    rows = [Row(name, (phase("outage", "15:00", "16:00"),)) for name in "ABC"]
    rows.append(Row("D", (phase("degraded", "15:00", "2024-12-20 16:00"),)))
    rows.append(Row("E", (phase("degraded", "2024-12-01 15:00", "16:00"),)))
    data = RecoveryData("x", "", tuple(rows))
    shown = window(data)
    assert shown is not None
    cut = [(piece.line, piece.edge) for piece in pieces(data, shown) if piece.line > 4]
    assert cut == [(5, "core"), (5, "arrow"), (6, "core"), (6, "arrow-back")]


def test_a_vague_event_has_a_span_and_a_crisp_one_none() -> None:
    data = RecoveryData(
        "x",
        "",
        (Row("A", (phase("outage", "15:00", "20:00"),)),),
        markers=(
            Marker(1, "note", time("16:00"), "crisp"),
            Marker(2, "note", time("16:00..18:00"), "between"),
            Marker(3, "note", time("16:00"), "long", until=time("17:00")),
        ),
    )
    shown = window(data)
    assert shown is not None
    assert [piece.edge for piece in pieces(data, shown) if piece.line == 0] == ["faint", "core"]


def test_a_missing_milestone_is_a_state_of_its_own() -> None:
    data = RecoveryData(
        "x",
        "",
        (Row("A", (phase("outage", "15:00", "20:00"),)),),
        (Segment("identified", time("15:00"), time("16:00"), missing=True),),
    )
    shown = window(data)
    assert shown is not None
    assert [piece.state for piece in pieces(data, shown) if piece.line == 1] == ["missing"]


def drawn(data: RecoveryData) -> list[Piece]:
    shown = window(data)
    return list(pieces(data, shown)) if shown else []


@given(recoveries)
def test_pieces_stay_on_the_axis(data: RecoveryData) -> None:
    shown = window(data)
    for piece in drawn(data):
        assert shown is not None
        assert shown.start <= piece.start <= piece.end <= shown.end


@given(recoveries)
def test_nothing_is_drawn_as_certain_that_is_not(data: RecoveryData) -> None:
    for line, row in enumerate(data.rows, start=2):
        certain = [certainly(each) for each in row.phases]
        for piece in drawn(data):
            if piece.line == line and piece.edge == "core":
                assert any(first <= piece.start and piece.end <= last for first, last in certain)


def certainly(each: Phase) -> tuple[datetime, datetime]:
    """From when to when a phase certainly was; a minute is drawn at its start."""
    start, end = each.start, each.end
    first = start.nominal if exact(start) else start.latest or end.earliest or start.earliest
    last = end.nominal if exact(end) else end.earliest
    if end.form is Form.ONGOING or last is None:
        last = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
    return first or last, last
