"""A product is down twice at the same time.

What it does
    Reports an impact on a product that an earlier one is about as well, when phases of the two
    certainly overlap and one of the impacts does not say `what` was lost. Two impacts on one
    product that each say so, as for reads and writes, are fine.

Why it matters
    Two bars are drawn, the product is counted twice, and one of them is often a copy that was
    meant for another product.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
          - product: checkout
            phases:
              - {state: outage, from: 09:20, to: 09:40}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
          - product: cards-gateway
            phases:
              - {state: outage, from: 09:20, to: 09:40}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.items import Phase
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each impact that overlaps an earlier one of the same product."""
    del context
    if len({impact.product for impact in incident.impact}) == len(incident.impact):
        return
    for index, impact in enumerate(incident.impact):
        for before in incident.impact[:index]:
            if before.product != impact.product or (before.what and impact.what):
                continue
            if any(_overlap(one, other) for one in before.phases for other in impact.phases):
                yield Problem(
                    f"/impact/{index}/product",
                    f"`{impact.product}` is listed before, and affected at the same time",
                    "Put the phases under one, name the other product, or say `what` was lost",
                )
                break


def _overlap(one: Phase, other: Phase) -> bool:
    """Whether both certainly lasted at some moment."""
    if one.end is None or other.end is None:
        return False
    return spanned(one.start).before(spanned(other.end)) and spanned(other.start).before(
        spanned(one.end)
    )


RULE = Rule(
    "IMP009", "doubled-product", "file", "warning", "0.1.0", check_file=check, needs_whole=True
)
