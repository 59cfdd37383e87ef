"""Components, products and organisations: which there are, and what incidents say of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pmkit.analysis.graph import Edge, edges_by_organization
from pmkit.model.incident import Incident
from pmkit.site.pen import Kind
from pmkit.site.site import Site

KINDS: tuple[Kind, ...] = ("organization", "product", "component")


@dataclass
class Thing:
    """One component, product or organisation, with what concerns it; filled while collecting."""

    kind: Kind
    id: str
    incidents: dict[str, Incident] = field(default_factory=dict)
    needs: list[Edge] = field(default_factory=list)
    needed_by: list[Edge] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    """Identities of action items that concern it."""
    parts: list[tuple[Kind, str]] = field(default_factory=list)
    """An organisation's products and components; the parts of a component."""


def things(site: Site) -> tuple[Thing, ...]:
    """Everything that the catalog or an incident names; sorted by kind and id."""
    collected = _Collected(site)
    for kind in KINDS:
        for id_ in site.kb.names.entries(kind):
            collected.get(kind, id_)
    collected.catalog()
    for incident in site.newest_first:
        collected.incident(incident)
    collected.edges()
    return tuple(collected.found[key] for key in sorted(collected.found))


class _Collected:
    def __init__(self, site: Site) -> None:
        self.site = site
        self.names = site.kb.names
        self.found: dict[tuple[Kind, str], Thing] = {}

    def get(self, kind: Kind, name: str) -> Thing:
        key = (kind, self.names.id(kind, name))
        if key not in self.found:
            self.found[key] = Thing(*key)
        return self.found[key]

    def catalog(self) -> None:
        catalog = self.names.catalog
        for id_, product in catalog.products.items():
            if product.organization:
                self.get("organization", product.organization).parts.append(("product", id_))
        for id_, component in catalog.components.items():
            if component.organization:
                self.get("organization", component.organization).parts.append(("component", id_))
            if component.part_of:
                self.get("component", component.part_of).parts.append(("component", id_))

    def incident(self, incident: Incident) -> None:
        owners = [self.get("organization", incident.organization)] if incident.organization else []
        concerned = [
            *owners,
            *(self.get("product", name) for name in _products(incident)),
            *(self.get("component", name) for name in _components(incident)),
        ]
        for thing in concerned:
            thing.incidents[incident.id] = incident
        components = {cause.id: cause.component for cause in incident.causes if cause.component}
        edges = {edge.id: edge for edge in incident.dependencies if edge.id}
        for action in incident.actions:
            identity = f"{incident.id}/{action.id}"
            about = {components[id_] for id_ in action.addresses if id_ in components}
            for id_ in action.addresses:
                if id_ in edges:
                    about |= {edges[id_].dependent, edges[id_].needs}
            for thing in [*owners, *(self.get("component", name) for name in sorted(about))]:
                if identity not in thing.actions:
                    thing.actions.append(identity)

    def edges(self) -> None:
        for edges in edges_by_organization(self.site.kb).values():
            for edge in edges:
                self.get("component", edge.dependent).needs.append(edge)
                self.get("component", edge.needs).needed_by.append(edge)


def _products(incident: Incident) -> Iterable[str]:
    named = [impact.product for impact in incident.impact]
    named += [product for event in incident.timeline for product in event.products]
    return dict.fromkeys(named)


def _components(incident: Incident) -> Iterable[str]:
    named = [cause.component for cause in incident.causes if cause.component]
    named += [end for edge in incident.dependencies for end in (edge.dependent, edge.needs)]
    named += [component for event in incident.timeline for component in event.components]
    named += [component for step in incident.mitigations for component in step.components]
    return dict.fromkeys(named)
