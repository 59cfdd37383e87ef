"""The trigger certainly came after all was over.

What it does
    Reports a `trigger` whose `from` is certainly after the end of every impact.

Why it matters
    What ended before it began was not caused by it: one of the times is wrong, or it is another
    cause. Impact that began before the trigger is fine: one incident may have several triggers.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., from: 10:05}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., from: 09:05}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import last_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each trigger that is certainly later than every impact's end."""
    del context
    triggers = [
        (index, cause.start)
        for index, cause in enumerate(incident.causes)
        if cause.role == "trigger" and cause.start is not None
    ]
    if not triggers:
        return
    ends = [phase.end for impact in incident.impact for phase in impact.phases]
    if not ends:
        return
    over = last_of([spanned(end) for end in ends if end is not None])
    if None in ends or over is None:
        return
    for index, start in triggers:
        if over.before(spanned(start)):
            yield Problem(
                f"/causes/{index}/from",
                f"The trigger came at {start.text}, after all impact had ended at {over.text}",
                "Correct one of the two times, or the cause's `role`",
            )


RULE = Rule(
    "CAU005",
    "trigger-after-recovery",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
