"""An id that begins with a day far from the incident.

What it does
    Reports an id (or the file's name, where that gives the id) that begins with a day that is
    certainly more than 31 days before the first time of the incident, or more than 31 days after
    its last one. A day near to one on which a source was published, or an action agreed on, is
    fine: some name their postmortems after the day of publication.

Why it matters
    Lists, links and file names sort by it, and people look an incident up by its day. Most often
    the file was copied from another one, or the year is the old one.

Example:
    ::

        # incidents/2025/2025-03-02-checkout.yaml
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}

Use instead
    ::

        # incidents/2026/2026-03-02-checkout.yaml
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime, spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.uncertain import UncertainTime

_FAR = timedelta(days=31)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for an id whose day is certainly far from all of the incident."""
    del context
    day = _day(incident.id)
    if day is None:
        return
    before = after = True
    first = None
    for when, is_end in _times(incident):
        time = spanned(when)
        if time.earliest is None:
            # An end that nobody knows is still after its beginning.
            before = before and is_end
        else:
            before = before and time.earliest - day > _FAR
        after = after and time.latest is not None and day - time.latest > _FAR
        if not (before or after):
            return
        first = first or time
    if first is None:
        return
    for when in _later(incident):
        time = spanned(when)
        if time.earliest is None or time.latest is None:
            return
        if time.earliest - _FAR <= day <= time.latest + _FAR:
            return
    yield Problem(
        "/id",
        f"The id begins with {incident.id[:10]}, but the first time in this file is {first.text}",
        "Begin the id and the file's name with the day of the incident, or correct the times",
    )


def _day(id_: str) -> datetime | None:
    if not (id_[:4].isdigit() and id_[4:5] == "-"):
        return None
    # A day, and then the end or another part of the id.
    if id_[10:11].isalnum():
        return None
    try:
        return datetime.fromisoformat(id_[:10]).replace(tzinfo=UTC)
    except ValueError:
        return None


def _times(incident: Incident) -> Iterator[tuple[UncertainTime | DisputedTime, bool]]:
    """The times of the incident itself, each with whether it is the end of something."""
    if incident.date is not None:
        yield incident.date, False
    for event in incident.timeline:
        yield event.at, False
        if event.until is not None:
            yield event.until, True
    for impact in incident.impact:
        for phase in impact.phases:
            yield phase.start, False
            if phase.end is not None:
                yield phase.end, True
    for step in incident.mitigations:
        if step.at is not None:
            yield step.at, False
    for cause in incident.causes:
        if cause.start is not None:
            yield cause.start, False


def _later(incident: Incident) -> Iterator[UncertainTime | DisputedTime]:
    for source in incident.sources.values():
        if source.published is not None:
            yield source.published
    for action in incident.actions:
        if action.created is not None:
            yield action.created


RULE = Rule(
    "REF016",
    "id-date-differs",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
