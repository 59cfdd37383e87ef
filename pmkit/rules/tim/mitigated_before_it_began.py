"""A mitigation came before anything had happened.

What it does
    Reports a mitigation whose `at` is certainly before every event, every phase and every cause
    of the incident.

Why it matters
    Nobody mitigates what has not begun: the time is wrong, or the change that it belongs to is
    missing from the timeline.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:12, kind: impact-start, what: Cards are refused.}
        mitigations:
          - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:12, kind: impact-start, what: Cards are refused.}
        mitigations:
          - {what: Machines are added., kind: scale-up, worked: yes, at: 09:30}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.extremes import first_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each mitigation that is certainly older than all the rest."""
    del context
    steps = [
        (index, step.at)
        for index, step in enumerate(incident.mitigations)
        if step.at is not None
        and (step.until is None or not spanned(step.until).before(spanned(step.at)))
    ]
    ends = [at.latest for _, at in steps if at.latest is not None]
    if not ends:
        return
    soonest = min(ends)
    for event in incident.timeline:
        begun = event.at.earliest
        if begun is None or begun < soonest:
            return  # Most often the first event says so.
    if not _has_begun(incident):
        return
    others = [spanned(event.at) for event in incident.timeline]
    others += [spanned(cause.start) for cause in incident.causes if cause.start is not None]
    others += [spanned(phase.start) for impact in incident.impact for phase in impact.phases]
    first = first_of(others)
    for index, at in steps:
        if spanned(at).before(first) and f"/mitigations/{index}/at" not in stray_times(incident):
            yield Problem(
                f"/mitigations/{index}/at",
                f"Done at {at.text}, before anything else happened ({first.text})",
                "Correct the time, or add to the timeline what it was done against",
            )


def _has_begun(incident: Incident) -> bool:
    """Whether the file says when the incident was noticed or felt, so that there is a before."""
    return any(impact.phases for impact in incident.impact) or any(
        event.kind in ("impact-start", "detected") for event in incident.timeline
    )


RULE = Rule(
    "TIM034",
    "mitigated-before-it-began",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
