"""A recovery that certainly came before the impact.

What it does
    Reports a `recovered` event that is certainly before any impact began.

Why it matters
    Nothing can come back before it was gone; one of the two times is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        timeline:
          - {at: 08:47, kind: recovered, what: Checkout works again.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        timeline:
          - {at: 09:47, kind: recovered, what: Checkout works again.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import first_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each recovery that is certainly before the impact's start."""
    del context
    starts = [spanned(e.at) for e in incident.timeline if e.kind == "impact-start"]
    starts += [
        spanned(phase.start)
        for impact in incident.impact
        for phase in impact.phases
        if phase.state != "maintenance"
    ]
    if not starts:
        return
    first = first_of(starts)
    for index, event in enumerate(incident.timeline):
        if event.kind == "recovered" and spanned(event.at).before(first):
            yield Problem(
                f"/timeline/{index}/at",
                f"Recovered at {event.at.text}, before the impact began at {first.text}",
                "Correct one of the two times",
            )


RULE = Rule(
    "TIM021",
    "recovered-before-impact",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
