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
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import last_of
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each effect that ended certainly before its cause began."""
    del context
    ends: dict[str, UncertainTime] | None = None
    for index, cause in enumerate(incident.causes):
        if cause.start is None or not cause.leads_to:
            continue
        if ends is None:
            ends = _ends(incident)
        start = spanned(cause.start)
        for place, id_ in enumerate(cause.leads_to):
            over = ends.get(id_)
            if over is None or not over.before(start):
                continue
            if cause.role == "trigger" and all(other.id != id_ for other in incident.causes):
                continue  # Told by CAU005, unless there is other impact.
            yield Problem(
                f"/causes/{index}/leads_to/{place}",
                f"`{id_}` was over at {over.text}, before `{cause.id}` began at {start.text}",
                "Correct one of the times, or take the step out of the chain",
            )


def _ends(incident: Incident) -> dict[str, UncertainTime]:
    """When each cause and each impact with an id was over, where that is known."""
    ends = {cause.id: spanned(cause.end) for cause in incident.causes if cause.end is not None}
    for impact in incident.impact:
        if impact.id is not None and impact.phases:
            known = [spanned(phase.end) for phase in impact.phases if phase.end is not None]
            if len(known) == len(impact.phases):
                ends[impact.id] = last_of(known)
    return ends


RULE = Rule(
    "CAU007",
    "effect-before-cause",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
