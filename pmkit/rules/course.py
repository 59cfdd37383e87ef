"""The course of an incident as rules see it: when it certainly began, and when it was over."""

from __future__ import annotations

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime, spanned
from pmkit.times.extremes import first_of, last_of
from pmkit.times.uncertain import UncertainTime

When = UncertainTime | DisputedTime

RESPONSES = frozenset({"acknowledged", "declared", "escalated", "identified"})
"""Kinds of event that somebody must have noticed something for."""


def may_be_over(incident: Incident, at: When) -> bool:
    """Whether no phase certainly lasted until ``at``: sooner said than when it was over."""
    begun = at.earliest
    if begun is None:
        return False
    for impact in incident.impact:
        for phase in impact.phases:
            if phase.end is not None and phase.state != "maintenance":
                end = phase.end.latest
                if end is None or end > begun:
                    return False
    return True


def start_of_impact(incident: Incident) -> UncertainTime | None:
    """When the first impact began, by phases and events; ``None`` where nothing says.

    Maintenance is no impact.
    """
    starts = [spanned(event.at) for event in incident.timeline if event.kind == "impact-start"]
    starts += [
        spanned(phase.start)
        for impact in incident.impact
        for phase in impact.phases
        if phase.state != "maintenance"
    ]
    return first_of(starts) if starts else None


def end_of_impact(incident: Incident, *, peaks: bool = True) -> UncertainTime | None:
    """When the last product was back, by phases and events; ``None`` where that is not known.

    It is known when each phase has an end, or an event says that everything was back; and when no
    impact can have begun after that, nor peaked, unless ``peaks`` are not to be asked.
    """
    ends = [spanned(event.at) for event in incident.timeline if event.kind == "recovered"]
    phases = [
        phase
        for impact in incident.impact
        for phase in impact.phases
        if phase.state != "maintenance"
    ]
    told = [spanned(phase.end) for phase in phases if phase.end is not None]
    if len(told) < len(phases) or not phases:
        overall = any(e.kind == "recovered" and not e.products for e in incident.timeline)
        if not overall:
            return None
    ends += told
    end = last_of(ends)
    later = ("impact-start", "impact-peak") if peaks else ("impact-start",)
    for event in incident.timeline:
        if event.kind in later and not spanned(event.at).before(end):
            return None
    return end


def first_response(incident: Incident, before: UncertainTime) -> UncertainTime | None:
    """When people acted, certainly before a time: the first such event or mitigation listed.

    A single mitigation may have been done by a machine, and proves nobody's knowledge.
    """
    steps: list[UncertainTime] = []
    for event in incident.timeline:
        if event.kind in RESPONSES and spanned(event.at).before(before):
            return spanned(event.at)
        if event.kind == "mitigation" and spanned(event.at).before(before):
            steps.append(spanned(event.at))
    done = [spanned(step.at) for step in incident.mitigations if step.at is not None]
    steps += [at for at in done if at.before(before)]
    apart = any(other != steps[0] for other in steps)
    return steps[0] if apart else None


_LATER = frozenset({"detected", "mitigation", "recovered", "resolved"})


def sources_of_impact(incident: Incident, first: UncertainTime) -> set[str]:
    """The keys of the sources that tell of the impact, which began at ``first``, or of later."""
    telling = {key for impact in incident.impact for key in impact.sources}
    for event in incident.timeline:
        if event.kind in _LATER and not spanned(event.at).possibly_before(first):
            telling.update(event.sources)
    return telling
