"""Two causes say the same.

What it does
    Reports a cause whose `what` is, letter for letter, that of an earlier one of the same file.

Why it matters
    It counts twice in every figure, and what is learned about one is not written at the other.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: bad-flag, role: trigger, category: rollout, what: A flag was set everywhere.}
          - {id: all-at-once, role: root, category: rollout, what: A flag was set everywhere.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: bad-flag, role: trigger, category: rollout, what: A flag was set everywhere.}
          - {id: all-at-once, role: root, category: rollout, what: Flags have no stages.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each cause that an earlier one is already."""
    del context
    if len(incident.causes) < 2:
        return
    first: dict[str, str] = {}
    for index, cause in enumerate(incident.causes):
        said = cause.what if isinstance(cause.what, str) else repr(sorted(cause.what.items()))
        before = first.setdefault(said, cause.id)
        if before != cause.id:
            yield Problem(
                f"/causes/{index}/what",
                f"`{cause.id}` says the same as `{before}`",
                "Join the two, or say how they differ",
            )


RULE = Rule(
    "CAU006",
    "doubled-cause",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
