"""An action item was due before it was agreed.

What it does
    Reports an action whose `due` is certainly before its `created`.

Why it matters
    It would have been late from its first day: one of the two is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: unknown
            created: 2026-03-09
            due: 2026-02-20

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: unknown
            created: 2026-03-09
            due: 2026-12-20
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that was certainly due before it was agreed."""
    del context
    for index, action in enumerate(incident.actions):
        if action.due is None or action.created is None:
            continue
        if spanned(action.due).before(spanned(action.created)):
            yield Problem(
                f"/actions/{index}/due",
                f"Due {action.due.text}, before it was created {action.created.text}",
                "Correct one of the two",
            )


RULE = Rule(
    "ACT011",
    "due-before-created",
    "file",
    "error",
    "0.1.0",
    check_file=check,
)
