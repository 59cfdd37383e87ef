"""What set it off came after it had begun.

What it does
    Reports a trigger whose `from` is certainly after the beginning of every impact, when no other
    trigger is earlier or without a time. One after the end of all impact is told by
    `trigger-after-recovery`.

Why it matters
    A trigger is what changed just before: a time is wrong, or it only made things worse and is
    `contributing` or `sustaining`.

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
          - {id: campaign, role: trigger, category: load, what: A campaign begins., from: 09:30}

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
          - {id: campaign, role: trigger, category: load, what: A campaign begins., from: 09:00}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import When, end_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import first_of, last_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for the first trigger when all are certainly later than every impact."""
    triggers = [(i, c.start) for i, c in enumerate(incident.causes) if c.role == "trigger"]
    if not triggers or not any(impact.phases for impact in incident.impact):
        return
    if not _may_be_late(incident, triggers[0][1]):
        return
    starts = [
        first_of([spanned(phase.start) for phase in impact.phases])
        for impact in incident.impact
        if impact.phases
    ]
    starts += [spanned(event.at) for event in incident.timeline if event.kind == "impact-start"]
    last = last_of(starts)
    if not all(at is not None and last.before(spanned(at)) for _, at in triggers):
        return
    index, at = triggers[0]
    gone = incident.causes[index].end
    if at is not None and gone is not None and spanned(gone).before(spanned(at)):
        return  # Its own times contradict each other, which TIM020 tells.
    end = context.once(end_of_impact, incident)
    if at is not None and (end is None or not end.before(spanned(at))):
        yield Problem(
            f"/causes/{index}/from",
            f"The trigger came at {at.text}, when the impact had begun at {last.text}",
            "Correct one of the two times, or the cause's `role`",
        )


def _may_be_late(incident: Incident, at: When | None) -> bool:
    """Whether each impact had certainly begun before ``at``: sooner said than when the last did."""
    came = at.earliest if at is not None else None
    if came is None:
        return False
    for impact in incident.impact:
        for phase in impact.phases:
            begun = phase.start.latest
            if begun is not None and begun <= came:
                break
        else:
            if impact.phases:
                return False
    return True


RULE = Rule(
    "TIM038", "trigger-after-impact", "file", "warning", "0.1.0", check_file=check, needs_whole=True
)
