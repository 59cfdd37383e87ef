"""Times in the model: one uncertain time, or several claims about it that sources dispute."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from pmkit.model.fields import Id, Prose
from pmkit.times.parse import PATTERN, TimeError, parse
from pmkit.times.uncertain import Form, Precision, UncertainTime

DAY_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


class _TimeField:
    """Pydantic's view of :class:`UncertainTime`.

    The validation context gives ``zone`` (the file's IANA zone) and ``date`` (its ISO day for times
    without one). ``open_end`` fields also take ``ongoing``.
    """

    def __init__(self, *, open_end: bool = False, disputable: bool = True) -> None:
        self.open_end, self.disputable = open_end, disputable

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source
        if not self.disputable:
            return core_schema.with_info_plain_validator_function(
                self._single,
                serialization=core_schema.plain_serializer_function_ser_schema(_written),
            )
        return core_schema.with_info_wrap_validator_function(
            self._single_or_disputed,
            handler.generate_schema(DisputedTime),
            serialization=core_schema.plain_serializer_function_ser_schema(_written),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        single: JsonSchemaValue = {"type": ["string", "integer"], "pattern": PATTERN}
        if not self.open_end:
            # With its type: other readers take a year for a number, and no pattern is about those.
            single["not"] = {"type": "string", "pattern": r"^\s*ongoing\s*$"}
        if not self.disputable:
            return single
        return {"anyOf": [single, CLAIMS_SCHEMA]}

    def _single(self, value: Any, info: core_schema.ValidationInfo) -> UncertainTime:
        if isinstance(value, str):
            context: Mapping[str, Any] = info.context or {}
            try:
                time = parse(value, zone=context.get("zone", "UTC"), date=context.get("date"))
            except TimeError as error:
                raise PydanticCustomError(
                    "time",
                    "{why}",
                    {"why": error.message, "code": error.code, "hint": error.hint},
                ) from None
        elif isinstance(value, UncertainTime):
            time = value
        else:
            raise PydanticCustomError(
                "time-shape",
                "is not a time, nor a list of claims about one",
                {"disputable": self.disputable},
            )
        if time.form is Form.ONGOING and not self.open_end:
            raise PydanticCustomError("ongoing-start", "only an end can be 'ongoing'")
        return time

    def _single_or_disputed(
        self,
        value: Any,
        handler: core_schema.ValidatorFunctionWrapHandler,
        info: core_schema.ValidationInfo,
    ) -> UncertainTime | DisputedTime:
        if isinstance(value, str):
            return self._single(value, info)
        if isinstance(value, (list, tuple)):
            claims: DisputedTime = handler({"claims": value})
            return claims
        if isinstance(value, DisputedTime):
            return value
        return self._single(value, info)


class _DayField(_TimeField):
    """Pydantic's view of one day, stated as such: 2024-12-11."""

    def __init__(self) -> None:
        super().__init__(disputable=False)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        return {"type": "string", "pattern": DAY_PATTERN}

    def _single(self, value: Any, info: core_schema.ValidationInfo) -> UncertainTime:
        time = super()._single(value, info)
        if not re.fullmatch(DAY_PATTERN, time.text):
            raise PydanticCustomError("day", "is not one day")
        return time


def _written(value: UncertainTime | DisputedTime) -> Any:
    if isinstance(value, DisputedTime):
        return [claim.model_dump(exclude_defaults=True, mode="json") for claim in value.claims]
    return value.text


SingleTime = Annotated[UncertainTime, _TimeField(disputable=False)]
"""One uncertain time, not disputed."""

SingleEnd = Annotated[UncertainTime, _TimeField(open_end=True, disputable=False)]
"""Like :data:`SingleTime`, and may also be ``ongoing``."""

Day = Annotated[UncertainTime, _DayField()]
"""One day, written as such."""


class TimeClaim(BaseModel):
    """One of several claims about when something was."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    time: SingleEnd = Field(
        description="When it was, by this claim.", examples=["2023-11-12 17:39"]
    )
    sources: tuple[Id, ...] = Field(
        default=(), description="Keys of the sources that say so.", examples=[["official"]]
    )
    note: Prose | None = Field(
        default=None,
        description="What a reader should know about this claim.",
        examples=["The status page of the evening."],
    )


class DisputedTime(BaseModel):
    """Claims about one time that differ; the first is the one this file goes by.

    Its interval spans all claims, so that whatever rests on it is an interval over the dispute.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    claims: tuple[TimeClaim, ...] = Field(
        min_length=2, description="The claims, the preferred one first.", examples=[[]]
    )

    @property
    def preferred(self) -> UncertainTime:
        """The time this file goes by."""
        return self.claims[0].time

    @property
    def earliest(self) -> datetime | None:
        """The earliest moment any claim allows (UTC); ``None`` when unbounded."""
        bounds = [claim.time.earliest for claim in self.claims]
        known = [bound for bound in bounds if bound is not None]
        return min(known) if len(known) == len(bounds) else None

    @property
    def latest(self) -> datetime | None:
        """The end of the interval over all claims (UTC, exclusive); ``None`` when unbounded."""
        bounds = [claim.time.latest for claim in self.claims]
        known = [bound for bound in bounds if bound is not None]
        return max(known) if len(known) == len(bounds) else None

    @property
    def text(self) -> str:
        """The preferred claim's own text."""
        return self.preferred.text

    @cached_property
    def spanned(self) -> UncertainTime:
        """See :func:`spanned`; kept, as many rules ask for it."""
        best = self.preferred
        earliest, latest = self.earliest, self.latest
        if best.earliest == earliest and best.latest == latest:
            return best
        form = Form.BETWEEN
        if latest is None:
            form = Form.AFTER if earliest is not None else Form.UNKNOWN
        elif earliest is None:
            form = Form.BEFORE
        return UncertainTime(
            text=best.text,
            earliest=earliest,
            latest=latest,
            precision=max((claim.time.precision for claim in self.claims), key=_coarseness),
            about=any(claim.time.about for claim in self.claims),
            form=form,
            nominal=best.nominal,
            zone=best.zone,
        )


def _coarseness(precision: Precision) -> int:
    return precision.rank


CLAIMS_SCHEMA: JsonSchemaValue = {
    "type": "array",
    "minItems": 2,
    "items": {"$comment": "TimeClaim"},
    "description": "Claims that differ, the preferred one first.",
}
"""A dispute as the file writes it; :mod:`pmkit.model.json_schema` puts a claim's definition in,
which pydantic would not find from here."""


def preferred(when: UncertainTime | DisputedTime) -> UncertainTime:
    """The time a file goes by: the time itself, or the preferred claim of a dispute."""
    return when if isinstance(when, UncertainTime) else when.preferred


def spanned(when: UncertainTime | DisputedTime) -> UncertainTime:
    """One uncertain time over everything ``when`` allows; for a dispute, over all its claims.

    A dispute becomes a ``between`` whose stated start is the preferred claim's; where some claim
    has no end, an ``after``.
    """
    if isinstance(when, UncertainTime):
        return when
    return when.spanned


When = Annotated[UncertainTime | DisputedTime, _TimeField()]
"""A moment: one uncertain time, or a list of claims about it, the preferred one first."""

EndTime = Annotated[UncertainTime | DisputedTime, _TimeField(open_end=True)]
"""Like :data:`When`, and may also be ``ongoing``."""

__all__ = [
    "Day",
    "DisputedTime",
    "EndTime",
    "SingleEnd",
    "SingleTime",
    "TimeClaim",
    "When",
    "preferred",
    "spanned",
]
