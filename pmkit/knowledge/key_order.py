"""The order of keys at a place in a file, for whoever writes keys there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pmkit.knowledge.keys import model_at
from pmkit.model.key_order import key_order
from pmkit.source.pointer import split

if TYPE_CHECKING:
    from pydantic import BaseModel


def order_in(model: type[BaseModel]) -> Callable[[str], tuple[str, ...]]:
    """A function from the pointer of a map to the keys it can have, in the order to write them.

    Maps whose keys the author chooses (sources, languages) have none.
    """

    def order(pointer: str) -> tuple[str, ...]:
        here = model_at(model, split(pointer))
        return key_order(here) if here is not None else ()

    return order
