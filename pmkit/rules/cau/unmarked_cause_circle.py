"""Causes lead to one another in a circle, and none is marked as sustaining.

What it does
    Reports causes whose `leads_to` go in a circle of which no cause has `role: sustaining`.

Why it matters
    A circle of causes is what keeps a system down after its trigger is gone. Unless it is
    marked, it reads like a slip, and metastable failures are not found.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: load, role: trigger, category: load, what: A campaign., leads_to: [slow]}
          - {id: slow, role: contributing, category: capacity, what: Slow., leads_to: [retries]}
          - {id: retries, role: contributing, category: load, what: They retry., leads_to: [slow]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: load, role: trigger, category: load, what: A campaign., leads_to: [slow]}
          - {id: slow, role: contributing, category: capacity, what: Slow., leads_to: [retries]}
          - {id: retries, role: sustaining, category: load, what: They retry., leads_to: [slow]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.circles import circles
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each circle of causes without a sustaining one."""
    del context
    # What is sustaining is taken out: a circle that is left has none.
    effects = {
        cause.id: cause.leads_to
        for cause in incident.causes
        if cause.leads_to and cause.role != "sustaining"
    }
    if len(effects) < 2:
        return
    for circle in circles(effects):
        first = next(index for index, cause in enumerate(incident.causes) if cause.id in circle)
        names = " → ".join(f"`{id_}`" for id_ in (*circle, circle[0]))
        yield Problem(
            f"/causes/{first}/leads_to",
            f"Causes go in a circle: {names}",
            "Mark what kept it going with `role: sustaining`, or take out the wrong step",
        )


RULE = Rule(
    "CAU003",
    "unmarked-cause-circle",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
