"""An action that was done before it was agreed.

What it does
    Reports an action whose `done` is certainly before its `created`.

Why it matters
    Time-to-close would be negative; one of the two dates is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: stage, what: Stage changes., kind: prevent, status: done, created: 2026-03-04,
          done: 2026-03-03}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - {id: stage, what: Stage changes., kind: prevent, status: done, created: 2026-03-04,
          done: 2026-04-03}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that was certainly done before it was agreed."""
    del context
    for index, action in enumerate(incident.actions):
        if action.created is None or action.done is None:
            continue
        if spanned(action.done).before(spanned(action.created)):
            yield Problem(
                f"/actions/{index}/done",
                f"Done on {action.done.text}, before it was agreed on {action.created.text}",
                "Correct one of the two dates",
            )


RULE = Rule("TIM022", "done-before-created", "file", "error", "0.1.0", check_file=check)
