"""A dependency is to be removed by an action that is not done.

What it does
    Notes a `removed_by` of which no action is done. Off unless chosen: as long as an action is
    open, this is how things are. One that was decided against is told by
    `removed-by-dropped-action`.

Why it matters
    The list of these is the list of dependencies that are still there and that somebody means to
    remove.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: names, what: Answer locally., kind: prevent}
        dependencies:
          - {from: ledger, on: card-network, kind: startup, removed_by: [names]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: names, what: Answer locally., kind: prevent, status: done, done: 2026-04-30}
        dependencies:
          - {from: ledger, on: card-network, kind: startup, removed_by: [names]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each edge that waits for its removal."""
    del context
    status = {action.id: action.status for action in incident.actions}
    for index, edge in enumerate(incident.dependencies):
        waits = [id_ for id_ in edge.removed_by if status.get(id_, "wont-do") != "wont-do"]
        if waits and all(status[id_] != "done" for id_ in waits):
            yield Problem(
                f"/dependencies/{index}/removed_by",
                f"`{edge.dependent}` needs `{edge.needs}` until `{waits[0]}` is done",
                "When it is, write `status: done` and `done` at the action",
            )


RULE = Rule(
    "DEP006",
    "unfinished-removal",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
    default=False,
)
