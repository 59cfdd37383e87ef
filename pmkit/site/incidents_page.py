"""The list of incidents: a plain table that a script makes into one to live in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pmkit.site.address import INCIDENTS, Here
from pmkit.site.page import Page
from pmkit.site.pen import Pen
from pmkit.site.render import render
from pmkit.site.rows import IncidentRow, rows
from pmkit.site.site import Site


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: as the address keeps it, as people read it, and how many have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that incidents can be filtered by."""

    key: str
    label: str
    choices: tuple[Choice, ...]


def build(site: Site) -> Page:
    """The list of all incidents, the latest first."""
    pen = Pen(site, Here(INCIDENTS, site.directories), (site.language,), site.language)
    listed = rows(site, site.newest_first)
    html = render(
        "incidents.html",
        p=pen,
        rows=listed,
        facets=_facets(listed, pen),
        values=values,
        troubles=site.troubles,
    )
    return Page(
        INCIDENTS, pen.w("incidents"), html, (), site.language, pen.w("incidents-line"), listed=True
    )


def values(row: IncidentRow, pen: Pen) -> dict[str, tuple[str, ...]]:
    """What a row can be filtered by."""
    organization = row.incident.organization
    return {
        "organization": (pen.site.kb.names.id("organization", organization),)
        if organization
        else (),
        "year": (str(row.day.year),) if row.day else (),
        "status": (row.incident.status,),
        "severity": (row.incident.severity,) if row.incident.severity else (),
        "trigger": row.triggers,
        "cause": row.causes,
        "role": row.roles,
        "loop": ("yes",) if row.in_loop else ("no",),
        "language": row.languages,
    }


def _facets(listed: Iterable[IncidentRow], pen: Pen) -> tuple[Facet, ...]:
    counted: dict[str, dict[str, int]] = {}
    for row in listed:
        for key, found in values(row, pen).items():
            counts = counted.setdefault(key, {})
            for value in found:
                counts[value] = counts.get(value, 0) + 1
    labels: dict[str, Callable[[str], str]] = {
        "organization": lambda value: pen.plain_name("organization", value),
        "year": str,
        "severity": str,
        "loop": lambda value: pen.w("loop-" + value),
        "language": pen.language_name,
    }
    facets = []
    for key, counts in counted.items():
        label = labels.get(key, pen.term)
        order = sorted(counts, key=lambda value: (-counts[value], value))
        if key == "year":
            order = sorted(counts, reverse=True)
        choices = tuple(Choice(value, label(value), counts[value]) for value in order)
        if choices:
            facets.append(Facet(key, pen.w(f"facet-{key}"), choices))
    return tuple(facets)
