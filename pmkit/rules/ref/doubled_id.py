"""Two parts of a file with the same id.

What it does
    Reports an id that an earlier item of the file has already: events, impacts, causes,
    dependencies, mitigations, actions and disputes share one set of ids.

Why it matters
    Whoever refers to the id cannot say which of the two is meant.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: stage, what: Stage changes., kind: prevent}
          - {id: stage, what: Drill the rollback., kind: process}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: stage, what: Stage changes., kind: prevent}
          - {id: drill, what: Drill the rollback., kind: process}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import ids_by_list, named_items


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each id that an earlier item has."""
    del context
    ids = [id_ for there in ids_by_list(incident).values() for id_ in there]
    if len(set(ids)) == len(ids):
        return
    first: dict[str, str] = {}
    for where, pointer, id_ in named_items(incident):
        if id_ in first:
            yield Problem(
                f"{pointer}/id",
                f"`{id_}` is already the id of {first[id_]}",
                "Give each item an id of its own",
            )
        else:
            first[id_] = f"{where}[{int(pointer.rpartition('/')[2]) + 1}]"


RULE = Rule("REF007", "doubled-id", "file", "error", "0.1.0", check_file=check)
