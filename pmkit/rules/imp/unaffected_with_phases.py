"""A product that kept working has an outage.

What it does
    Reports an impact with `extent: none` and a phase of `outage` or `degraded`.

Why it matters
    Either it kept working or it did not; charts and counts would say both.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            extent: none
            phases:
              - {state: outage, from: 09:12, to: 09:47}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            extent: partial
            phases:
              - {state: outage, from: 09:12, to: 09:47}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each outage of a product without impact."""
    del context
    for index, impact in enumerate(incident.impact):
        if impact.extent != "none":
            continue
        for phase in impact.phases:
            if phase.state in ("outage", "degraded"):
                yield Problem(
                    f"/impact/{index}/extent",
                    f"`{impact.product}` kept working, by this, and has a phase of {phase.state}",
                    "Write `partial` or `full`, or take the phase out",
                )
                break


RULE = Rule(
    "IMP006",
    "unaffected-with-phases",
    "file",
    "error",
    "0.1.0",
    check_file=check,
)
