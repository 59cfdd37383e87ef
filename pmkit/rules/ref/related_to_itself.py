"""An incident is related to itself.

What it does
    Reports an entry of `related` that names the incident of the file itself.

Why it matters
    The link leads back to the page that it is on; most often another incident was meant.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        related:
          - {incident: example, why: The same load balancer.}

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

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each entry that names this incident."""
    del context
    for index, other in enumerate(incident.related):
        if other.incident == incident.id:
            yield Problem(
                f"/related/{index}/incident",
                f"`{incident.id}` is this incident itself",
                "Write the id of the other incident, or take the entry out",
            )


RULE = Rule("REF010", "related-to-itself", "file", "error", "0.1.0", check_file=check)
