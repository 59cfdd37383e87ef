"""The page of one component, product or organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pmkit.actions.register import ActionItem
from pmkit.analysis.loops import Loop
from pmkit.model.catalog import Component, Entry, Organization, Product
from pmkit.model.fields import LocalizedText
from pmkit.site.address import Here, address
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen, in_its_language, languages_of
from pmkit.site.render import render
from pmkit.site.rows import rows
from pmkit.site.search import searched
from pmkit.site.site import Site
from pmkit.site.things import Thing


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident on the time axis: its id, and how far along it is in percent."""

    incident: str
    day: date
    at: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A time axis over whole years: where each year begins (in percent), and the dots."""

    years: tuple[tuple[int, float], ...]
    dots: tuple[Dot, ...]


def build(site: Site, thing: Thing) -> Page:
    """The page of ``thing``: its incidents on one axis, its edges, its loops, its open actions."""
    path = address(thing.kind, thing.id)
    entry = site.kb.names.entries(thing.kind).get(thing.id)
    loops = _loops(site, thing)
    open_items = _actions(site, thing)
    languages = languages_of(_texts(thing, entry, open_items), site.language, site.language)
    pen = Pen(site, Here(path, site.directories), languages, "en")
    listed = rows(site, thing.incidents.values())
    sections = {
        "incidents": bool(listed),
        "needs": bool(thing.needs),
        "needed-by": bool(thing.needed_by),
        "loops": bool(loops),
        "actions": bool(open_items),
        "parts": bool(thing.parts),
    }
    shown = [key for key, present in sections.items() if present]
    html = render(
        "thing.html",
        p=pen,
        thing=thing,
        entry=entry,
        role=entry.role if isinstance(entry, Component) else None,
        part_of=entry.part_of if isinstance(entry, Component) else None,
        owner=entry.owner if isinstance(entry, (Component, Product)) else None,
        organization=entry.organization if isinstance(entry, (Component, Product)) else None,
        url=entry.url if isinstance(entry, Organization) else None,
        rows=listed,
        axis=axis([(id_, site.days[id_]) for id_ in thing.incidents], site.today),
        loops=loops,
        actions=open_items,
        sections=shown,
        products=[id_ for kind, id_ in thing.parts if kind == "product"],
        components=[id_ for kind, id_ in thing.parts if kind == "component"],
    )
    name = pen.plain_name(thing.kind, thing.id)
    headings = tuple(Heading(pen.w(f"thing-{key}"), key) for key in shown)
    line = f"{pen.w(thing.kind)}: {pen.n('n-incidents', len(listed))}"
    found = searched(html, name)
    return Page(path, name, html, headings, site.language, line, searched=found)


def axis(days: list[tuple[str, date | None]], today: date) -> Axis | None:
    """The dated ones on an axis from the first one's year to this year; nothing for none."""
    dated = [(id_, day) for id_, day in days if day is not None]
    if not dated:
        return None
    first = min(day for _, day in dated).year
    last = max(today.year, *(day.year for _, day in dated)) + 1
    start = date(first, 1, 1)
    whole = (date(last - 1, 12, 31) - start).days + 1  # There is no year 10000.
    step = max(1, (last - first) // 6)
    years = tuple(
        (year, round(100 * (date(year, 1, 1) - start).days / whole, 2))
        for year in range(first, last, step)
    )
    dots = tuple(Dot(id_, day, round(100 * (day - start).days / whole, 2)) for id_, day in dated)
    return Axis(years, dots)


def _texts(
    thing: Thing, entry: Entry | None, open_items: Iterable[ActionItem]
) -> Iterator[LocalizedText]:
    """The texts of the page that may be given in several languages."""
    if entry is not None:
        yield entry.name
        if entry.note is not None:
            yield entry.note
    for incident in thing.incidents.values():
        yield in_its_language(incident.title, incident.language)
    for item in open_items:
        yield in_its_language(item.action.what, item.incident_language)


def _loops(site: Site, thing: Thing) -> tuple[Loop, ...]:
    if thing.kind == "component":
        return site.loops_by_component.get(thing.id, ())
    if thing.kind == "organization":
        return tuple(loop for loop in site.loops if loop.organization == thing.id)
    return ()


def _actions(site: Site, thing: Thing) -> list[ActionItem]:
    by_identity = site.actions_by_identity
    found = [by_identity[identity] for identity in thing.actions if identity in by_identity]
    return [item for item in found if item.is_open]
