"""What happened in an incident, in order and numbered: events, and mitigations among them.

The numbers are those of the timeline's rows; the recovery chart's flags carry the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.model.items import Event, Mitigation
from pmkit.model.when import preferred
from pmkit.times.uncertain import UncertainTime


@dataclass(frozen=True, slots=True)
class Happening:
    """One row of the story.

    ``pointer`` is the JSON Pointer of the event, or of the mitigation when no event tells of it.
    ``mitigation`` is the index of the mitigation that it is, in ``incident.mitigations``; None for
    all other events. ``at`` is the time the file goes by; a dispute about it stays in the model.
    """

    number: int
    pointer: str
    kind: str
    at: UncertainTime
    until: UncertainTime | None
    what: LocalizedText
    mitigation: int | None = None


def story(incident: Incident) -> tuple[Happening, ...]:
    """The incident's events and dated mitigations, in the order of their stated times.

    A mitigation is told once: where the timeline has an event of kind ``mitigation`` at the same
    time, that event stands for it (the n-th such event for the n-th such mitigation).
    """
    taken: dict[int, int] = {}
    for index, step in enumerate(incident.mitigations):
        event = _event_of(step, incident, taken)
        if event is not None:
            taken[event] = index
    told = set(taken.values())
    rows: list[tuple[str, str, Event | Mitigation, int | None]] = [
        (f"/timeline/{index}", event.kind, event, taken.get(index))
        for index, event in enumerate(incident.timeline)
    ]
    rows += [
        (f"/mitigations/{index}", "mitigation", step, index)
        for index, step in enumerate(incident.mitigations)
        if step.at is not None and index not in told
    ]
    dated = [
        (preferred(item.at), pointer, kind, item, mitigation)
        for pointer, kind, item, mitigation in rows
        if item.at is not None
    ]
    dated.sort(key=lambda row: row[0].sort_key())
    return tuple(
        Happening(
            number,
            pointer,
            kind,
            at,
            preferred(item.until) if item.until is not None else None,
            item.what,
            mitigation,
        )
        for number, (at, pointer, kind, item, mitigation) in enumerate(dated, start=1)
    )


def _event_of(step: Mitigation, incident: Incident, taken: dict[int, int]) -> int | None:
    """The event that tells of a mitigation: the same kind, the same time, no other's yet."""
    if step.at is None:
        return None
    at = preferred(step.at)
    for index, event in enumerate(incident.timeline):
        if event.kind == "mitigation" and index not in taken and preferred(event.at) == at:
            return index
    return None
