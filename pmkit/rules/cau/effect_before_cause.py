"""An effect was certainly over before its cause began.

What it does
    Reports a cause that leads to another one, or to an impact, which had certainly ended when
    the cause began. Latent causes may well be older than what set them off: only what was over
    counts. A trigger after the end of all impact is told by `trigger-after-recovery`.

Why it matters
    One of the times is wrong, or the chain of causes is.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: bad-flag
            role: trigger
            category: configuration-change
            what: A flag was set.
            from: 10:05
            leads_to: [slow]
          - {id: slow, role: contributing, category: load, what: Slow., from: 09:10, to: 09:20}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: bad-flag
            role: trigger
            category: configuration-change
            what: A flag was set.
            from: 09:05
            leads_to: [slow]
          - {id: slow, role: contributing, category: load, what: Slow., from: 09:10, to: 09:20}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.items import Cause
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import last_of
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each effect that ended certainly before its cause began."""
    del context
    others: dict[str, Cause] | None = None
    for index, cause in enumerate(incident.causes):
        if cause.start is None or not cause.leads_to:
            continue
        if others is None:
            others = {other.id: other for other in incident.causes}
        for place, id_ in enumerate(cause.leads_to):
            other = others.get(id_)
            if other is not None:
                over = None if other.end is None else spanned(other.end)
            elif cause.role == "trigger":
                continue  # CAU005 tells of a trigger after all impact.
            else:
                over = _end_of_impact(incident, id_)
            if over is not None and over.before(spanned(cause.start)):
                yield Problem(
                    f"/causes/{index}/leads_to/{place}",
                    f"`{id_}` was over at {over.text}, "
                    f"before `{cause.id}` began at {cause.start.text}",
                    "Correct one of the times, or take the step out of the chain",
                )


def _end_of_impact(incident: Incident, id_: str) -> UncertainTime | None:
    """When the impact with this id was over; ``None`` where no phase, or not each, says."""
    for impact in incident.impact:
        if impact.id == id_:
            ends = [spanned(phase.end) for phase in impact.phases if phase.end is not None]
            return last_of(ends) if ends and len(ends) == len(impact.phases) else None
    return None


RULE = Rule(
    "CAU007",
    "effect-before-cause",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
