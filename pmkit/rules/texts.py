"""Every text of an incident, with its place, its language and who may read it.

Rules that read texts ask :func:`pmkit.rules.prefilter.occurs` about the whole file first: walking
costs as much as many other rules together.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime
from pmkit.source.pointer import join

_INTERNAL = "internal"


class Text(NamedTuple):
    """One string of the file: an id, an address or words.

    ``where`` is the key of the file that it is under (``timeline``), ``key`` that of the string
    itself (``what``); ``language`` is the tag of its own or the file's.
    """

    steps: tuple[str | int, ...]
    where: str
    key: str
    language: str
    text: str
    internal: bool
    """Whether it, or a part of the file around it, is for inside readers only."""

    @property
    def pointer(self) -> str:
        """Where it stands."""
        return join(*self.steps)


def texts(incident: Incident) -> Iterator[Text]:
    """Every string of ``incident`` in the order of the model, ids and words of lists included."""
    return _texts(incident, (), incident.language, internal=False)


def _texts(
    part: BaseModel, at: tuple[str | int, ...], language: str, *, internal: bool
) -> Iterator[Text]:
    internal = internal or getattr(part, "audience", None) == _INTERNAL
    for name, key in _fields(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        steps = (*at, key)
        where = str(steps[0])
        if isinstance(value, str):
            yield Text(steps, where, key, language, value, internal)
        elif isinstance(value, DisputedTime):
            # The file writes a dispute as the bare list of its claims.
            for index, claim in enumerate(value.claims):
                yield from _texts(claim, (*steps, index), language, internal=internal)
        elif isinstance(value, BaseModel):
            yield from _texts(value, steps, language, internal=internal)
        elif isinstance(value, (tuple, dict)):
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            for step, one in pairs:
                if isinstance(one, str):
                    own = str(step) if isinstance(value, dict) else language
                    yield Text((*steps, step), where, key, own, one, internal)
                elif isinstance(one, BaseModel):
                    yield from _texts(one, (*steps, step), language, internal=internal)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())
