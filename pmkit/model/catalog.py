"""The catalog: names that incidents share."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from pmkit.model import words
from pmkit.model.fields import Id, Line, Prose, Url
from pmkit.model.item import Item


class Entry(Item):
    """What organisations, products and components have in common."""

    name: Line = Field(description="Its name, as people write it.", examples=["ChatGPT"])
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Other ids under which incidents may name it.",
        examples=[["chat-gpt"]],
    )
    note: Prose | None = Field(
        default=None, description="What it is.", examples=["The consumer chat product."]
    )


class Organization(Entry):
    """Somebody who has incidents."""

    url: Url | None = Field(
        default=None, description="Its home page.", examples=["https://openai.com"]
    )


class Product(Entry):
    """Something users use, and miss when it is down."""

    organization: Id | None = Field(
        default=None, description="Whose product it is.", examples=["openai"]
    )
    owner: Line | None = Field(
        default=None, description="The team that owns it.", examples=["chat"]
    )


class Component(Entry):
    """A part that others depend on: what edges of the dependency graph join.

    One without an organisation is the same thing everywhere (a public protocol, an open-source
    program stays a component of whoever runs it).
    """

    organization: Id | None = Field(
        default=None, description="Whose component it is.", examples=["openai"]
    )
    role: words.ComponentRole | None = Field(
        default=None,
        description="What it does for others; makes it comparable across organisations.",
        examples=["service-discovery"],
    )
    owner: Line | None = Field(
        default=None, description="The team that owns it.", examples=["platform"]
    )
    part_of: Id | None = Field(
        default=None, description="The larger component it is part of.", examples=["kubernetes"]
    )


class Catalog(Item):
    """All shared names of a knowledge base, by id."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, title="pmkit catalog")

    organizations: dict[Id, Organization] = Field(
        default_factory=dict,
        description="Who has incidents.",
        examples=[{"openai": {"name": "OpenAI"}}],
    )
    products: dict[Id, Product] = Field(
        default_factory=dict,
        description="What users use.",
        examples=[{"chatgpt": {"name": "ChatGPT", "organization": "openai"}}],
    )
    components: dict[Id, Component] = Field(
        default_factory=dict,
        description="What depends on what.",
        examples=[{"kubernetes-dns": {"name": "Kubernetes DNS", "role": "service-discovery"}}],
    )
