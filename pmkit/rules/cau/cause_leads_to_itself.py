"""A cause leads to itself.

What it does
    Reports a cause whose own id is in its `leads_to`.

Why it matters
    Nothing is its own cause; another id was meant, or it is an effect that sustains itself,
    which `role: sustaining` says.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: retries
            role: sustaining
            category: load
            what: Clients retry.
            leads_to: [retries]

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: retries, role: sustaining, category: load, what: Clients retry.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each cause that leads to itself."""
    del context
    for index, cause in enumerate(incident.causes):
        if cause.id in cause.leads_to:
            pointer = f"/causes/{index}/leads_to/{cause.leads_to.index(cause.id)}"
            yield Problem(
                pointer,
                f"`{cause.id}` leads to itself",
                "Write what it led to; what keeps itself going has `role: sustaining`",
                fix=Fix(f"Take `{cause.id}` out", (Edit("remove", pointer),), safe=False),
            )


RULE = Rule(
    "CAU002",
    "cause-leads-to-itself",
    "file",
    "error",
    "0.1.0",
    check_file=check,
)
