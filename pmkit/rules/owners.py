"""Whose the things are that an incident names, by the catalog."""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.knowledge.names import Names
from pmkit.model.incident import Incident

_LEAST = 3
"""Names that have to speak for another organisation: one may be a supplier's."""


def owner_of_all(incident: Incident, names: Names) -> str | None:
    """The one other organisation that all products and components of ``incident`` belong to.

    ``None`` where something belongs to the incident's own organisation, or things to several
    others; names that belong to nobody are not counted, but a product must be among the others if
    the file has any.
    """
    if incident.organization is None or not names.present:
        return None
    own = names.id("organization", incident.organization)
    if own not in names.catalog.organizations:
        return None
    owner: str | None = None
    seen: set[str] = set()
    for impact in incident.impact:
        product = names.product(impact.product)
        if product is None or product.organization is None:
            continue
        found = names.id("organization", product.organization)
        if found == own or (owner is not None and found != owner):
            return None
        owner = found
        seen.add(impact.product)
    if incident.impact and owner is None:
        return None
    for name in _components(incident):
        component = names.component(name)
        if component is None or component.organization is None:
            continue
        found = names.id("organization", component.organization)
        if found == own or (owner is not None and found != owner):
            return None
        owner = found
        seen.add(name)
    return owner if len(seen) >= _LEAST else None


def _components(incident: Incident) -> Iterator[str]:
    for edge in incident.dependencies:
        yield edge.dependent
        yield edge.needs
    for cause in incident.causes:
        if cause.component is not None:
            yield cause.component
    for event in incident.timeline:
        yield from event.components
    for step in incident.mitigations:
        yield from step.components
