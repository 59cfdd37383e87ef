"""A product is still affected, though it is said to be back.

What it does
    Reports a phase `to: ongoing` that certainly began before a `recovered` event which names its
    product, or which names none and so speaks of all. Planned maintenance is left alone.

Why it matters
    The file was written while it went on, and the end was added in one place only: durations still
    have no end.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: ongoing}
        timeline:
          - {at: 09:47, kind: recovered, what: Checkout works again.}

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
from pmkit.times.uncertain import Form, UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each ongoing phase of a product that was certainly back later."""
    del context
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            if phase.end is None or phase.state == "maintenance":
                continue
            if not isinstance(phase.end, UncertainTime) or phase.end.form is not Form.ONGOING:
                continue
            for event in incident.timeline:
                if event.kind != "recovered" or not spanned(phase.start).before(spanned(event.at)):
                    continue
                if not event.products or impact.product in event.products:
                    said = f"`{impact.product}`" if event.products else "everything"
                    yield Problem(
                        f"/impact/{index}/phases/{number}/to",
                        f"This is still going on, and {said} was back at {event.at.text}",
                        "Write when it ended; or `recovering` for an event that was no end",
                    )
                    break


RULE = Rule(
    "IMP012",
    "ongoing-after-recovery",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
