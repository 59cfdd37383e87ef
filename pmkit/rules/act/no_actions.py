"""A final postmortem has no action items.

What it does
    Notes a final postmortem without `actions`.

Why it matters
    If nothing is to be done, that is a decision worth writing down: an action of status
    `wont-do` with the reason.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for a final postmortem without actions."""
    del context
    if incident.status == "final" and not incident.actions:
        yield Problem(
            "/status",
            "This postmortem is final and has no action items",
            "Add `actions`; one that was decided against has `status: wont-do` and a `note`",
        )


RULE = Rule(
    "ACT013",
    "no-actions",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
