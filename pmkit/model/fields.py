"""The small types that the models are made of: ids, text, prose, links, languages, zones."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from pmkit.times.errors import TimeError
from pmkit.times.zones import NAME, zone

ID_PATTERN = r"^[a-z0-9]+([-._][a-z0-9]+)*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
ZONE_PATTERN = rf"^{NAME}$"
URL_PATTERN = r'^https?://[^\s<>"]+$'
NOT_BLANK = r"\S"


class _Pattern:
    """A string of a given shape; ``error`` names the shape for the diagnostic."""

    def __init__(self, error: str, pattern: str, description: str, max_length: int = 200) -> None:
        self.error, self.pattern = error, pattern
        self.description, self.max_length = description, max_length

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        text = core_schema.str_schema(pattern=self.pattern, max_length=self.max_length, strict=True)
        return core_schema.custom_error_schema(
            text, custom_error_type=self.error, custom_error_message="is not " + self.description
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        return {"type": "string", "pattern": self.pattern, "maxLength": self.max_length}


class _Zone:
    """The name of a time zone that exists."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_after_validator_function(
            self._known, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        return {"type": "string", "pattern": ZONE_PATTERN}

    def _known(self, value: str) -> str:
        try:
            zone(value)
        except TimeError as error:
            raise PydanticCustomError(
                "time", "{why}", {"why": error.message, "code": error.code, "hint": error.hint}
            ) from None
        return value


class _LocalizedText:
    """A string, or a map of language tag to string; checked without leaving pydantic's core."""

    def __init__(self, media_type: str | None = None) -> None:
        self.media_type = media_type

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        text = core_schema.str_schema(pattern=NOT_BLANK, strict=True)
        variants = core_schema.dict_schema(
            core_schema.str_schema(pattern=LANGUAGE_PATTERN, strict=True), text, min_length=1
        )
        return core_schema.union_schema(
            [text, variants],
            mode="left_to_right",
            custom_error_type="text",
            custom_error_message="is not text, nor a map of language tag to text",
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        text = {"type": "string", "pattern": NOT_BLANK}
        if self.media_type is not None:
            text["contentMediaType"] = self.media_type
        variants = {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": text,
        }
        return {"anyOf": [text, variants]}


LocalizedText = str | dict[str, str]
"""A string in the file's language, or a map of language tag (BCP 47) to string."""

Line = Annotated[LocalizedText, _LocalizedText()]
"""A short plain text: a title, a name, a label. Nothing in it is markup."""

Prose = Annotated[LocalizedText, _LocalizedText("text/markdown")]
"""CommonMark without raw HTML: code, lists, emphasis and links are rendered, the rest is text."""

Id = Annotated[
    str,
    _Pattern(
        "id",
        ID_PATTERN,
        "an id: small letters and digits, joined by single '-', '.' or '_'",
        max_length=120,
    ),
]
LanguageTag = Annotated[
    str, _Pattern("language", LANGUAGE_PATTERN, "a language tag such as en, zh or pt-BR")
]
ZoneName = Annotated[str, _Zone()]
Url = Annotated[
    str, _Pattern("url", URL_PATTERN, "an address that begins with https:// or http://", 2000)
]
Blankless = Annotated[str, _Pattern("text-line", NOT_BLANK, "text", 2000)]
"""A plain string in no particular language: a file name, a unit, a key."""
