"""A final postmortem names neither a trigger nor a root cause.

What it does
    Reports a final postmortem none of whose causes is a `trigger` or a `root`, or that has no
    causes. A cause that nobody found is one of category `unknown`.

Why it matters
    Without them nobody learns what changed and why the system allowed it, and it is in no
    statistic.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: retries, role: sustaining, category: load, what: Clients retry.}
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
          - {id: retries, role: sustaining, category: load, what: Clients retry.}
          - id: bad-flag
            role: trigger
            category: configuration-change
            what: A flag was set.
            leads_to: [retries]
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a final postmortem without trigger and root."""
    del context
    if incident.status != "final":
        return
    for cause in incident.causes:
        if cause.role in ("trigger", "root"):
            return
    if incident.causes:
        yield Problem(
            "/causes",
            "This postmortem is final, and none of its causes is a trigger or a root",
            "Say what changed just before (`role: trigger`) or why the system allowed it (`root`)",
            at_key=True,
        )
    else:
        yield Problem(
            "/status",
            "This postmortem is final and names no cause",
            "Add `causes`; one that nobody found has `category: unknown`",
        )


RULE = Rule(
    "CAU001",
    "no-trigger-or-root",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
