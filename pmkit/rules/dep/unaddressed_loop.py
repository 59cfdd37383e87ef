"""A loop of dependencies that no action is against.

What it does
    Notes components that need one another in a circle, in a final postmortem that has action
    items, when no action removes or addresses any of the dependencies in it, or a cause in one
    of its components that may be the loop (`design`, `dependency`, `access`, `recovery` …, not a
    bug or a change). Dependencies of kind `observe`, and those that are `inferred` or
    `unconfirmed`, make no such loop: they blind, or may not be there.

Why it matters
    When the fix needs what is down, the next outage is as long as this one. A loop that is
    accepted is worth an action of status `wont-do` that says why.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
          - {id: all-at-once, role: root, category: rollout, what: Flags reach all at once.}
        dependencies:
          - {id: a, from: ledger, on: card-network, kind: startup}
          - {id: b, from: card-network, on: ledger, kind: recovery}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent, addresses: [all-at-once]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
          - {id: all-at-once, role: root, category: rollout, what: Flags reach all at once.}
        dependencies:
          - {id: a, from: ledger, on: card-network, kind: startup}
          - {id: b, from: card-network, on: ledger, kind: recovery}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent, addresses: [all-at-once]}
          - {id: cold-start, what: Let the ledger start alone., kind: mitigate, addresses: [a]}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pmkit.model.incident import Incident
from pmkit.rules.circles import circles
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each loop of this file's own edges that nothing is done about."""
    if incident.status != "final" or len(incident.dependencies) < 2 or not incident.actions:
        return
    addressed = {id_ for action in incident.actions for id_ in action.addresses}
    edges = [
        (index, edge.dependent, edge.needs)
        for index, edge in enumerate(incident.dependencies)
        if edge.kind != "observe"
        and edge.confidence == "stated"
        and not edge.removed_by
        and edge.id not in addressed
    ]
    if len(edges) < 2:
        return
    id_of = context.names.id
    acted_on = {
        id_of("component", cause.component)
        for cause in incident.causes
        if cause.component is not None
        and cause.id in addressed
        and (cause.category in _STRUCTURE or cause.category.startswith("x-"))
    }
    needs: dict[str, list[str]] = {}
    first: dict[tuple[str, str], int] = {}
    for index, dependent, needed in edges:
        pair = id_of("component", dependent), id_of("component", needed)
        if pair[0] != pair[1] and acted_on.isdisjoint(pair):
            needs.setdefault(pair[0], []).append(pair[1])
            first.setdefault(pair, index)
    for circle in circles(needs):
        round_ = [*circle, circle[0]]
        names = " → ".join(f"`{name}`" for name in round_)
        yield Problem(
            f"/dependencies/{min(first[pair] for pair in pairwise(round_))}",
            f"No action is against the loop {names}",
            "Give one of its dependencies `removed_by`, or an `id` that an action addresses",
        )


_STRUCTURE = frozenset({"access", "dependency", "design", "process", "recovery", "unknown"})
"""Categories of causes that may be about how components need one another, besides own words."""


RULE = Rule(
    "DEP005",
    "unaddressed-loop",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
