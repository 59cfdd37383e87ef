"""The timeline is not in order.

What it does
    Reports an event that is certainly before the one listed above it.

Why it matters
    People read a timeline from top to bottom; most often one of the two times has a slip in it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 08:20, kind: acknowledged, what: Payments on-call takes it.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 09:20, kind: acknowledged, what: Payments on-call takes it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each event that is certainly earlier than the one above it."""
    del context
    above = None
    for index, event in enumerate(incident.timeline):
        at = spanned(event.at)
        if above is not None and at.before(spanned(above.at)):
            yield Problem(
                f"/timeline/{index}/at",
                f"This was at {event.at.text}, before the event above it at {above.at.text}",
                "Put the events in order, or correct the time",
            )
        above = event


RULE = Rule(
    "TIM026",
    "timeline-out-of-order",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
