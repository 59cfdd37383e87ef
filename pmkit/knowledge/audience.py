"""What of an incident the public may see: items for inside readers are left out, whole."""

from __future__ import annotations

from typing import Any

from pmkit.model.incident import Incident
from pmkit.model.item import Item

INTERNAL = "internal"
REFERENCES = frozenset({"sources", "leads_to", "removed_by", "addresses", "about"})
"""The fields whose values are ids of other parts of the same file."""


def public_part(incident: Incident) -> Incident | None:
    """``incident`` without anything marked internal; ``None`` when it is internal as a whole.

    An item without an audience has the incident's. References to what was left out are left out
    too, so that a public page does not name what it must not show.
    """
    if incident.audience == INTERNAL:
        return None
    gone: set[str] = set()
    shown = _public(incident, gone)
    return _without_references(shown, gone) if gone else incident


def _public(item: Any, gone: set[str]) -> Any:
    if isinstance(item, Item):
        changes = {}
        for name in type(item).model_fields:
            value = getattr(item, name)
            kept = _public(value, gone)
            if kept is not value:
                changes[name] = kept
        return item.model_copy(update=changes) if changes else item
    if isinstance(item, tuple):
        kept_items = []
        for part in item:
            if _is_internal(part):
                gone.add(getattr(part, "id", None) or "")
            else:
                kept_items.append(_public(part, gone))
        same = len(kept_items) == len(item) and all(
            a is b for a, b in zip(kept_items, item, strict=True)
        )
        return item if same else tuple(kept_items)
    if isinstance(item, dict):
        kept = {key: part for key, part in item.items() if not _is_internal(part)}
        gone.update(set(item) - set(kept))
        return kept if len(kept) < len(item) else item
    return item


def _is_internal(part: Any) -> bool:
    return isinstance(part, Item) and getattr(part, "audience", None) == INTERNAL


def _without_references(item: Any, gone: set[str]) -> Any:
    """The same item with every list of ids cleared of those that are gone."""
    if isinstance(item, Item):
        changes: dict[str, Any] = {}
        for name in type(item).model_fields:
            value = getattr(item, name)
            if name in REFERENCES:
                kept: Any = tuple(part for part in value if part not in gone)
            elif name == "event" and value in gone:
                kept = None
            else:
                kept = _without_references(value, gone)
            if kept is not value and kept != value:
                changes[name] = kept
        return item.model_copy(update=changes) if changes else item
    if isinstance(item, tuple):
        return tuple(_without_references(part, gone) for part in item)
    return item
