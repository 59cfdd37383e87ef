"""Controlled vocabularies: short lists of words, each with its meaning, some of them extensible.

A vocabulary is metadata on a plain ``str`` field. It checks the value, and it writes every word
with its meaning into the JSON Schema, so that an editor can complete and explain it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

OWN_WORD = r"^x-[a-z0-9]+(-[a-z0-9]+)*$"
"""The shape of a knowledge base's own word in an extensible vocabulary (ECMA-262 pattern)."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """A list of words with their meanings.

    ``extensible`` vocabularies also take words that begin with ``x-``; what those mean is said in
    the knowledge base's ``pmkit.toml``.
    """

    name: str
    meaning: str
    words: Mapping[str, str]
    extensible: bool = False

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        if not self.extensible:
            literal = core_schema.literal_schema(list(self.words))
            return core_schema.no_info_wrap_validator_function(self._closed, literal)
        return core_schema.no_info_plain_validator_function(self._open)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        return self.json_schema()

    def json_schema(self) -> JsonSchemaValue:
        """The words with their meanings, as an editor wants them."""
        known = [{"const": word, "description": meaning} for word, meaning in self.words.items()]
        own = {
            "type": "string",
            "pattern": OWN_WORD,
            "description": "A word of this knowledge base's own, explained in its pmkit.toml.",
        }
        return {"oneOf": [*known, own] if self.extensible else known}

    def _closed(self, value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> str:
        try:
            return str(handler(value))
        except ValueError:
            raise self.error(value) from None

    def _open(self, value: Any) -> str:
        if isinstance(value, str):
            if value in self.words:
                return value
            if value.startswith("x-") and _is_own(value):
                return value
        raise self.error(value)

    def error(self, value: Any) -> PydanticCustomError:
        """The error for a word that is not in the list; it carries the vocabulary for the hint."""
        return PydanticCustomError(
            "vocabulary",
            "is not one of the words for {name}",
            {"name": self.name, "vocabulary": self, "value": value},
        )


def _is_own(value: str) -> bool:
    import re

    return re.fullmatch(OWN_WORD, value) is not None
