"""Times that are years away from the rest of their incident.

Such a time contradicts many others at once. One rule tells it; the others ask here before they tell
the same slip again. Asking costs little where nothing is astray, and rules ask only once they have
found something.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime, spanned
from pmkit.times.uncertain import EARLIEST, Precision, UncertainTime

FAR = timedelta(days=300)
"""Further than this from everything else is years away, for what people write."""

_NEAR = timedelta(days=3)
_ONE_TIME = frozenset(
    {"detected", "acknowledged", "declared", "identified", "mitigation", "impact-peak", "recovered"}
)
_AT_ITS_ENDS = frozenset({"impact-start", "escalated", "decision", "recovering", "resolved"})
"""Kinds of event that may well be far off: what began unseen, or was closed for good later."""

_Time = UncertainTime | DisputedTime
_Dated = tuple[str, UncertainTime, bool]
"""Pointer, time, and whether it counts as astray only when another year would bring it back."""


def stray_times(incident: Incident) -> dict[str, UncertainTime]:
    """The times that are certainly far from all others of the incident, by pointer.

    Starts and ends may be years apart, as of a leak that nobody noticed: those are astray only when
    the year of the others would put them among these.
    """
    if _is_compact(incident):
        return {}
    times = list(_times(incident))
    if len(times) < 3:
        return {}
    lone = _lone(times)
    found = {
        pointer: time
        for pointer, time, tight in lone
        if not tight or _is_back(time, [other for at, other, _ in times if at != pointer])
    }
    return found if len(found) == 1 else {}


def _is_compact(incident: Incident) -> bool:
    """Whether all times lie so close together that none can be astray, as they nearly always do."""
    first: datetime | None = None
    last: datetime | None = None
    for time in _raw(incident):
        begun, ended = time.earliest, time.latest
        if begun is None or ended is None:
            continue
        if first is None or begun < first:
            first = begun
        if last is None or ended > last:
            last = ended
    return first is None or last is None or last - first < FAR


def _raw(incident: Incident) -> list[_Time]:
    """The times that :func:`_times` is about, and some more."""
    found: list[_Time] = [
        event.at
        for event in incident.timeline
        if event.kind in _ONE_TIME or event.kind in _AT_ITS_ENDS
    ]
    found += [event.until for event in incident.timeline if event.until is not None]
    phases = [phase for impact in incident.impact for phase in impact.phases]
    found += [phase.start for phase in phases]
    found += [phase.end for phase in phases if phase.end is not None]
    found += [step.at for step in incident.mitigations if step.at is not None]
    found += [step.until for step in incident.mitigations if step.until is not None]
    for cause in incident.causes:
        if cause.start is not None and cause.end is not None:
            found += [cause.start, cause.end]
    return found


def _times(incident: Incident) -> Iterator[_Dated]:
    """The times that belong to the incident itself and have both bounds."""
    for index, event in enumerate(incident.timeline):
        kind = event.kind
        if kind in _ONE_TIME or kind in _AT_ITS_ENDS:
            at = spanned(event.at)
            if at.earliest is not None and at.latest is not None:
                yield f"/timeline/{index}/at", at, kind in _AT_ITS_ENDS
        if event.until is not None:
            for end in _pair(f"/timeline/{index}", "at", event.at, "until", event.until):
                if end[0].endswith("until"):
                    yield end
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            yield from _pair(
                f"/impact/{index}/phases/{number}", "from", phase.start, "to", phase.end
            )
    for index, step in enumerate(incident.mitigations):
        if step.at is not None:
            yield from _pair(f"/mitigations/{index}", "at", step.at, "until", step.until)

    yield from _causes(incident)


def _causes(incident: Incident) -> Iterator[_Dated]:
    for index, cause in enumerate(incident.causes):
        if cause.start is None or cause.end is None:
            continue
        for one in _pair(f"/causes/{index}", "from", cause.start, "to", cause.end):
            # What wore out may have begun on the same day years ago; what a clock tells has not.
            if one[0].endswith("to") or one[1].precision.rank < Precision.DAY.rank:
                yield one


def _pair(pointer: str, from_: str, start: _Time, to: str, end: _Time | None) -> Iterator[_Dated]:
    begun = spanned(start)
    ended = spanned(end) if end is not None else None
    if ended is not None and ended.before(begun):
        return  # A rule of its own tells that it ends before it starts.
    if begun.earliest is not None and begun.latest is not None:
        yield f"{pointer}/{from_}", begun, True
    if ended is not None and ended.earliest is not None and ended.latest is not None:
        yield f"{pointer}/{to}", ended, True


def _lone(times: list[_Dated]) -> list[_Dated]:
    """Those that are certainly far from all the others."""
    ordered = sorted(times, key=lambda each: each[1].earliest or EARLIEST)
    found = []
    reached = None
    for place, each in enumerate(ordered):
        begun, over = each[1].earliest, each[1].latest
        if begun is None or over is None:
            continue
        after = ordered[place + 1][1].earliest if place + 1 < len(ordered) else None
        if (reached is None or begun - reached > FAR) and (after is None or after - over > FAR):
            found.append(each)
        reached = over if reached is None else max(reached, over)
    return found


def _is_back(time: UncertainTime, others: list[UncertainTime]) -> bool:
    """Whether ``time`` lies among the ``others`` when it is given the year of one of them."""
    if time.nominal is None:
        return False
    starts = [other.earliest for other in others if other.earliest is not None]
    ends = [other.latest for other in others if other.latest is not None]
    first, last = min(starts), max(ends)
    if last - first > FAR:
        return False
    for year in {first.year, last.year}:
        try:
            moved = time.nominal.replace(year=year)
        except ValueError:  # The 29th of February, in another year.
            continue
        if moved - first >= -_NEAR and moved - last <= _NEAR:
            return True
    return False
