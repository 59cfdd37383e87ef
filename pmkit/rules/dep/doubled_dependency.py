"""A dependency is given twice.

What it does
    Reports a second dependency with the same two components, aliases resolved, and the same
    kind. Two of which each says in its own words how the one needs the other are two ways.

Why it matters
    Evidence is split over two places, and one of them is forgotten when the other is mended.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        dependencies:
          - {from: ledger, on: card-network, kind: startup}
          - {from: books, on: card-network, kind: startup, how: At start.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        dependencies:
          - {from: ledger, on: card-network, kind: startup, how: At start.}
          - {from: ledger, on: card-network, kind: recovery}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each edge that an earlier one is already."""
    if len(incident.dependencies) < 2:
        return
    first: dict[tuple[str, str, str], int] = {}
    for index, edge in enumerate(incident.dependencies):
        dependent = context.names.id("component", edge.dependent)
        needs = context.names.id("component", edge.needs)
        before = first.setdefault((dependent, needs, edge.kind), index)
        how = incident.dependencies[before].how
        if before != index and (how is None or edge.how is None or how == edge.how):
            yield Problem(
                f"/dependencies/{index}",
                f"That `{edge.dependent}` needs `{edge.needs}` ({edge.kind}) "
                f"is said already by dependency {before + 1} of this file",
                "Join the two: one edge, with the sources of both",
            )


RULE = Rule(
    "DEP002",
    "doubled-dependency",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
