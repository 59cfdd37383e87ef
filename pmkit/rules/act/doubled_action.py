"""Two action items ask for the same.

What it does
    Reports an action whose `what` is, letter for letter, that of an earlier one of the same
    file.

Why it matters
    One of them will be done, the other stays open for ever.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
          - id: stage-again
            what: Set flags region by region.
            kind: prevent

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
          - id: hold
            what: Hold flags in each region for ten minutes.
            kind: prevent
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that an earlier one is already."""
    del context
    first: dict[str, str] = {}
    for index, action in enumerate(incident.actions):
        said = action.what if isinstance(action.what, str) else repr(sorted(action.what.items()))
        before = first.setdefault(said, action.id)
        if before != action.id:
            yield Problem(
                f"/actions/{index}/what",
                f"`{action.id}` asks for the same as `{before}`",
                "Join the two, or say how they differ",
            )


RULE = Rule(
    "ACT009",
    "doubled-action",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
