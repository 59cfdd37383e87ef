"""The key facts of one incident: the milestones and durations, each with what it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup, escape

from pmkit.knowledge.milestones import Milestone, measures
from pmkit.model.incident import Incident
from pmkit.site.pen import Pen

MEASURES = {
    "ttd": "fact-detected",
    "tta": "fact-acknowledged",
    "tti": "fact-identified",
    "ttm": "fact-mitigated",
    "ttr": "fact-recovered",
}
ALWAYS = ("ttd", "tti", "ttm", "ttr")
"""The durations that are told as not known where they are; the others are left out."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One part of the file that a fact came from."""

    time: Markup
    what: Markup
    anchor: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: its label, its value, and the parts of the file behind it."""

    key: str
    value: str
    known: bool
    evidence: tuple[Evidence, ...]
    confidence: str = "stated"
    disputed: bool = False


def facts(incident: Incident, names: dict[str, str], pen: Pen) -> tuple[Fact, ...]:
    """Started, detected after, cause known after, mitigated after, recovered after."""
    stones = pen.site.stones[incident.id]
    found = {measure.name: measure for measure in measures(stones)}
    start = stones.impact_start
    told = [_started(start, incident, names, pen)]
    for name, key in MEASURES.items():
        measure = found.get(name)
        if measure is None:
            if name in ALWAYS:
                told.append(Fact(key, pen.w("not-known"), False, ()))
            continue
        told.append(
            Fact(
                # "Detected after: 3 min before" would be nonsense.
                key if measure.duration.shortest >= timedelta(0) else f"{key}-or-before",
                measure.duration.text(pen.site.language),
                True,
                _evidence(measure.end, incident, names, pen),
                measure.end.confidence,
                measure.end.disputed,
            )
        )
    return tuple(told)


def _started(stone: Milestone | None, incident: Incident, names: dict[str, str], pen: Pen) -> Fact:
    if stone is None:
        return Fact("fact-started", pen.w("not-known"), False, ())
    return Fact(
        "fact-started",
        pen.when(stone.time),
        True,
        _evidence(stone, incident, names, pen),
        stone.confidence,
        stone.disputed,
    )


def _evidence(
    stone: Milestone, incident: Incident, names: dict[str, str], pen: Pen
) -> tuple[Evidence, ...]:
    return tuple(_one(pointer, incident, names, pen) for pointer in stone.evidence)


def _one(pointer: str, incident: Incident, names: dict[str, str], pen: Pen) -> Evidence:
    parts = pointer[1:].split("/")
    index = int(parts[1])
    if parts[0] == "timeline":
        event = incident.timeline[index]
        return Evidence(pen.when(event.at), pen.prose(event.what), names[pointer])
    if parts[0] == "mitigations":
        step = incident.mitigations[index]
        return Evidence(pen.when(step.at), pen.prose(step.what), names[f"/mitigations/{index}"])
    impact = incident.impact[index]
    phase = impact.phases[int(parts[3])]
    what = Markup("<p>{}: {}</p>").format(
        pen.name("product", impact.product), escape(pen.term(phase.state))
    )
    time = phase.start if parts[4] == "from" else phase.end
    return Evidence(pen.when(time), what, f"impact-{index + 1}")
