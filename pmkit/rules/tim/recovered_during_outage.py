"""A product is said to be back while it is down.

What it does
    Reports a `recovered` event certainly within an `outage` of each product that it names: after
    the phase began, and before it ended.

Why it matters
    The timeline and the impact contradict each other, and durations are made of both. What only
    began to come back is `recovering`.

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
          - {at: 09:27, kind: recovered, what: Checkout works again., products: [checkout]}

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
          - {at: 09:47, kind: recovered, what: Checkout works again., products: [checkout]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each recovery of products that are all certainly down then."""
    del context
    for index, event in enumerate(incident.timeline):
        if event.kind != "recovered" or not event.products:
            continue
        down = [_outage_at(incident, product, spanned(event.at)) for product in event.products]
        end = down[0]
        if end is not None and None not in down:
            if any(place.startswith("/impact/") for place in stray_times(incident)):
                continue  # The year is wrong, which TIM027 tells.
            yield Problem(
                f"/timeline/{index}/at",
                f"`{event.products[0]}` is back at {event.at.text}, while its outage lasts until "
                f"{end.text}",
                "Correct one of the two; what only began to come back is `recovering`",
            )


def _outage_at(incident: Incident, product: str, at: UncertainTime) -> UncertainTime | None:
    """The end of an outage of ``product`` that ``at`` certainly lies in."""
    found: UncertainTime | None = None
    for impact in incident.impact:
        if impact.product != product:
            continue
        for phase in impact.phases:
            end = spanned(phase.end) if phase.end is not None else None
            if end is not None and spanned(phase.start).before(at) and at.before(end):
                if phase.state != "outage":
                    return None
                found = end
    return found


RULE = Rule(
    "TIM035",
    "recovered-during-outage",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
