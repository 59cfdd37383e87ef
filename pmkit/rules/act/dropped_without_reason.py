"""An action item was decided against without a word why.

What it does
    Reports an action of status `wont-do` without a `note`, in a final postmortem.

Why it matters
    The next one who has the same idea should find the reason, and be able to see whether it
    still holds.

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
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: wont-do

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
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: wont-do
            note: Regions share one flag store until it is replaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each dropped action without a note."""
    del context
    if incident.status != "final":
        return
    for index, action in enumerate(incident.actions):
        if action.status == "wont-do" and action.note is None:
            yield Problem(
                f"/actions/{index}/status",
                f"`{action.id}` was decided against, and nobody says why",
                "Add a `note` with the reason",
            )


RULE = Rule(
    "ACT008",
    "dropped-without-reason",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
