"""The order in which the keys of each part are written: what ``pmkit fmt`` brings files into.

First what makes a part the thing it is, then what all claims have (sources, how sure, for whom, a
remark). Short values stand before long texts, as people read a part from its head.
"""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from pmkit.model.catalog import Entry
from pmkit.model.item import Claim
from pmkit.model.items import DisputedClaim, Event

_ENTRY_HEAD = ("name", "aliases")

_AFTER: dict[type[BaseModel], dict[str, str]] = {
    Event: {"detected_by": "kind", "by": "detected_by"},
    DisputedClaim: {"standing": "confidence"},
}
"""Keys that read better behind another one than where the model has them."""


@cache
def key_order(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of ``model`` as files have them, in the order to write them in."""
    names = list(model.model_fields)
    if issubclass(model, Claim):
        shared = set(Claim.model_fields)
        names.sort(key=lambda name: name in shared)
    elif issubclass(model, Entry):
        names.sort(key=lambda name: (name not in _ENTRY_HEAD, name == "note"))
    for name, after in _AFTER.get(model, {}).items():
        names.remove(name)
        names.insert(names.index(after) + 1, name)
    return tuple(model.model_fields[name].alias or name for name in names)
