"""A phase of the impact has no end, and is not marked as ongoing.

What it does
    Reports the last phase of a product when it has no `to`, in a final postmortem. An end that
    no source gives is `to: unknown`; one that had not come, `to: ongoing`.

Why it matters
    How long it lasted is left out of every figure, and the chart cannot tell an outage that
    goes on from one whose end nobody wrote down.

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
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12}

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
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: unknown}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each last phase without an end."""
    del context
    if incident.status != "final":
        return
    for index, impact in enumerate(incident.impact):
        if impact.phases and impact.phases[-1].end is None:
            phase = impact.phases[-1]
            yield Problem(
                f"/impact/{index}/phases/{len(impact.phases) - 1}",
                f"Nobody says when the {phase.state} of `{impact.product}` ended",
                "Add `to`: a time, `ongoing`, or `unknown`",
            )


RULE = Rule(
    "IMP001",
    "no-end",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
