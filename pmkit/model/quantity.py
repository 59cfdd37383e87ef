"""Figures as their sources give them: exact, about, a range, or a bound. No digit is invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_NUMBER = r"-?[0-9]+([_,][0-9]{3})*(\.[0-9]+)?"
QUANTITY_PATTERN = rf"^(~? ?{_NUMBER}|[<>]=? ?{_NUMBER}|~? ?{_NUMBER} ?\.\. ?~? ?{_NUMBER})$"
"""The spellings of a quantity (ECMA-262): 954, ~200_000, 90.22, >5_000_000, <=3, 73..80."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as exact as its source: the bounds it lies between, and the author's own spelling.

    ``low`` and ``high`` are ``None`` where unbounded. ``about`` says that the bounds are
    approximate. ``strict`` says that a bound itself is excluded ('more than').
    """

    text: str
    low: float | None
    high: float | None
    about: bool = False
    strict: bool = False

    @property
    def exact(self) -> float | None:
        """The number, where there is exactly one and it is not 'about'."""
        return self.low if self.low == self.high and not self.about else None


def parse_quantity(text: str) -> Quantity:
    """Read ``954``, ``~200_000``, ``90.22``, ``>5_000_000``, ``<=3`` or ``73..80``.

    Raises :class:`ValueError` for anything else, and for a range that runs backwards.
    """
    if not re.fullmatch(QUANTITY_PATTERN, text):
        raise ValueError("not a number")
    about = "~" in text
    bare = text.replace("~", "").replace("_", "").replace(",", "").replace(" ", "")
    if ".." in bare:
        low, high = (float(part) for part in bare.split(".."))
        if low > high:
            raise ValueError("the range runs backwards")
        return Quantity(text, low, high, about)
    if bare[0] == ">":
        return Quantity(text, float(bare.lstrip(">=")), None, strict=bare[1] != "=")
    if bare[0] == "<":
        return Quantity(text, None, float(bare.lstrip("<=")), strict=bare[1] != "=")
    value = float(bare)
    return Quantity(text, value, value, about)


class _QuantityField:
    """Pydantic's view of :class:`Quantity`: read from text, written as the author's text."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.plain_serializer_function_ser_schema(_text_of)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        return {"type": ["string", "number"], "pattern": QUANTITY_PATTERN}


def _validate(value: Any) -> Quantity:
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        try:
            return parse_quantity(value)
        except ValueError as error:
            raise PydanticCustomError("quantity", "{why}", {"why": str(error)}) from None
    raise PydanticCustomError("quantity", "{why}", {"why": "not a number"})


def _text_of(value: Quantity) -> str:
    return value.text


QuantityField = Annotated[Quantity, _QuantityField()]
