"""A related incident that is not in the knowledge base.

What it does
    Reports an id under `related` that no incident of the base has.

Why it matters
    The link would lead nowhere.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        related:
          - {incident: 2019-01-01-nowhere, why: The same load balancer.}

Use instead
    ::

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        related:
          - {incident: 2025-08-14-search, why: The same load balancer.}

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.rules.meant import only
from pmkit.rules.rule import BaseContext, BaseProblem, Problem, Rule
from pmkit.text.nearest import nearest


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a problem for each related incident that is not there."""
    ids = {outline.id for outline in base.outlines.values()}
    for path, outline in base.outlines.items():
        for pointer, id_ in outline.related:
            if id_ not in ids:
                close = nearest(id_, sorted(ids), 2)
                hint = (
                    f"Did you mean `{close[0]}`?" if close else "Write the id of an incident here"
                )
                problem = Problem(
                    pointer, f"No incident has the id `{id_}`", hint, fix=only(pointer, close)
                )
                yield BaseProblem(path, problem)


RULE = Rule("REF008", "unknown-incident", "base", "error", "0.1.0", check_base=check)
