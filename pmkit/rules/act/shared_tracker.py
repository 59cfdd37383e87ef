"""Two action items share one tracker entry.

What it does
    Notes an action whose `tracker` is also that of an earlier one of the same file.

Why it matters
    When the entry is closed, both are taken for done. Where one entry is meant to hold several
    tasks, an entry for each below it tells how far each has come.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            tracker: OPS-1094
          - id: alert
            what: Alert on refused cards.
            kind: detect
            tracker: OPS-1094

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            tracker: OPS-1094
          - id: alert
            what: Alert on refused cards.
            kind: detect
            tracker: OPS-1095
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each tracker entry that an earlier action has."""
    del context
    first: dict[str, str] = {}
    for index, action in enumerate(incident.actions):
        if action.tracker is None:
            continue
        before = first.setdefault(action.tracker, action.id)
        if before != action.id:
            yield Problem(
                f"/actions/{index}/tracker",
                f"`{action.id}` is tracked in the same place as `{before}`",
                "Give each an entry of its own, or join the two",
            )


RULE = Rule(
    "ACT012",
    "shared-tracker",
    "file",
    "note",
    "0.1.0",
    check_file=check,
)
