from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, create_model

from pmkit.cli.schema import SCHEMAS
from pmkit.model.incident import Incident, Lessons
from pmkit.model.item import Claim, Item
from pmkit.model.json_schema import catalog_schema, incident_schema, written
from pmkit.model.when import TimeClaim
from pmkit.model.words import VOCABULARIES
from pmkit.times.grammar import PATTERN
from tests.knowledge.real import ROOT
from tests.model.documented import Schema, here, properties, words

BY_HAND = {"incident": incident_schema(), "catalog": catalog_schema()}
FIELDS = [
    pytest.param(schema, field, id=name)
    for schema in BY_HAND.values()
    for name, field in properties(schema)
]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_the_one_that_the_models_give(name: str) -> None:
    committed = (ROOT / "schemas" / f"{name}.schema.json").read_bytes()
    assert written(SCHEMAS[name]()).encode() == committed, "run `pmkit schema --write schemas`"


def test_there_is_no_schema_that_nothing_makes() -> None:
    committed = {file.name.removesuffix(".schema.json") for file in (ROOT / "schemas").iterdir()}
    assert committed == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = SCHEMAS[name]()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("schema", "field"), FIELDS)
def test_a_field_is_described_and_its_examples_are_right(schema: Schema, field: Schema) -> None:
    assert field.get("description", "").endswith(".")
    assert field.get("examples"), "an example is missing"
    validator = Draft202012Validator(here(schema, field))
    for example in field["examples"]:
        validator.validate(as_typed(example))


MODELS: set[type[BaseModel]] = {
    Incident,
    Lessons,
    TimeClaim,
    *Item.__subclasses__(),
    *Claim.__subclasses__(),
}
OWN = [
    (model, name)
    for model in sorted(MODELS, key=lambda one: one.__name__)
    for name in model.__annotations__
    if name in model.model_fields
]


@pytest.mark.parametrize(("model", "name"), OWN, ids=str)
def test_the_models_take_the_examples_as_well(model: type[BaseModel], name: str) -> None:
    info = model.model_fields[name]
    field: Any = {name: (info.annotation, info)}
    alone = create_model("Alone", **field)
    for example in info.examples or ():
        tree = {info.alias or name: as_typed(example)}
        alone.model_validate(tree, context={"date": "2024-12-11"})


def as_typed(value: Any) -> Any:
    """What the reader makes of an example: nothing but text, lists and maps."""
    if isinstance(value, dict):
        return {key: as_typed(part) for key, part in value.items()}
    return [as_typed(part) for part in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize("name", BY_HAND)
def test_every_word_has_a_meaning_where_an_editor_looks_for_it(name: str) -> None:
    found = list(words(BY_HAND[name]))
    assert found
    assert all(word["description"].endswith(".") for word in found)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: str(one.name))
def test_a_vocabulary_is_documented(vocabulary: Any) -> None:
    assert vocabulary.meaning.endswith(".")
    assert all(meaning.endswith((".", "?")) for meaning in vocabulary.words.values())
    texts = [meaning.casefold() for meaning in vocabulary.words.values()]
    assert len(set(texts)) == len(texts), "two words mean the same"


@pytest.mark.parametrize("name", BY_HAND)
def test_what_fields_share_is_said_once_and_explained(name: str) -> None:
    schema = BY_HAND[name]
    text = json.dumps(schema)
    for defined, part in schema["$defs"].items():
        assert part["description"].endswith("."), defined
        assert f'"#/$defs/{defined}"' in text, f"{defined} is not used"
    times = json.dumps(PATTERN)
    assert text.count(times) <= 3
    assert text.count('"const": "control-plane"') <= 1


def test_the_schema_says_which_text_is_markdown() -> None:
    event = BY_HAND["incident"]["$defs"]["Event"]["properties"]
    assert event["what"]["$ref"] == "#/$defs/Prose"
    assert event["by"]["$ref"] == "#/$defs/Text"


def test_the_schema_has_no_null_and_no_title_made_up_of_a_key() -> None:
    text = json.dumps(BY_HAND)
    assert '"null"' not in text
    assert '"title": "Detected By"' not in text


def test_an_own_word_is_one_where_the_base_may_have_them() -> None:
    incident = BY_HAND["incident"]
    kinds = Draft202012Validator(here(incident, incident["$defs"]["Event"]["properties"]["kind"]))
    assert kinds.is_valid("x-drill")
    assert not kinds.is_valid("drill")
    status = Draft202012Validator(here(incident, incident["properties"]["status"]))
    assert not status.is_valid("x-finished")
