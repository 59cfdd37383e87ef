"""An action item was due before the incident began.

What it does
    Reports an action whose `due` is certainly before the first impact. One that was agreed
    before as well (`created`) is fine: it is an older promise that would have helped.

Why it matters
    It would have been late before anybody thought of it; most often the year is the old one.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        actions:
          - {id: grow, what: Add machines., kind: prevent, due: 2025-03-31}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        actions:
          - {id: grow, what: Add machines., kind: prevent, due: 2026-03-31}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import start_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action due certainly before the first impact."""
    due = [(i, action) for i, action in enumerate(incident.actions) if action.due is not None]
    if not due:
        return
    first = context.once(start_of_impact, incident)
    if first is None:
        return
    for index, action in due:
        if action.due is None or not spanned(action.due).before(first):
            continue
        created = spanned(action.created) if action.created is not None else None
        if created is not None and created.possibly_before(first):
            continue  # Agreed before; or due before agreed, which ACT011 tells.
        if created is not None and spanned(action.due).before(created):
            continue
        yield Problem(
            f"/actions/{index}/due",
            f"Due {action.due.text}, before the impact began at {first.text}",
            "Correct the day; an older promise says when it was `created`",
        )


RULE = Rule(
    "TIM032",
    "due-before-the-incident",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
