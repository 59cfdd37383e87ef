"""The page of circular dependencies: each loop with its cycles and the evidence for its edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pmkit.analysis.graph import Edge, Evidence
from pmkit.analysis.loops import Cycle, Loop, role_cycle
from pmkit.model.fields import LocalizedText
from pmkit.site.address import LOOPS, Here
from pmkit.site.diagram import Arrow, Box, draw
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen, in_its_language, languages_of
from pmkit.site.render import render
from pmkit.site.search import searched
from pmkit.site.site import Site

MOST_CYCLES = 40
"""Cycles of one loop that are listed; a tangle has as many as it has edges."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The same cycle of roles in another loop."""

    loop: Loop
    cycle: Cycle


@dataclass(frozen=True, slots=True)
class LoopView:
    """A loop with its drawing; ``twins`` are loops elsewhere with the same cycle of roles."""

    loop: Loop
    title: str
    drawing: Markup
    others: tuple[Cycle, ...]
    uncounted: int
    roles: tuple[str, ...]
    twins: tuple[Twin, ...]


def build(site: Site) -> Page:
    """The page of all loops: those still there first, the surest first."""
    languages = languages_of(_texts(site), site.language, site.language)
    pen = Pen(site, Here(LOOPS, site.directories), languages, "en")
    by_roles = _by_roles(site)
    ordered = sorted(
        site.loops, key=lambda loop: (not loop.open, loop.confidence != "stated", loop.id)
    )
    views = [_view(site, loop, pen, by_roles) for loop in ordered]
    html = render(
        "loops.html",
        p=pen,
        views=views,
        role_loops=[(loop, _drawing(loop.shortest, pen, roles=True)) for loop in site.role_loops],
        anchor=lambda evidence: evidence_anchor(site, evidence),
        most=MOST_CYCLES,
    )
    headings = [Heading(view.title, view.loop.id) for view in views]
    if site.role_loops:
        headings.append(Heading(pen.w("loops-by-role"), "by-role"))
    return Page(
        LOOPS,
        pen.w("loops"),
        html,
        tuple(headings),
        site.language,
        pen.w("loops-line"),
        listed=True,
        searched=searched(html, pen.w("loops")),
    )


def _texts(site: Site) -> Iterator[LocalizedText]:
    """The texts of the page that may be given in several languages."""
    for loop in site.loops:
        for member in loop.members:
            entry = site.kb.names.component(member)
            if entry is not None:
                yield entry.name
        for id_ in loop.incidents:
            incident = site.kb.by_id[id_]
            yield in_its_language(incident.title, incident.language)


def evidence_anchor(site: Site, evidence: Evidence) -> str:
    """The anchor of the row, on its incident's page, that an edge was seen in."""
    index = int(evidence.pointer.rpartition("/")[2])
    edge = site.kb.by_id[evidence.incident].dependencies[index]
    return f"dependency-{edge.id or index + 1}"


def _by_roles(site: Site) -> dict[tuple[str, ...], list[Twin]]:
    found: dict[tuple[str, ...], list[Twin]] = {}
    for loop in site.loops:
        for cycle in loop.cycles:
            roles = role_cycle(site.kb, cycle)
            if roles is not None:
                found.setdefault(roles, []).append(Twin(loop, cycle))
    return found


def _view(
    site: Site, loop: Loop, pen: Pen, by_roles: Mapping[tuple[str, ...], list[Twin]]
) -> LoopView:
    roles = role_cycle(site.kb, loop.shortest) or ()
    twins: dict[str, Twin] = {}
    for cycle in loop.cycles:
        for twin in by_roles.get(role_cycle(site.kb, cycle) or (), ()):
            if twin.loop.organization != loop.organization:
                twins.setdefault(twin.loop.id, twin)
    organization = loop.organization or ""
    who = pen.plain_name("organization", organization) if organization else ""
    names = " ↔ ".join(pen.plain_name("component", member) for member in loop.shortest.members)
    return LoopView(
        loop,
        f"{who}: {names}" if who else names,
        _drawing(loop.shortest, pen),
        loop.cycles[1 : 1 + MOST_CYCLES],
        max(0, len(loop.cycles) - 1 - MOST_CYCLES),
        roles,
        tuple(twins.values()),
    )


def _drawing(cycle: Cycle, pen: Pen, *, roles: bool = False) -> Markup:
    boxes = [_box(member, pen, roles=roles) for member in cycle.members]
    arrows = [
        Arrow(
            edge.dependent,
            edge.needs,
            _title(edge, pen, roles=roles),
            "pm-arrow--loop"
            + (" pm-arrow--unsure" if edge.confidence != "stated" else "")
            + (" pm-arrow--gone" if edge.removal is not None else ""),
        )
        for edge in cycle.edges
    ]
    return draw(boxes, arrows, pen.w("shortest-cycle"))


def _box(member: str, pen: Pen, *, roles: bool) -> Box:
    role = "" if roles else pen.site.kb.names.role(member) or ""
    name: object = pen.term(member) if roles else pen.name("component", member)
    return Box(
        member,
        Markup('<span class="pm-box__kind">{}</span><span class="pm-box__text">{}</span>').format(
            pen.term(role) if role else "", name
        ),
        "" if roles else pen.to("component", member),
    )


def _title(edge: Edge, pen: Pen, *, roles: bool) -> str:
    ends = [
        pen.term(end) if roles else pen.plain_name("component", end)
        for end in (edge.dependent, edge.needs)
    ]
    return pen.w("edge-title", a=ends[0], b=ends[1], kind=pen.joined_terms(edge.kinds))
