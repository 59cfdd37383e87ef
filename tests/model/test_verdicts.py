"""The models and the schema are one definition: they say the same of every file."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from pmkit.knowledge.decode import decode_catalog, decode_incident
from pmkit.model.item import Claim, Item
from pmkit.model.json_schema import catalog_schema, incident_schema
from pmkit.model.when import TimeClaim
from pmkit.source.pointer import join
from pmkit.source.reader import load
from pmkit.source.tree import Tree
from tests.knowledge.real import NAMES, ROOT, document
from tests.knowledge.written import as_document
from tests.model.variants import BEYOND, LEFT_OUT, VARIANTS, Variant, changed, complete

SCHEMA = Draft202012Validator(incident_schema())
COMPLETE = complete()


def said(variant: Variant) -> str:
    value = "left out" if variant.value is LEFT_OUT else str(variant.value)[:30]
    return f"{variant.pointer}: {value}"


def codes(tree: Tree) -> list[str]:
    return [one.code for one in decode_incident(as_document(tree)).diagnostics]


@pytest.mark.parametrize("name", NAMES)
def test_a_real_incident_is_right_by_both(name: str) -> None:
    found = document(name)
    assert not decode_incident(found).diagnostics
    SCHEMA.validate(found.tree)


def test_the_catalog_is_right_by_both() -> None:
    found = load(ROOT / "incidents" / "catalog.yaml", "incidents/catalog.yaml")
    assert decode_catalog(found).value is not None
    Draft202012Validator(catalog_schema()).validate(found.tree)


def own_fields(model: type[BaseModel]) -> set[str]:
    """The fields that a model and those it is made from define, each by the one that does."""
    makers = [maker for maker in model.__mro__ if issubclass(maker, Item | TimeClaim)]
    return {f"{one.__name__}.{name}" for one in makers for name in one.__annotations__} - SETTINGS


SETTINGS = {"Item.model_config", "Incident.model_config", "TimeClaim.model_config"}


def used(part: Any) -> set[str]:
    """The fields that are set somewhere in a part."""
    if isinstance(part, BaseModel):
        below = {name: getattr(part, name) for name in part.model_fields_set}
        own = {name for name in own_fields(type(part)) if name.partition(".")[2] in below}
        return own.union(*map(used, below.values()))
    parts = part.values() if isinstance(part, dict) else part if isinstance(part, tuple) else ()
    return {name for one in parts for name in used(one)}


def test_the_complete_example_has_every_key_of_the_format() -> None:
    example = decode_incident(as_document(COMPLETE)).value
    models: list[type[BaseModel]] = [*Item.__subclasses__(), *Claim.__subclasses__(), TimeClaim]
    known = {name for model in models for name in own_fields(model)}
    of_catalog = {name for name in known if name.startswith(("Catalog.", "Entry."))}
    assert known - of_catalog == used(example)


CATALOG = Draft202012Validator(catalog_schema())
ENTRIES: dict[str, Tree] = {
    "organizations": {"example": {"name": "Example", "url": "https://example.com"}},
    "products": {"checkout": {"name": "Checkout", "organization": "example", "owner": "shop"}},
    "components": {
        "registry": {
            "name": {"en": "Registry", "zh": "注册中心"},
            "role": "service-discovery",
            "aliases": ["consul"],
            "part_of": "platform",
            "note": "It keeps names.",
        }
    },
}


@given(st.data())
def test_both_say_the_same_of_any_catalog(data: st.DataObject) -> None:
    pointer = data.draw(st.sampled_from(places(ENTRIES)))
    value = data.draw(st.sampled_from((*ANYTHING, "x-role", {"name": "X"}, {"A b": {"name": "X"}})))
    tree = changed(ENTRIES, pointer, value)
    found = decode_catalog(as_document(tree, "incidents/catalog.yaml"))
    assert CATALOG.is_valid(tree) == (not found.diagnostics)
    assert (found.value is None) == bool(found.diagnostics)


@pytest.mark.parametrize("variant", VARIANTS, ids=said)
def test_both_say_the_same_of_one_change(variant: Variant) -> None:
    tree = changed(COMPLETE, variant.pointer, variant.value)
    assert codes(tree) == ([variant.code] if variant.code else [])
    assert SCHEMA.is_valid(tree) == (variant.code is None)


@pytest.mark.parametrize("variant", BEYOND, ids=said)
def test_what_no_schema_can_see_the_models_do(variant: Variant) -> None:
    tree = changed(COMPLETE, variant.pointer, variant.value)
    assert set(codes(tree)) == {variant.code}
    assert SCHEMA.is_valid(tree)


def places(tree: Tree, pointer: str = "") -> list[str]:
    """Every place in a tree but the whole."""
    parts = tree.items() if isinstance(tree, dict) else ()
    items = enumerate(tree) if isinstance(tree, list) else ()
    below = [(pointer + join(str(key)), part) for key, part in (*parts, *items)]
    return [one for place, part in below for one in (place, *places(part, place))]


ANYTHING: tuple[Any, ...] = (
    "",
    "~",
    "no",
    "1",
    "x y",
    "2024",
    [],
    {},
    [""],
    ["a", "b"],
    {"a": "b"},
    LEFT_OUT,
)


@given(st.sampled_from(places(COMPLETE)), st.sampled_from(ANYTHING))
def test_both_say_the_same_of_anything_anywhere(pointer: str, value: Any) -> None:
    assume((pointer, value) != ("/date", LEFT_OUT))  # One of those that no schema can see.
    tree = changed(COMPLETE, pointer, value)
    assert SCHEMA.is_valid(tree) == (not codes(tree))
