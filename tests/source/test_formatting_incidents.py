"""Order and layout of incidents: real ones, spoilt ones, and any that the schema allows."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pmkit.knowledge.key_order import order_in
from pmkit.knowledge.keys import keys_at
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.model.key_order import key_order
from pmkit.source.formatting import formatted
from pmkit.source.parts import comments, parts
from pmkit.source.pointer import join, split
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError
from pmkit.source.tree import Tree
from tests.rules.mutations import MAKERS, Maker, Whole
from tests.site.any_incident import incidents

FILES = sorted((Path(__file__).parents[2] / "incidents").rglob("20*.yaml"))
ORDER = order_in(Incident)


def assert_formatted(text: str) -> None:
    document = read(text.encode(), "a.yaml")
    faults = [one.code for one in document.diagnostics if one.severity == "error"]
    if faults:
        with pytest.raises(RewriteError, match=faults[0]):
            formatted(document, ORDER)
        return
    new = formatted(document, ORDER)
    again = read(new.encode(), "a.yaml")
    assert again.tree == document.tree
    assert formatted(again, ORDER) == new
    assert said(new) == said(text)
    assert_in_order(again.tree or {}, "")


def said(text: str) -> list[str]:
    text = text.removeprefix("\ufeff")
    return sorted(comment for _, comment in comments(text, parts(text)))


def assert_in_order(tree: Tree, pointer: str) -> None:
    if isinstance(tree, str):
        return
    if isinstance(tree, dict):
        order = ORDER(pointer)
        known = [order.index(key) for key in tree if key in order]
        assert known == sorted(known), pointer
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        assert_in_order(value, pointer + join(key))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_spoilt_incidents(maker: Maker) -> None:
    chance = random.Random(maker.__name__)
    for path in chance.sample(FILES, 3):
        spoilt = maker(Whole(path.read_bytes()), chance)
        if spoilt is None or b"\0" in spoilt.data:
            continue
        try:
            text = spoilt.data.decode()
        except UnicodeDecodeError:
            continue
        assert_formatted(text)


def shuffled(tree: Any, chance: random.Random) -> Any:
    if isinstance(tree, list):
        return [shuffled(one, chance) for one in tree]
    if not isinstance(tree, dict):
        return tree
    keys = chance.sample(list(tree), len(tree))
    return {key: shuffled(tree[key], chance) for key in keys}


@given(incidents(), st.randoms(use_true_random=False), st.sampled_from((None, True, False)))
def test_any_incident(tree: Any, chance: random.Random, flow: bool | None) -> None:
    tree = shuffled(tree, chance)
    assert_formatted(json.dumps(tree, ensure_ascii=False))
    text = yaml.safe_dump(
        tree,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=flow,
        width=chance.choice((40, 999)),
    )
    assert_formatted(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_incident_comes_back_from_any_order(path: Path) -> None:
    """Its blocks shuffled at the top level, the file is put together again."""
    text = path.read_text("utf-8")
    head, *blocks = split_blocks(text)
    random.Random(path.stem).shuffle(blocks)
    mixed = head + "".join(blocks)
    assert formatted(read(mixed.encode(), "a.yaml"), ORDER) == text


def split_blocks(text: str) -> list[str]:
    """The comment at the top, then each key of the file with its lines."""
    blocks = [""]
    for line in text.splitlines(keepends=True):
        if line[0] not in " #-\n":
            blocks.append("")
        blocks[-1] += line
    return blocks


def test_the_order_has_every_key_once() -> None:
    seen: set[str] = set()
    for model in (Incident, Catalog):
        for pointer in ("", "/timeline/0", "/causes/0", "/components/x", "/disputes/0/claims/0"):
            keys = order_in(model)(pointer)
            assert sorted(keys) == sorted(keys_at(model, split(pointer)))
            seen.update(keys)
    assert {"format", "at", "leads_to", "role", "standing"} <= seen
    assert key_order(Incident)[:3] == ("format", "id", "title")
