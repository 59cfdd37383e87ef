"""A source that tells of the incident is older than it.

What it does
    Reports a source whose `published` is certainly before the first impact, when an impact or
    an event of kind `detected`, `mitigation`, `recovered` or `resolved` cites it.

Why it matters
    A report on an outage comes after it began: one of the days is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, published: 2025-03-09}
        impact:
          - product: checkout
            sources: [review]
            phases:
              - {state: outage, from: 09:12, to: 09:47}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, published: 2026-03-09}
        impact:
          - product: checkout
            sources: [review]
            phases:
              - {state: outage, from: 09:12, to: 09:47}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import sources_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import first_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each source that is certainly older than the impact it tells of."""
    del context
    old = {
        key: spanned(source.published)
        for key, source in incident.sources.items()
        if source.published is not None
    }
    if not old:
        return
    known = [day.latest for day in old.values() if day.latest is not None]
    if not known or not _may_begin_after(incident, min(known)):
        return
    starts = [
        spanned(phase.start)
        for impact in incident.impact
        for phase in impact.phases
        if phase.state != "maintenance"
    ]
    if not starts:
        return
    first = first_of(starts)
    telling = sources_of_impact(incident, first)
    for key, day in old.items():
        # A day of slack: it may be a day by the clock of another zone.
        if key not in telling or day.latest is None or first.earliest is None:
            continue
        if first.earliest - day.latest >= timedelta(days=1):
            yield Problem(
                f"/sources/{key}/published",
                f"Published {day.text}, before the impact that it tells of ({first.text})",
                "Correct one of the days",
            )


def _may_begin_after(incident: Incident, day: datetime) -> bool:
    """Whether no phase can have begun before ``day``: sooner said than when the first did."""
    for impact in incident.impact:
        for phase in impact.phases:
            if phase.state != "maintenance":
                begun = phase.start.earliest
                if begun is None or begun < day:
                    return False
    return True


RULE = Rule(
    "TIM029",
    "published-before-impact",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
