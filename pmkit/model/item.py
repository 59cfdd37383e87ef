"""What every part of an incident has in common, and the sources that claims come from."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from pmkit.model import words
from pmkit.model.fields import Id, LanguageTag, Line, Prose, Url
from pmkit.model.when import When


class Item(BaseModel):
    """What all parts share: they are frozen, and a misspelt key is an error.

    Schemas are built with the incident's, not one by one: importing pmkit stays cheap.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Claim(Item):
    """A part that states something: where it comes from, how sure it is, who may read it."""

    sources: tuple[Id, ...] = Field(
        default=(),
        description="Keys of the sources that say so.",
        examples=[["official"]],
    )
    confidence: words.Confidence = Field(
        default="stated", description="How sure this is.", examples=["inferred"]
    )
    audience: words.Audience | None = Field(
        default=None,
        description="Who may read this; the incident's audience when left out.",
        examples=["internal"],
    )
    note: Prose | None = Field(
        default=None,
        description="A remark for the reader: a limit, a reservation, how it was read.",
        examples=["Seen only in a translation."],
    )


class Copy(Item):
    """A kept copy of a source."""

    url: Url = Field(
        description="Where the copy is.",
        examples=["https://web.archive.org/web/2024/https://a.example/"],
    )
    captured: When | None = Field(
        default=None, description="When the copy was made.", examples=["2024-12-13"]
    )
    note: Prose | None = Field(
        default=None, description="What differs in the copy.", examples=["Without the pictures."]
    )


class Source(Item):
    """A document that claims are taken from."""

    title: Line = Field(description="Its title.", examples=["October 21 post-incident analysis"])
    kind: words.SourceKind = Field(
        description="What kind of document it is.", examples=["official"]
    )
    url: Url | None = Field(
        default=None,
        description="Its address; left out when it has none.",
        examples=["https://status.example.com/incidents/42"],
    )
    author: Line | None = Field(
        default=None, description="Who wrote it, when it matters.", examples=["The storage team"]
    )
    published: When | None = Field(
        default=None, description="When it was published.", examples=["2018-10-30"]
    )
    language: LanguageTag | None = Field(
        default=None, description="The language it is written in.", examples=["zh"]
    )
    copies: tuple[Copy, ...] = Field(
        default=(),
        description="Archived copies and translations of it.",
        examples=[[{"url": "https://web.archive.org/web/2024/https://a.example/"}]],
    )
    audience: words.Audience | None = Field(
        default=None, description="Who may read of it.", examples=["internal"]
    )
    note: Prose | None = Field(
        default=None,
        description="How it was read, and what to beware of.",
        examples=["The opening only; the rest through a translation."],
    )
