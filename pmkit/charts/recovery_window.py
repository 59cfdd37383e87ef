"""Which stretch of time the recovery chart shows.

The axis covers the impact. Events not far from it widen it (the change that set it off may stand
further away than others); what lies further out is listed at the edges, so that the hours that
matter keep their width.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pmkit.charts.recovery_data import Marker, RecoveryData, exact, stated
from pmkit.times.uncertain import Form, UncertainTime

SHORTEST = timedelta(minutes=10)
"""An axis is never shorter than this."""

OLDEST, NEWEST = datetime(1, 1, 3, tzinfo=UTC), datetime(9999, 12, 29, tzinfo=UTC)
"""An axis stays within these, so that it can be reckoned with in every zone."""

PADDING = 0.03
"""Free space at either end, as a part of what is shown."""

REACH_BACK_CHANGE = 1.0
REACH_BACK = 0.6
REACH_AHEAD = 0.35
LARGEST_GAP = 0.35
"""How far, in lengths of the impact, an event may lie outside and still widen the axis; and the
largest empty stretch that may open on the way to it (a change may stand alone at twice that).
"""

TOO_VAGUE = 2.0
"""An event whose interval is this many times as long as the axis has no place on it."""

MILESTONES = frozenset(
    [
        "impact-start",
        "impact-peak",
        "detected",
        "identified",
        "mitigation",
        "recovering",
        "recovered",
        "resolved",
    ]
)


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch shown, in UTC, and the events that are listed at its edges instead of drawn.

    ``vague`` holds events that may have been within it but are known too loosely to be placed.
    """

    start: datetime
    end: datetime
    inside: tuple[Marker, ...]
    before: tuple[Marker, ...]
    after: tuple[Marker, ...]
    vague: tuple[Marker, ...]

    @property
    def length(self) -> timedelta:
        """How long the axis is."""
        return self.end - self.start

    def clip(self, when: datetime) -> datetime:
        """``when``, or the end of the axis that it lies beyond."""
        return min(max(when, self.start), self.end)

    def percent(self, when: datetime) -> float:
        """Where ``when`` (UTC) stands on the axis, 0 to 100; what lies outside stands at the
        edge.
        """
        return min(max((when - self.start) / self.length, 0.0), 1.0) * 100


def window(data: RecoveryData) -> Window | None:
    """The stretch of time to show for ``data``; None when no time is known at all."""
    core = _core(data)
    if core is None:
        return None
    first, last = _widened(core, data.markers)
    first = min(max(first, OLDEST), NEWEST)
    last = max(min(last, NEWEST), first)
    length = max(last - first, SHORTEST)
    spare = (length - (last - first)) / 2 + length * PADDING
    start, end = first - min(spare, first - OLDEST), last + min(spare, NEWEST - last)
    # Whole seconds: all that is placed is, and numbers in the page stay short.
    start, end = start.replace(microsecond=0), end.replace(microsecond=0)
    sides: dict[str, list[Marker]] = {"inside": [], "before": [], "after": [], "vague": []}
    for marker in data.markers:
        sides[_side(marker, start, end)].append(marker)
    return Window(
        start,
        end,
        inside=tuple(sides["inside"]),
        before=tuple(sides["before"]),
        after=tuple(sides["after"]),
        vague=tuple(sides["vague"]),
    )


def _core(data: RecoveryData) -> tuple[datetime, datetime] | None:
    """The impact, from its first to its last known time."""
    times = [time for row in data.rows for phase in row.phases for time in (phase.start, phase.end)]
    span = _span(times)
    if span is None:
        times = [time for segment in data.segments for time in (segment.start, segment.end)]
        span = _span(times) or _span(
            marker.at for marker in data.markers if marker.kind in MILESTONES
        )
    span = span or _span(marker.at for marker in data.markers)
    if span is None:
        return (data.as_of - SHORTEST, data.as_of) if data.as_of and times else None
    first, last = span
    if any(time.form is Form.ONGOING for time in times):
        last = max(last, data.as_of or last)
    return first, last


def _span(times: Iterable[UncertainTime]) -> tuple[datetime, datetime] | None:
    """The hull of the exact times, stretched a little towards the vague ones; of these when
    alone.
    """
    sharp: list[datetime] = []
    loose: list[datetime] = []
    for time in times:
        if time.nominal is not None and (exact(time) or time.about):
            sharp.append(time.nominal)
        if not exact(time):
            loose += [bound for bound in (time.earliest, time.latest) if bound is not None]
    if not sharp and not loose:
        return None
    if not sharp:
        return min(loose), max(loose)
    first, last = min(sharp), max(sharp)
    most = max(last - first, SHORTEST * 3) / 2
    early, late = min([*loose, first]), max([*loose, last])
    return first - min(first - early, most), last + min(late - last, most)


def _widened(
    core: tuple[datetime, datetime], markers: Iterable[Marker]
) -> tuple[datetime, datetime]:
    first, last = core
    length = max(last - first, SHORTEST * 3)
    placed = sorted(
        (when, marker.kind)
        for marker in markers
        if (when := stated(marker.at)) is not None and _looseness(marker) <= length / 4
    )
    for when, kind in reversed(placed):
        reach, gap = (
            (REACH_BACK_CHANGE, LARGEST_GAP * 2) if kind == "change" else (REACH_BACK, LARGEST_GAP)
        )
        near = timedelta(0) < first - when <= length * gap
        if near and core[0] - when <= length * reach:
            first = when
    for when, _kind in placed:
        near = timedelta(0) < when - last <= length * LARGEST_GAP
        if near and when - core[1] <= length * REACH_AHEAD:
            last = when
    return first, last


def _looseness(marker: Marker) -> timedelta:
    at = marker.at
    if at.earliest is None or at.latest is None:
        return timedelta.max
    return at.latest - at.earliest


def _side(marker: Marker, start: datetime, end: datetime) -> str:
    at = marker.at
    if stated(at) is None:
        return "vague"
    if at.latest is not None and at.latest <= start:
        reaches = stated(marker.until) if marker.until else None
        return "inside" if reaches is not None and reaches > start else "before"
    if at.earliest is not None and at.earliest >= end:
        return "after"
    if at.form in (Form.AFTER, Form.BEFORE):
        return "inside"
    if _looseness(marker) > (end - start) * TOO_VAGUE:
        return "vague"
    return "inside"
