"""The file's date is far from all that happened.

What it does
    Reports a `date` when every time of the timeline, the impact, the mitigations and the causes is
    certainly more than three days away from it.

Why it matters
    Times without a date belong to that day: it is a trap for the next one who adds an event, and
    most often a slip, or the day of publication.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-05-02 09:14, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime, spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a date that nothing is near."""
    del context
    day = incident.date
    if day is None:
        return
    nearest = None
    for when in _times(incident):
        time = spanned(when)
        if time.earliest is None or time.latest is None:
            continue
        if not (_is_well_before(time, day) or _is_well_before(day, time)):
            return
        nearest = nearest or time
    if nearest is not None:
        yield Problem(
            "/date",
            f"Nothing in this file is near its date {day.text}; its first time is {nearest.text}",
            "Write the day of the incident, or leave `date` out",
        )


def _times(incident: Incident) -> Iterator[UncertainTime | DisputedTime]:
    for event in incident.timeline:
        yield event.at
    for impact in incident.impact:
        for phase in impact.phases:
            yield phase.start
            if phase.end is not None:
                yield phase.end
    for step in incident.mitigations:
        if step.at is not None:
            yield step.at
        if step.until is not None:
            yield step.until
    for cause in incident.causes:
        if cause.start is not None:
            yield cause.start


def _is_well_before(one: UncertainTime, other: UncertainTime) -> bool:
    return (
        one.latest is not None
        and other.earliest is not None
        and other.earliest - one.latest > _NEAR
    )


_NEAR = timedelta(days=3)


RULE = Rule(
    "TIM036",
    "date-far-from-everything",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
