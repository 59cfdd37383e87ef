"""Walking an incident the way rules do: parts with their JSON Pointers.

Nearly every incident has nothing to report, so pointers are made only for what a rule asks for.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from pydantic import BaseModel

from pmkit.knowledge.names import Kind, Names, Resolution
from pmkit.model.incident import Incident
from pmkit.model.items import Cause
from pmkit.model.when import DisputedTime
from pmkit.source.pointer import join

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


class _Use(NamedTuple):
    """Names used in one place: what kind of thing they are, and the parts of the pointer to them.

    The last part is empty where a list of names stands; each then has its index for the last.
    """

    kind: Kind
    names: tuple[str, ...]
    pointer: tuple[str | int, ...]
    listed: bool = True

    def places(self) -> Iterator[Place]:
        for index, name in enumerate(self.names):
            more = (index,) if self.listed else ()
            yield Place(self.kind, join(*self.pointer, *more), name)


def named_items(incident: Incident) -> Iterator[Named]:
    """Every item with an id, in the order of the file."""
    for where in LISTS:
        for index, item in enumerate(getattr(incident, where)):
            if item.id:
                yield Named(where, f"/{where}/{index}", item.id)


def unconnected_causes(incident: Incident) -> list[tuple[int, Cause]]:
    """The causes that no step leads to or from, where the file has such steps, with their place."""
    effects = {id_ for cause in incident.causes for id_ in cause.leads_to}
    if not effects:
        return []
    return [
        (index, cause)
        for index, cause in enumerate(incident.causes)
        if not cause.leads_to and cause.id not in effects
    ]


def ids_by_list(incident: Incident) -> dict[str, list[str]]:
    """The ids of the items in each of :data:`LISTS`, in the order of the file."""
    return {where: [item.id for item in getattr(incident, where) if item.id] for where in LISTS}


def unclear_names(incident: Incident, names: Names) -> list[tuple[Place, Resolution]]:
    """Every name that the catalog does not know, or knows as several things."""
    found: list[tuple[Place, Resolution]] = []
    for use in _uses(incident):
        kind = use.kind
        for name in use.names:
            if not names.knows(kind, name):
                break
        else:
            continue
        for place in use.places():
            if not names.knows(kind, place.name):
                found.append((place, names.resolve(kind, place.name)))  # noqa: PERF401 - rare
    return found


def _uses(incident: Incident) -> Iterator[_Use]:
    if incident.organization is not None:
        yield _Use("organization", (incident.organization,), ("organization",), False)
    for index, event in enumerate(incident.timeline):
        if event.products:
            yield _Use("product", event.products, ("timeline", index, "products"))
        if event.components:
            yield _Use("component", event.components, ("timeline", index, "components"))
    for index, impact in enumerate(incident.impact):
        yield _Use("product", (impact.product,), ("impact", index, "product"), False)
    for index, cause in enumerate(incident.causes):
        if cause.component is not None:
            yield _Use("component", (cause.component,), ("causes", index, "component"), False)
    for index, edge in enumerate(incident.dependencies):
        yield _Use("component", (edge.dependent,), ("dependencies", index, "from"), False)
        yield _Use("component", (edge.needs,), ("dependencies", index, "on"), False)
    for index, step in enumerate(incident.mitigations):
        if step.components:
            yield _Use("component", step.components, ("mitigations", index, "components"))


def cited_sources(incident: Incident, but: Container[str] = ()) -> Iterator[Place]:
    """Every key of a source that the file cites, wherever it does, ``but`` for those given."""
    found: list[Place] = []
    _find_cited(incident, None, but, found)
    return iter(found)


def cited_keys(incident: Incident) -> set[str]:
    """The keys of the sources that the file cites anywhere: sooner told than where."""
    keys: set[str] = set()
    _add_cited(incident, keys)
    return keys


def _add_cited(part: Any, keys: set[str]) -> None:
    model: type[BaseModel] = type(part)
    for name, _, holds in _citing_fields(model):
        value = getattr(part, name)
        if not value:
            continue
        if holds == "keys":
            keys.update(value)
        elif holds == "parts":
            for item in value:
                _add_cited(item, keys)
        elif holds == "part":
            _add_cited(value, keys)
        elif isinstance(value, DisputedTime):
            for claim in value.claims:
                _add_cited(claim, keys)


_Steps = tuple[Any, "str | int"] | None
"""A pointer being made: the steps before, and the last one."""


def _find_cited(part: Any, at: _Steps, but: Container[str], found: list[Place]) -> None:
    model: type[BaseModel] = type(part)
    for name, key, holds in _citing_fields(model):
        value = getattr(part, name)
        if not value:
            continue
        if holds == "keys":
            for index, source in enumerate(value):
                if source not in but:
                    found.append(Place("source", _pointer(((at, key), index)), source))
        elif holds == "parts":
            here = at, key
            for index, item in enumerate(value):
                _find_cited(item, (here, index), but, found)
        elif holds == "part":
            _find_cited(value, (at, key), but, found)
        elif isinstance(value, DisputedTime):
            # The file writes a dispute as the bare list of its claims.
            for index, claim in enumerate(value.claims):
                _find_cited(claim, ((at, key), index), but, found)


def _pointer(steps: _Steps) -> str:
    parts: list[str | int] = []
    while steps is not None:
        steps, last = steps
        parts.append(last)
    return join(*reversed(parts))


@cache
def _citing_fields(
    model: type[BaseModel],
) -> tuple[tuple[str, str, Literal["keys", "parts", "part", "time"]], ...]:
    """The fields of a model that can cite sources: name, key in the file, and what they hold."""
    fields: list[tuple[str, str, Literal["keys", "parts", "part", "time"]]] = []
    for name, field in model.model_fields.items():
        models = _models_in(field.annotation)
        key = field.alias or name
        if name == "sources":
            # The incident's own are the sources, not citations.
            if model is not Incident:
                fields.append((name, key, "keys"))
        elif DisputedTime in models:
            fields.append((name, key, "time"))
        elif models:
            many = not isinstance(field.annotation, type)
            fields.append((name, key, "parts" if many else "part"))
    return tuple(fields)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
