"""Two phases of one product certainly overlap.

What it does
    Reports a phase that certainly begins before the one before it in the list has ended, both
    of one impact. Phases that touch, and times that may touch, are fine.

Why it matters
    A product is in one state at a time; where two are drawn over each other, one of the times
    is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
              - {state: degraded, from: 09:30, to: 10:10}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
              - {state: degraded, from: 09:47, to: 10:10}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each phase that begins within the one before."""
    del context
    for index, impact in enumerate(incident.impact):
        if len(impact.phases) < 2:
            continue
        for number, (one, other) in enumerate(zip(impact.phases, impact.phases[1:], strict=False)):
            if one.end is None:
                continue
            start, end = spanned(other.start), spanned(one.end)
            # Both orders have to be certain: a phase out of order is no overlap.
            if start.before(end) and spanned(one.start).before(start):
                yield Problem(
                    f"/impact/{index}/phases/{number + 1}/from",
                    f"`{impact.product}` is {other.state} from {other.start.text}, "
                    f"while its {one.state} lasts until {one.end.text}",
                    "End the one where the other begins",
                )


RULE = Rule(
    "IMP002",
    "overlapping-phases",
    "file",
    "error",
    "0.1.0",
    check_file=check,
)
