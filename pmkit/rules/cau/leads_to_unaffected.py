"""A cause leads to an impact that there was not.

What it does
    Reports a `leads_to` that names an impact of `extent: none`.

Why it matters
    `extent: none` says that the product kept working, so nothing led to it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - {id: terminals, product: cards-terminal, extent: none, what: They kept working.}
        causes:
          - id: bad-flag
            role: trigger
            category: configuration-change
            what: A flag was set.
            leads_to: [terminals]

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - {id: terminals, product: cards-terminal, extent: none, what: They kept working.}
          - {id: refused, product: checkout, extent: partial, what: Cards were refused.}
        causes:
          - id: bad-flag
            role: trigger
            category: configuration-change
            what: A flag was set.
            leads_to: [refused]
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each step from a cause to a product that kept working."""
    del context
    unaffected = {
        impact.id: impact.product
        for impact in incident.impact
        if impact.extent == "none" and impact.id is not None and not impact.phases
    }
    if not unaffected:
        return
    for index, cause in enumerate(incident.causes):
        for place, id_ in enumerate(cause.leads_to):
            if id_ in unaffected:
                yield Problem(
                    f"/causes/{index}/leads_to/{place}",
                    f"`{id_}` says that `{unaffected[id_]}` kept working; nothing led to that",
                    "Take it out, or correct the impact's `extent`",
                )


RULE = Rule(
    "CAU008",
    "leads-to-unaffected",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
