"""A time is years away from the rest of the incident.

What it does
    Reports a phase, or an event of kind `detected`, `acknowledged`, `declared`, `identified`,
    `mitigation`, `impact-peak` or `recovered`, that is certainly more than 300 days before or
    after every other time of these kinds.

Why it matters
    It is nearly always the year: somebody copied a line, or wrote the old one in January.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
          - {at: 2026-03-02 09:30, kind: mitigation, what: Machines are added.}
          - {at: 2027-03-02 09:47, kind: recovered, what: Checkout works again.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
          - {at: 2026-03-02 09:30, kind: mitigation, what: Machines are added.}
          - {at: 2026-03-02 09:47, kind: recovered, what: Checkout works again.}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for the one time that is certainly far from all others."""
    del context
    first: datetime | None = None
    last: datetime | None = None
    for _, time in _times(incident):
        if time.earliest is not None and (first is None or time.earliest < first):
            first = time.earliest
        if time.latest is not None and (last is None or time.latest > last):
            last = time.latest
    if first is None or last is None or last - first < FAR:
        return
    times = list(_times(incident))
    if len(times) < 3:
        return
    lone = [
        pointer
        for pointer, time in times
        if all(_is_far(time, other) for at, other in times if at != pointer)
    ]
    for pointer in lone[:1]:
        time = dict(times)[pointer]
        yield Problem(
            pointer,
            f"{time.text} is certainly more than 300 days from everything else",
            "Correct the year",
        )


FAR = timedelta(days=300)
_KINDS = frozenset(
    {"detected", "acknowledged", "declared", "identified", "mitigation", "impact-peak", "recovered"}
)


def _times(incident: Incident) -> Iterator[tuple[str, UncertainTime]]:
    for index, event in enumerate(incident.timeline):
        if event.kind in _KINDS:
            yield f"/timeline/{index}/at", spanned(event.at)
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            yield f"/impact/{index}/phases/{number}/from", spanned(phase.start)


def _is_far(time: UncertainTime, other: UncertainTime) -> bool:
    return _is_long_before(time, other) or _is_long_before(other, time)


def _is_long_before(one: UncertainTime, other: UncertainTime) -> bool:
    if one.latest is None or other.earliest is None:
        return False
    return other.earliest - one.latest > FAR


RULE = Rule(
    "TIM027",
    "far-from-the-rest",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
