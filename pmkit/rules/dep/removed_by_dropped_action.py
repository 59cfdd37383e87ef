"""An action that was decided against cannot remove a dependency.

What it does
    Reports a `removed_by` that names an action of status `wont-do`.

Why it matters
    The dependency stays, while the page of loops promises that somebody is at it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: names, what: Answer locally., kind: prevent, status: wont-do, note: Too dear.}
        dependencies:
          - {from: ledger, on: card-network, kind: startup, removed_by: [names]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: names, what: Answer locally., kind: prevent, status: wont-do, note: Too dear.}
          - {id: keep-copy, what: Keep a copy of the names., kind: prevent}
        dependencies:
          - {from: ledger, on: card-network, kind: startup, removed_by: [keep-copy]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each dropped action that is to remove an edge."""
    del context
    dropped = {action.id for action in incident.actions if action.status == "wont-do"}
    if not dropped:
        return
    for index, edge in enumerate(incident.dependencies):
        for place, id_ in enumerate(edge.removed_by):
            if id_ in dropped:
                yield Problem(
                    f"/dependencies/{index}/removed_by/{place}",
                    f"`{id_}` was decided against, so it removes nothing",
                    "Name the action that does, or take it out: the dependency stays",
                )


RULE = Rule(
    "DEP004",
    "removed-by-dropped-action",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
