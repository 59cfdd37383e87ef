"""Phases and response segments cut into pieces that can be drawn honestly.

A stretch between two uncertain times has a certain middle and edges that fade over what is
possible. Where nothing in it is certain the whole of it is faint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from pmkit.charts.recovery_data import Marker, Phase, RecoveryData, Segment, exact
from pmkit.charts.recovery_window import Window
from pmkit.times.uncertain import Form, UncertainTime

Edge = Literal["core", "fade-in", "fade-out", "faint", "arrow", "arrow-back"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One rectangle: on ``line`` (0 events, 1 response, 2 and on the products), in ``state``.

    Its ends are in UTC and within the axis. An ``arrow`` has no width: it stands where a stretch
    goes on past what is told.
    """

    line: int
    state: str
    edge: Edge
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where a stretch may and where it must be, in UTC."""

    state: str
    possible_start: datetime
    certain_start: datetime
    certain_end: datetime
    possible_end: datetime
    arrow: bool = False


def pieces(data: RecoveryData, shown: Window) -> tuple[Piece, ...]:
    """All rectangles of the chart, in drawing order."""
    found: list[Piece] = []
    for marker in shown.inside:
        found += _cut(0, [_marker_stretch(marker, shown)], shown)
    found += _cut(1, _stretches(data.segments, shown), shown)
    for line, row in enumerate(data.rows, start=2):
        found += _cut(line, _stretches(row.phases, shown), shown)
    return tuple(found)


def _stretches(parts: Sequence[Phase | Segment], shown: Window) -> list[_Stretch]:
    stretches: list[_Stretch] = []
    for part in parts:
        stretch = _stretch(part, shown)
        previous = stretches[-1] if stretches else None
        if previous and previous.possible_end > stretch.certain_start > previous.certain_end:
            # An end nobody knows is at the latest where the next phase has begun.
            stretches[-1] = replace(previous, possible_end=stretch.certain_start, arrow=False)
        stretches.append(stretch)
    return stretches


def _stretch(part: Phase | Segment, shown: Window) -> _Stretch:
    state = part.look
    early, begun = _start(part.start, shown)
    # Where nobody says by when it had begun, it had by the time it ended.
    late = begun or part.end.earliest or shown.end
    if part.end.form is Form.ONGOING:
        return _Stretch(state, early, late, shown.end, shown.end, arrow=True)
    certain, possible = _end(part.end, late, shown)
    if begun is None and part.end.earliest is None:
        certain = early
    open_end = part.end.form is Form.AFTER
    return _Stretch(state, early, late, certain, possible, arrow=open_end)


def _start(time: UncertainTime, shown: Window) -> tuple[datetime, datetime | None]:
    """The earliest possible start, and by when it has begun (None when nobody says)."""
    if exact(time) and time.nominal is not None:
        return time.nominal, time.nominal
    return time.earliest or shown.start, time.latest


def _end(time: UncertainTime, begun: datetime, shown: Window) -> tuple[datetime, datetime]:
    if exact(time) and time.nominal is not None:
        return time.nominal, time.nominal
    return time.earliest or begun, time.latest or shown.end


def _marker_stretch(marker: Marker, shown: Window) -> _Stretch:
    early, begun = _start(marker.at, shown)
    if marker.until is None:
        # A single event: crisp ones have no length; a vague one may be anywhere in its interval.
        if marker.at.form is Form.AFTER:
            return _Stretch("event", early, early, early, shown.end)
        last = begun or shown.end
        return _Stretch(
            "event", early, last, last if marker.at.form is Form.BEFORE else early, last
        )
    late = begun or early
    if marker.until.form is Form.ONGOING:
        return _Stretch("event", early, late, shown.end, shown.end)
    certain, possible = _end(marker.until, late, shown)
    return _Stretch("event", early, late, certain, possible)


def _cut(line: int, stretches: Sequence[_Stretch], shown: Window) -> Iterator[Piece]:
    for stretch in stretches:
        a, b = shown.clip(stretch.possible_start), shown.clip(stretch.certain_start)
        c, d = shown.clip(stretch.certain_end), shown.clip(stretch.possible_end)
        if b <= c:
            cut: list[tuple[Edge, datetime, datetime]] = [
                ("fade-in", a, b),
                ("core", b, c),
                ("fade-out", c, d),
            ]
        else:
            cut = [("faint", a, d)]
        for edge, start, end in cut:
            if end > start:
                yield Piece(line, stretch.state, edge, start, end)
        if line == 0:
            continue
        if stretch.certain_start < shown.start:
            yield Piece(line, stretch.state, "arrow-back", shown.start, shown.start)
        if stretch.certain_end > shown.end or (stretch.arrow and d >= shown.end):
            yield Piece(line, stretch.state, "arrow", shown.end, shown.end)
