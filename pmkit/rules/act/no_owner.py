"""An open action item has no owner, while most of the others have one.

What it does
    Reports an action of a final postmortem that is open or in progress and has no `owner`, where
    at least half of the others have one. Public postmortems, which name none, are left alone.

Why it matters
    What nobody owns is done by nobody.

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
            owner: payments
          - {id: drill, what: Rehearse it., kind: process, owner: payments}
          - id: alert
            what: Alert on refused cards.
            kind: detect

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
            owner: payments
          - id: alert
            what: Alert on refused cards.
            kind: detect
            owner: payments on-call
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.words import OPEN_ACTIONS
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each open action without an owner, where others have one."""
    del context
    if incident.status != "final":
        return
    owned = sum(action.owner is not None for action in incident.actions)
    if owned == 0 or owned * 2 < len(incident.actions) - 1:
        return
    for index, action in enumerate(incident.actions):
        if action.owner is None and action.status in OPEN_ACTIONS:
            yield Problem(
                f"/actions/{index}",
                f"`{action.id}` has no owner, as others here have",
                "Add `owner`: the team or role that will do it",
            )


RULE = Rule(
    "ACT003",
    "no-owner",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
