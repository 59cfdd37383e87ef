"""The schema for editors: it knows the base's names, and refuses no incident that is fine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pmkit.exporters.schema_with_catalog import OPEN_NAMES, schema_with_catalog
from pmkit.knowledge.load import load
from pmkit.model.json_schema import written
from pmkit.source.reader import load as load_document
from tests.cli.bases import CATALOG, ROOT, make

SETTINGS = """\
[severities]
sev1 = "All of a product is down."
sev2 = "Part of one is."

[words.event-kinds]
x-drill = "A planned exercise."
"""


@cache
def _ours() -> Draft202012Validator:
    return Draft202012Validator(schema_with_catalog(load(ROOT)))


def _base(folder: Path, catalog: str | None = CATALOG, settings: str = "") -> Path:
    make(folder, catalog=catalog)
    (folder / "pmkit.toml").write_text(settings, "utf-8")
    return folder


def _accepts(schema: Mapping[str, Any], **fields: Any) -> bool:
    return Draft202012Validator(schema).is_valid({"title": "x", **fields})


@pytest.mark.parametrize(
    "file", sorted((ROOT / "incidents").rglob("2*.yaml")), ids=lambda f: f.stem
)
def test_every_incident_of_the_base_is_accepted(file: Path) -> None:
    tree = load_document(file, file.name).tree
    assert list(_ours().iter_errors(tree)) == []


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(_ours().schema)


@pytest.mark.parametrize(
    "fields",
    [
        {"organization": "openay"},
        {"impact": [{"product": "chatgtp"}]},
        {"timeline": [{"at": "2024-12-11", "kind": "note", "what": "x", "products": ["nothing"]}]},
        {"timeline": [{"at": "2024-12-11", "kind": "note", "what": "x", "components": ["no"]}]},
        {"timeline": [{"at": "2024-12-11", "kind": "x-nothing", "what": "x"}]},
        {
            "causes": [
                {"id": "a", "role": "root", "category": "load", "what": "x", "component": "b"}
            ]
        },
        {"dependencies": [{"from": "nothing", "on": "nothing", "kind": "runtime"}]},
        {"related": [{"incident": "2019-01-01-nowhere"}]},
    ],
)
def test_what_the_base_does_not_know_is_refused(fields: dict[str, Any]) -> None:
    assert not _ours().is_valid({"title": "x", **fields})


def test_the_same_base_gives_the_same_bytes() -> None:
    first, second = (written(schema_with_catalog(load(ROOT))) for _ in range(2))
    assert first == second


def test_names_local_to_a_file_stay_free(tmp_path: Path) -> None:
    schema = schema_with_catalog(load(_base(tmp_path)))
    cause = {"role": "trigger", "category": "load", "what": "x", "leads_to": ["another"]}
    assert _accepts(schema, causes=[{"id": "whatever", **cause}])


def test_an_alias_is_a_name_unless_it_means_two_things(tmp_path: Path) -> None:
    catalog = (
        "products:\n"
        "  checkout: {name: Checkout, aliases: [till, pay]}\n"
        "  payments: {name: Payments, aliases: [pay]}\n"
    )
    schema = schema_with_catalog(load(_base(tmp_path, catalog)))
    told = {one["const"]: one["description"] for one in schema["$defs"]["ProductId"]["oneOf"][1:]}
    assert told["till"] == "Another name of checkout: Checkout"
    assert _accepts(schema, impact=[{"product": "till"}])
    assert not _accepts(schema, impact=[{"product": "pay"}])


def test_severities_and_own_words_are_those_of_the_settings(tmp_path: Path) -> None:
    schema = schema_with_catalog(load(_base(tmp_path, settings=SETTINGS)))
    event = {"at": "2024-12-11", "what": "x"}
    assert _accepts(schema, severity="sev2")
    assert not _accepts(schema, severity="sev3")
    assert _accepts(schema, timeline=[{**event, "kind": "x-drill"}])
    assert not _accepts(schema, timeline=[{**event, "kind": "x-other"}])


def test_without_a_catalog_any_name_will_do(tmp_path: Path) -> None:
    schema = schema_with_catalog(load(_base(tmp_path, catalog=None)))
    assert _accepts(schema, organization="anybody", severity="any", impact=[{"product": "any"}])


def test_a_kind_of_which_the_catalog_has_none_is_refused_as_validate_does(tmp_path: Path) -> None:
    schema = schema_with_catalog(load(_base(tmp_path, "products: {checkout: {name: Checkout}}\n")))
    Draft202012Validator.check_schema(schema)
    assert not _accepts(schema, organization="acme")


def test_what_no_rule_of_the_base_refuses_is_completed_and_accepted(tmp_path: Path) -> None:
    base = load(_base(tmp_path, settings=SETTINGS))
    free: dict[str, dict[str, Any]] = {
        "REF001": {"impact": [{"product": "other"}]},
        "SCH012": {"severity": "sev9"},
        "SCH011": {"timeline": [{"at": "2024-12-11", "kind": "x-other", "what": "x"}]},
        "REF008": {"related": [{"incident": "elsewhere"}]},
    }
    for rule, fields in free.items():
        assert not _accepts(schema_with_catalog(base), **fields)
        schema = schema_with_catalog(base, OPEN_NAMES - {rule})
        assert _accepts(schema, **fields)
        assert _accepts(schema, severity="sev1", impact=[{"product": "checkout"}])


def test_a_broken_incident_can_be_referred_to(tmp_path: Path) -> None:
    folder = _base(tmp_path)
    (folder / "incidents" / "2020-01-01-broken.yaml").write_text("title: [", "utf-8")
    schema = schema_with_catalog(load(folder))
    assert _accepts(schema, related=[{"incident": "2020-01-01-broken"}])


def test_hostile_names_are_only_text(tmp_path: Path) -> None:
    catalog = 'products: {"2024": {name: "a \\" ${1:b} `c` <d>\\n e", note: "*"}}\n'
    schema = schema_with_catalog(load(_base(tmp_path, catalog)))
    (_, one) = schema["$defs"]["ProductId"]["oneOf"]
    assert one == {
        "type": "string",
        "const": "2024",
        "description": 'a " ${1:b} `c` <d> e. *',
    }
    assert json.loads(written(schema)) == schema


def test_examples_are_told_not_completed() -> None:
    text = json.dumps(_ours().schema)
    assert '"examples"' not in text
    assert "Example: `failover`" in text
