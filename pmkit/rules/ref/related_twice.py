"""Two entries of `related` name the same incident.

What it does
    Reports an entry of `related` whose incident an earlier entry names already. `--fix` takes it
    out if it says nothing else: the same words about it, or none.

Why it matters
    The incident is listed twice on the page; the second entry was meant for another one, or its
    reason belongs to the first.

Example:
    ::

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        related:
          - {incident: 2025-08-14-search, why: The same load balancer.}
          - {incident: 2025-08-14-search, why: The same team was paged.}

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14

Use instead
    ::

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        related:
          - {incident: 2025-08-14-search, why: The same load balancer and the same team.}

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each entry about an incident that an earlier one is about."""
    del context
    if len(incident.related) < 2:
        return
    first: dict[str, int] = {}
    for index, other in enumerate(incident.related):
        before = first.setdefault(other.incident, index)
        if before == index:
            continue
        fix = None
        if other.why is None or other == incident.related[before]:
            fix = Fix("Take the second entry out", (Edit("remove", f"/related/{index}"),))
        yield Problem(
            f"/related/{index}/incident",
            f"`{other.incident}` is already related[{before + 1}]",
            "Keep one entry, with both reasons; or write the id of the other incident",
            fix=fix,
        )


RULE = Rule(
    "REF011",
    "related-twice",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    fixable=True,
)
