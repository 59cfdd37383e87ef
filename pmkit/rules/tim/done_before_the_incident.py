"""An action item was done before the incident began.

What it does
    Reports an action whose `done` is certainly before the first impact.

Why it matters
    What was done before is no consequence of it: the day is wrong, or it belongs into the
    timeline.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        actions:
          - {id: grow, what: Add machines., kind: prevent, status: done, done: 2025-03-09}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        actions:
          - {id: grow, what: Add machines., kind: prevent, status: done, done: 2026-03-09}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import first_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action done certainly before the first impact."""
    del context
    done = [
        (index, spanned(action.done))
        for index, action in enumerate(incident.actions)
        if action.done is not None
    ]
    if not done:
        return
    starts = [spanned(phase.start) for impact in incident.impact for phase in impact.phases]
    starts += [spanned(event.at) for event in incident.timeline if event.kind == "impact-start"]
    if not starts:
        return
    first = first_of(starts)
    for index, day in done:
        if day.before(first):
            yield Problem(
                f"/actions/{index}/done",
                f"Done {day.text}, before the impact began at {first.text}",
                "Correct the day; what was done before is an event of the timeline",
            )


RULE = Rule(
    "TIM028",
    "done-before-the-incident",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
