"""A cause is connected with none of the others.

What it does
    Notes a cause of a final postmortem, other than a `trigger`, that leads to nothing and that
    nothing leads to, where other causes are connected by `leads_to`. Off unless chosen: what made
    an incident longer often stands beside the chain.

Why it matters
    How it contributed has to be guessed, and the page draws it beside the chain.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: hidden, role: contributing, category: observability, what: Nobody saw it.}
          - id: small
            role: root
            category: capacity
            what: Too few machines.
            leads_to: [queues]
          - {id: queues, role: contributing, category: load, what: Queues filled.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - id: hidden
            role: contributing
            category: observability
            what: Nobody saw it.
            leads_to: [queues]
          - id: small
            role: root
            category: capacity
            what: Too few machines.
            leads_to: [queues]
          - {id: queues, role: contributing, category: load, what: Queues filled.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import unconnected_causes


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each cause that no step leads to or from."""
    del context
    if incident.status != "final":
        return
    for index, cause in unconnected_causes(incident):
        if cause.role != "trigger":
            yield Problem(
                f"/causes/{index}",
                f"Nothing connects `{cause.id}` with the other causes",
                "Say in `leads_to` what it led to, or which cause led to it",
            )


RULE = Rule(
    "CAU010",
    "unconnected-cause",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
    default=False,
)
