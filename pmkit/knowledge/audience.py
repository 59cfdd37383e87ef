"""What of an incident the public may see: items for inside readers are left out, whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel

from pmkit.model.incident import Incident
from pmkit.model.items import Dispute

INTERNAL = "internal"
REFERENCES = frozenset({"leads_to", "removed_by", "addresses", "about"})
"""The fields whose values are ids of other parts of the same file."""

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class _Gone:
    """What was left out: ids of items, and keys of sources, which are names apart."""

    ids: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


def public_parts(incidents: Iterable[Incident]) -> list[Incident]:
    """The public part of each, without those that are internal as a whole, and without mention of
    those under ``related``.
    """
    shown: list[Incident] = []
    hidden: set[str] = set()
    for incident in incidents:
        part = public_part(incident)
        if part is None:
            hidden.add(incident.id)
        else:
            shown.append(part)
    return [_unrelated(part, hidden) for part in shown] if hidden else shown


def public_part(incident: Incident) -> Incident | None:
    """``incident`` without anything marked internal; ``None`` when it is internal as a whole.

    An item without an audience has the incident's. References to what was left out are left out
    too, so that a public page does not name what it must not show; so is a dispute of which no
    side is left.
    """
    if incident.audience == INTERNAL:
        return None
    gone = _Gone()
    shown: Incident = _public(incident, gone)
    return _without_references(shown, gone) if gone.ids or gone.sources else shown


def _unrelated(incident: Incident, hidden: set[str]) -> Incident:
    kept = tuple(other for other in incident.related if other.incident not in hidden)
    return incident.model_copy(update={"related": kept}) if kept != incident.related else incident


def _public(part: Any, gone: _Gone) -> Any:
    """``part`` itself where nothing of it is internal, else a copy without; ids go to ``gone``."""
    if isinstance(part, BaseModel):
        return _changed(part, {name: _public(value, gone) for name, value in _fields(part)})
    if isinstance(part, tuple):
        kept = []
        for one in part:
            shown = _public(one, gone) if not _is_internal(one) else None
            if shown is None or (isinstance(shown, Dispute) and not shown.claims):
                _leave_out(one, gone)
            else:
                kept.append(shown)
        return tuple(kept)
    if isinstance(part, dict):
        hidden = {key for key, one in part.items() if _is_internal(one)}
        gone.sources |= hidden
        return {key: one for key, one in part.items() if key not in hidden} if hidden else part
    return part


def _leave_out(item: Any, gone: _Gone) -> None:
    """Note the ids of an item that is left out."""
    if id_ := getattr(item, "id", None):
        gone.ids.add(id_)


def _is_internal(part: Any) -> bool:
    return isinstance(part, BaseModel) and getattr(part, "audience", None) == INTERNAL


def _without_references(part: M, gone: _Gone) -> M:
    """The same part with every mention of an id or source that is gone left out."""
    changes: dict[str, Any] = {}
    for name, value in _fields(part):
        if name in REFERENCES:
            changes[name] = tuple(one for one in value if one not in gone.ids)
        elif name == "sources" and isinstance(value, tuple):
            changes[name] = tuple(one for one in value if one not in gone.sources)
        elif name == "event" and value in gone.ids:
            changes[name] = None
        elif isinstance(value, BaseModel):
            changes[name] = _without_references(value, gone)
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            changes[name] = tuple(_without_references(one, gone) for one in value)
    return _changed(part, changes)


def _fields(part: BaseModel) -> Iterable[tuple[str, Any]]:
    return [(name, getattr(part, name)) for name in type(part).model_fields]


def _changed(part: M, values: dict[str, Any]) -> M:
    """A copy of ``part`` with those of ``values`` that differ; itself when none does."""
    changes = {
        name: value
        for name, value in values.items()
        if value is not getattr(part, name) and not _same(value, getattr(part, name))
    }
    return part.model_copy(update=changes) if changes else part


def _same(one: Any, other: Any) -> bool:
    """Whether two tuples hold the very same things."""
    return (
        isinstance(one, tuple)
        and isinstance(other, tuple)
        and len(one) == len(other)
        and all(a is b for a, b in zip(one, other, strict=True))
    )
