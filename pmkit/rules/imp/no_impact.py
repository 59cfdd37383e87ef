"""A final postmortem does not say what users lost.

What it does
    Reports a final postmortem without `impact`.

Why it matters
    The chart is empty, and nobody can tell how bad it was. What nearly happened has an impact
    of `extent: none`.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: none, what: Nobody noticed.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a final postmortem without impact."""
    del context
    if incident.status == "final" and not incident.impact:
        yield Problem(
            "/status",
            "This postmortem is final, and does not say what users lost",
            "Add `impact`; a product that kept working has `extent: none`",
        )


RULE = Rule(
    "IMP008",
    "no-impact",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
