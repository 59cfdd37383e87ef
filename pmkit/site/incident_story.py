"""The story of one incident: the rows of its timeline, day by day, with anchors that last."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from pmkit.charts.story import Happening, story
from pmkit.model.incident import Incident
from pmkit.model.items import Event, Mitigation
from pmkit.model.when import DisputedTime, TimeClaim
from pmkit.site.pen import Pen
from pmkit.text.escape import filename
from pmkit.times.local import wall
from pmkit.times.uncertain import Form, Precision, UncertainTime
from pmkit.times.zones import zone


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One row: its number on the chart, its anchor, and what it tells.

    ``others`` are the claims about its time that the file does not go by.
    """

    number: int
    anchor: str
    time: Markup
    until: Markup
    kind: str
    item: Event | Mitigation
    outcome: str
    others: tuple[TimeClaim, ...]


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The rows of one day (or of a longer, vaguer time); ``day`` is its heading."""

    day: str
    rows: tuple[StoryRow, ...]


def anchors(incident: Incident) -> dict[str, str]:
    """The anchor of each event and mitigation, by JSON Pointer: its id where it has one, else its
    time, so that a link lasts when rows are added.
    """
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    pairs: list[tuple[str, str, Event | Mitigation]] = [
        (f"/timeline/{index}", "event", event) for index, event in enumerate(incident.timeline)
    ]
    pairs += [
        (f"/mitigations/{index}", "mitigation", step)
        for index, step in enumerate(incident.mitigations)
    ]
    for pointer, kind, item in pairs:
        own = item.id or filename(item.at.text if item.at else pointer.rpartition("/")[2])
        name = f"{kind}-{own}"
        taken[name] = taken.get(name, 0) + 1
        found[pointer] = name if taken[name] == 1 else f"{name}.{taken[name]}"
    return found


def happening_anchor(row: Happening, names: dict[str, str]) -> str:
    """The anchor of the timeline's row; a mitigation that no event tells of has another below."""
    name = names[row.pointer]
    return f"row-{name}" if row.pointer.startswith("/mitigations/") else name


def story_days(incident: Incident, names: dict[str, str], pen: Pen) -> tuple[StoryDay, ...]:
    """The timeline, cut where the day changes."""
    days: list[tuple[str, list[StoryRow]]] = []
    for row in story(incident):
        day = _day(row.at, pen)
        if not days or days[-1][0] != day:
            days.append((day, []))
        days[-1][1].append(_row(row, incident, names, pen))
    return tuple(StoryDay(day, tuple(rows)) for day, rows in days)


def _row(row: Happening, incident: Incident, names: dict[str, str], pen: Pen) -> StoryRow:
    folder, _, index = row.pointer[1:].partition("/")
    item: Event | Mitigation = getattr(incident, folder)[int(index)]
    outcome = incident.mitigations[row.mitigation].worked if row.mitigation is not None else ""
    others = item.at.claims[1:] if isinstance(item.at, DisputedTime) else ()
    same_day = row.at.precision is Precision.DAY and row.at.form is Form.POINT and not row.at.about
    clocked = row.at.precision.rank < Precision.DAY.rank
    until = (
        pen.when(row.until, date=_day(row.until, pen) != _day(row.at, pen))
        if row.until
        else Markup("")
    )
    return StoryRow(
        row.number,
        happening_anchor(row, names),
        escape(pen.w("that-day"))
        if same_day
        else pen.when(row.at, date=not clocked or row.at.nominal is None),
        until,
        row.kind,
        item,
        outcome,
        others,
    )


def _day(time: UncertainTime, pen: Pen) -> str:
    if time.nominal is None:
        return ""
    at = wall(time.nominal, zone(pen.zone))
    if time.precision in (Precision.MONTH, Precision.YEAR):
        return str(at.year) if time.precision is Precision.YEAR else f"{at.year}-{at.month:02}"
    return at.date().isoformat()
