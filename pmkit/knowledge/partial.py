"""What is left of an incident when its faulty parts are taken out, so that the rest is checked.

One bad field never hides its neighbours: the smallest part that holds the fault goes, and JSON
Pointers into what is left are turned back into pointers into the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from pmkit.model.incident import Incident
from pmkit.source.document import Tree
from pmkit.source.pointer import join, split

_ROUNDS = 6
"""How often parts may be taken out: a part whose required key went has to go as well."""


@dataclass(frozen=True, slots=True)
class Partial:
    """What is left: an incident, and the places that the items of its lists have in the file."""

    incident: Incident
    places: Mapping[str, tuple[int, ...]]

    def in_file(self, pointer: str) -> str:
        """The pointer into the file for a ``pointer`` into what is left."""
        parts: list[str] = []
        seen: list[str] = []
        for part in split(pointer):
            kept = self.places.get(join(*seen))
            parts.append(str(kept[int(part)]) if kept is not None else part)
            seen.append(part)
        return join(*parts)


def partial(tree: dict[str, Tree], context: Mapping[str, Any]) -> Partial | None:
    """``tree`` without what cannot be read; ``None`` when nothing useful would be left."""
    gone: set[str] = set()
    for _ in range(_ROUNDS):
        places: dict[str, tuple[int, ...]] = {}
        left = _without(tree, gone, "", "", places)
        try:
            incident = Incident.model_validate(left, context=dict(context))
        except ValidationError as error:
            more = {_culprit(left, places, one["loc"]) for one in error.errors()}
            if "" in more or more <= gone:
                return None
            gone |= more
        else:
            return Partial(incident, places)
    return None


def _without(
    part: Any, gone: set[str], pointer: str, left_pointer: str, places: dict[str, tuple[int, ...]]
) -> Any:
    if isinstance(part, dict):
        return {
            key: _without(value, gone, pointer + join(key), left_pointer + join(key), places)
            for key, value in part.items()
            if pointer + join(key) not in gone
        }
    if isinstance(part, list):
        kept = [index for index in range(len(part)) if f"{pointer}/{index}" not in gone]
        places[left_pointer] = tuple(kept)
        return [
            _without(part[index], gone, f"{pointer}/{index}", f"{left_pointer}/{place}", places)
            for place, index in enumerate(kept)
        ]
    return part


def _culprit(left: Any, places: Mapping[str, tuple[int, ...]], loc: tuple[int | str, ...]) -> str:
    """The pointer into the file of the part that has to go because of one error.

    A key that is missing leads to the part that misses it: that part goes.
    """
    here: Any = left
    parts: list[str] = []
    seen: list[str] = []
    for step in loc:
        if isinstance(here, dict) and step in here:
            parts.append(str(step))
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            parts.append(str(places[join(*seen)][step]))
        else:
            continue
        here = here[step]
        seen.append(str(step))
    return join(*parts)
