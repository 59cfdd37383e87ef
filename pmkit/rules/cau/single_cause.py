"""A final postmortem names one cause alone.

What it does
    Notes a final postmortem with exactly one cause.

Why it matters
    Large systems hardly ever fail for one reason: what let it spread, what hid it and what made
    repair slow are causes as well, and are what can be mended.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
          - {id: all-at-once, role: root, category: rollout, what: Flags reach all at once.}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for a final postmortem with one cause."""
    del context
    if incident.status == "final" and len(incident.causes) == 1:
        if incident.causes[0].role not in ("trigger", "root"):
            return  # That neither is there is told by CAU001.
        yield Problem(
            "/causes/0",
            f"`{incident.causes[0].id}` is the only cause that this postmortem names",
            "Ask what let it happen, spread, stay unseen or take long, and add what you find",
        )


RULE = Rule(
    "CAU004",
    "single-cause",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
