"""Walking an incident the way rules do: parts with their JSON Pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pmkit.model.incident import Incident
from pmkit.model.item import Item

LISTS = (
    "timeline",
    "impact",
    "causes",
    "dependencies",
    "mitigations",
    "actions",
    "disputes",
)
"""The lists whose items can have an id that other parts of the file refer to."""


class Named(NamedTuple):
    """An item that has an id: which list it is in, its pointer, and the id."""

    where: str
    pointer: str
    id: str


class Place(NamedTuple):
    """A name that the file uses: what kind of thing it should be, where, and the name."""

    kind: str
    pointer: str
    name: str


def named_items(incident: Incident) -> Iterator[Named]:
    """Every item with an id, in the order of the file."""
    for where in LISTS:
        for index, item in enumerate(getattr(incident, where)):
            if item.id:
                yield Named(where, f"/{where}/{index}", item.id)


def catalog_names(incident: Incident) -> Iterator[Place]:
    """Every name that the catalog should know."""
    if incident.organization is not None:
        yield Place("organization", "/organization", incident.organization)
    for index, event in enumerate(incident.timeline):
        at = f"/timeline/{index}"
        yield from _each("product", f"{at}/products", event.products)
        yield from _each("component", f"{at}/components", event.components)
    for index, impact in enumerate(incident.impact):
        yield Place("product", f"/impact/{index}/product", impact.product)
    for index, cause in enumerate(incident.causes):
        if cause.component is not None:
            yield Place("component", f"/causes/{index}/component", cause.component)
    for index, edge in enumerate(incident.dependencies):
        yield Place("component", f"/dependencies/{index}/from", edge.dependent)
        yield Place("component", f"/dependencies/{index}/on", edge.needs)
    for index, step in enumerate(incident.mitigations):
        yield from _each("component", f"/mitigations/{index}/components", step.components)


def cited_sources(incident: Incident) -> Iterator[Place]:
    """Every key of a source that the file cites, wherever it does."""
    for name in type(incident).model_fields:
        if name != "sources":
            yield from _cited(getattr(incident, name), f"/{name}")


def _cited(part: Any, pointer: str) -> Iterator[Place]:
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from _cited(item, f"{pointer}/{index}")
    elif isinstance(part, Item):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if not value or isinstance(value, str):
                continue
            where = f"{pointer}/{field.alias or name}"
            if name == "sources":
                yield from _each("source", where, value)
            else:
                yield from _cited(value, where)
    elif hasattr(part, "claims"):
        for index, claim in enumerate(part.claims):
            yield from _each("source", f"{pointer}/{index}/sources", claim.sources)


def _each(kind: str, pointer: str, names: tuple[str, ...]) -> Iterator[Place]:
    for index, name in enumerate(names):
        yield Place(kind, f"{pointer}/{index}", name)
