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
from pydantic_core import CoreSchema, core_schema

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
        # All in pydantic's core: a call of Python for each word would cost more than the check.
        listed = core_schema.literal_schema(list(self.words))
        own = core_schema.str_schema(pattern=OWN_WORD, strict=True)
        return core_schema.custom_error_schema(
            core_schema.union_schema([listed, own], mode="left_to_right")
            if self.extensible
            else listed,
            custom_error_type="vocabulary",
            custom_error_message="is not one of the words for {name}",
            custom_error_context={"name": self.name, "vocabulary": self},
        )

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
