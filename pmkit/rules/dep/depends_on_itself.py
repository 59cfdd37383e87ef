"""A component depends on itself.

What it does
    Reports a dependency whose two ends are one component, also where one of them is an alias.

Why it matters
    It says nothing, and makes a loop of one that no action can remove.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        dependencies:
          - {from: ledger, on: books, kind: startup}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        dependencies:
          - {from: ledger, on: card-network, kind: startup}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each edge from a component to itself."""
    for index, edge in enumerate(incident.dependencies):
        needs = context.names.id("component", edge.needs)
        if context.names.id("component", edge.dependent) == needs:
            also = "" if edge.dependent == edge.needs else f", also called `{edge.needs}`,"
            yield Problem(
                f"/dependencies/{index}/on",
                f"`{edge.dependent}`{also} depends on itself",
                "Name the part of it that is needed, or what else is",
            )


RULE = Rule(
    "DEP001",
    "depends-on-itself",
    "file",
    "error",
    "0.1.0",
    check_file=check,
)
