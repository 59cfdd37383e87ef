"""A product is said to be back long after it was.

What it does
    Reports a `recovered` event that is certainly more than an hour after the last phase of each
    product that it names had ended. One that is also out of order is told by
    `timeline-out-of-order`.

Why it matters
    The timeline and the impact tell of two ends: one of the times is wrong, or a phase is missing.

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
          - {at: 19:47, kind: recovered, what: Checkout works again., products: [checkout]}

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
from datetime import datetime, timedelta

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each recovery certainly long after all of its products were back."""
    del context
    for index, event in enumerate(incident.timeline):
        if event.kind != "recovered" or not event.products:
            continue
        begun = event.at.earliest
        if begun is None:
            continue
        ends = [_end(incident, product) for product in event.products]
        if any(end is None or begun - end[0] <= _LONG for end in ends):
            continue
        below = incident.timeline[index + 1 : index + 2]
        if any(other.at.latest is not None and other.at.latest <= begun for other in below):
            continue  # It is out of order, which TIM026 tells.
        if f"/timeline/{index}/at" in stray_times(incident):
            continue  # The year is wrong, which TIM027 tells.
        end = ends[0]
        if end is not None:
            yield Problem(
                f"/timeline/{index}/at",
                f"`{event.products[0]}` is back at {event.at.text}, and its last phase ended at "
                f"{end[1]}",
                "Correct one of the two, or add the phase that is missing",
            )


_LONG = timedelta(hours=1)


def _end(incident: Incident, product: str) -> tuple[datetime, str] | None:
    """When the last phase of ``product`` was certainly over; ``None`` where that is not known."""
    last: tuple[datetime, str] | None = None
    for impact in incident.impact:
        if impact.product != product:
            continue
        if not impact.phases:
            return None
        for phase in impact.phases:
            end = phase.end.latest if phase.end is not None else None
            if phase.end is None or end is None:
                return None
            if phase.start.earliest is not None and end < phase.start.earliest:
                return None  # Its own times contradict each other, which TIM020 tells.
            if last is None or end > last[0]:
                last = end, phase.end.text
    return last


RULE = Rule(
    "TIM039",
    "recovered-after-its-end",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
