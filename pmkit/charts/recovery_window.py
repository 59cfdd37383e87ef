"""Which stretch of time the recovery chart shows.

The axis covers the impact. Events not far from it widen it (the change that set it off may stand
further away than others); what lies further out is listed at the edges, so that the hours that
matter keep their width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pmkit.charts.recovery_data import Marker, RecoveryData, exact, stated
from pmkit.times.uncertain import Form, Precision, UncertainTime

SHORTEST = timedelta(minutes=10)
"""An axis is never shorter than this."""

OLDEST, NEWEST = datetime(2, 1, 1, tzinfo=UTC), datetime(9998, 1, 1, tzinfo=UTC)
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

FAR = 4
"""A product that was affected this many times as long as all others runs off the axis."""

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
    """The impact, from its first to its last known time, but for products far beyond the others."""
    rows = [_extent([(p.start, p.end) for p in row.phases], data.as_of) for row in data.rows]
    core = _hull([extent for extent in rows if extent is not None])
    if core is None:
        stages = _extent([(s.start, s.end) for s in data.segments], data.as_of)
        events = [marker.at for marker in data.markers]
        stones = [marker.at for marker in data.markers if marker.kind in MILESTONES]
        core = (
            _hull([stages] if stages else [])
            or _hull([_extent([(at, at)], None) for at in stones])
            or _hull([_extent([(at, at)], None) for at in events])
        )
    return core


@dataclass(frozen=True, slots=True)
class _Extent:
    """From when to when something was: ``first`` and ``last`` certainly (None when nothing is),
    ``early`` and ``late`` at the most; ``clocked`` when some of it is known by the clock.
    """

    first: datetime | None
    last: datetime | None
    early: datetime
    late: datetime
    clocked: bool


def _extent(
    stretches: Iterable[tuple[UncertainTime, UncertainTime]], as_of: datetime | None
) -> _Extent | None:
    """The extent of several stretches together; None when none of their times is known."""
    sharp: list[datetime] = []
    bounds: list[datetime] = []
    clocked = False
    for start, end in stretches:
        # What certainly lies between two vague times is as good as sharp.
        certain = (
            start.latest is not None and end.earliest is not None and start.latest <= end.earliest
        )
        for time, inner in ((start, start.latest), (end, end.earliest)):
            if time.nominal is not None and (exact(time) or (time.about and _clocked(time))):
                sharp.append(time.nominal)
                clocked = True
            elif certain and inner is not None:
                sharp.append(inner)
            elif time.form is Form.ONGOING and as_of is not None:
                sharp.append(as_of)
            if not exact(time):
                bounds += [bound for bound in (time.earliest, time.latest) if bound is not None]
    known = [*sharp, *bounds]
    if not known:
        return None
    first, last = min(sharp, default=None), max(sharp, default=None)
    return _Extent(first, last, min(known), max(known), clocked)


def _clocked(time: UncertainTime) -> bool:
    """Whether a clock was read: "about 9 August" is not about midnight."""
    return time.precision.rank < Precision.DAY.rank


def _hull(extents: Sequence[_Extent | None]) -> tuple[datetime, datetime] | None:
    """What the extents cover together, stretched a little towards what is merely possible."""
    known = [extent for extent in extents if extent is not None]
    firsts = sorted(extent.first for extent in known if extent.first is not None)
    lasts = sorted(extent.last for extent in known if extent.last is not None)
    if not known:
        return None
    if not any(extent.clocked for extent in known):
        return min(extent.early for extent in known), max(extent.late for extent in known)
    # Ends are measured from where most products' impact began, and the other way round.
    begun, over = firsts[len(firsts) // 2], lasts[len(lasts) // 2]
    while _far(lasts[-1] - begun, [last - begun for last in lasts[:-1]], len(firsts)):
        lasts.pop()
    while _far(over - firsts[0], [over - first for first in firsts[1:]], len(lasts)):
        firsts.pop(0)
    first, last = min(firsts[0], lasts[-1]), lasts[-1]
    most = max(last - first, SHORTEST * 3) / 2
    early = min(extent.early for extent in known if extent.first is None or extent.first >= first)
    late = max(extent.late for extent in known if extent.last is None or extent.last <= last)
    return first - min(first - min(early, first), most), last + min(max(late, last) - last, most)


def _far(reach: timedelta, others: Sequence[timedelta], of: int) -> bool:
    """Whether one end lies far beyond the others', which are still at least half of them."""
    if not others or len(others) * 2 < of:
        return False
    return reach > max(*others, SHORTEST * 3, timedelta(0)) * FAR


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
