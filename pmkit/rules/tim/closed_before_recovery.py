"""The incident was closed before anything was back.

What it does
    Reports a last `resolved` event that names no product and is certainly before the end of every
    impact, and before every `recovered` event. An incident closed while some product lagged behind
    is fine.

Why it matters
    What is closed while everything is down is opened again; more often a time is wrong.

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
          - {at: 09:30, kind: resolved, what: The incident is closed.}

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
          - {at: 09:55, kind: resolved, what: The incident is closed.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import start_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.extremes import first_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a last closing that is certainly older than any recovery."""
    closed = [(i, e) for i, e in enumerate(incident.timeline) if e.kind == "resolved"]
    if not closed or any(event.products for _, event in closed):
        return
    back = [spanned(event.at) for event in incident.timeline if event.kind == "recovered"]
    for impact in incident.impact:
        phases = [phase for phase in impact.phases if phase.state != "maintenance"]
        if phases:
            last = phases[-1].end
            if last is None:
                return
            back.append(spanned(last))
    if not back:
        return
    first = first_of(back)
    if not all(spanned(event.at).before(first) for _, event in closed):
        return
    start = context.once(start_of_impact, incident)
    index, event = closed[-1]
    if start is not None and spanned(event.at).before(start):
        return  # Told by TIM021.
    if f"/timeline/{index}/at" not in stray_times(incident):
        yield Problem(
            f"/timeline/{index}/at",
            f"Closed at {event.at.text}, while nothing was back before {first.text}",
            "Correct one of the times; where it was opened again, say when it was closed at last",
        )


RULE = Rule(
    "TIM037",
    "closed-before-recovery",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
