"""The course of an incident as rules see it: when it certainly began, and when it was over."""

from __future__ import annotations

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.times.extremes import first_of, last_of
from pmkit.times.uncertain import UncertainTime

RESPONSES = frozenset({"acknowledged", "declared", "escalated", "identified", "mitigation"})
"""Kinds of event that somebody must have noticed something for."""


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


def end_of_impact(incident: Incident) -> UncertainTime | None:
    """When the last product was back, by phases and events; ``None`` where that is not known.

    It is known when each phase has an end, or an event says that everything was back; and when no
    impact can have begun or peaked after that.
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
    for event in incident.timeline:
        if event.kind in ("impact-start", "impact-peak") and not spanned(event.at).before(end):
            return None
    return end


def first_response(incident: Incident, before: UncertainTime) -> UncertainTime | None:
    """When somebody acted, certainly before a time: the first such event or mitigation listed."""
    for event in incident.timeline:
        if event.kind in RESPONSES and spanned(event.at).before(before):
            return spanned(event.at)
    for step in incident.mitigations:
        if step.at is not None and spanned(step.at).before(before):
            return spanned(step.at)
    return None
