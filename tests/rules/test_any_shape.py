"""Whatever stands where in a file: it is told or fine, with a hint, and nothing raises."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pmkit.config.settings import Settings
from pmkit.knowledge.names import names_of
from pmkit.reporters.registry import REPORTERS, Style, render
from pmkit.rules.check import Base, check_document
from pmkit.source.document import Document
from pmkit.source.reader import read

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "incidents").glob("*/*.yaml"))
BASE = Base(None, names_of(None), Settings())
VALUES: tuple[Any, ...] = (
    *(
        "",
        "x",
        "unknown",
        "ongoing",
        "2024-12-11",
        "~",
        "null",
        "0",
        "-1",
        "..",
        "..2024",
        "2024..",
    ),
    *(
        "0001-01-01",
        "9999-12-31 23:59",
        "x-",
        "a" * 500,
        "~1",
        "a/b~c",
        "支付",
        "\u202e",
        ">",
        "1_0",
    ),
    *([], {}, ["a"], [[]], [{}], [""], {"a": "b"}, {"en": "x"}, {"en": ""}, {"en": ["x"]}),
    *({"": "x"}, {"0": "x"}, {"what": "y"}, {"claims": []}, {"A b": "c"}, [["a"], "b"]),
    *([{"time": "2024"}], [{"time": "unknown"}, {"time": "ongoing"}]),
)
KEYS = ("foo", "", "a b", "id", "what", "from", "0", "/", "~x", "支", "en")


def paths(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in inside:
        yield (*path, key)
        if isinstance(value, (dict, list)):
            yield from paths(value, (*path, key))


def disturb(tree: Any, chance: random.Random) -> None:
    """Change, delete, copy or add something anywhere."""
    path = chance.choice(list(paths(tree)))
    around = tree
    for key in path[:-1]:
        around = around[key]
    value = copy.deepcopy(chance.choice(VALUES))
    what = chance.random()
    if what < 0.6:
        around[path[-1]] = value
    elif what < 0.75 and len(tree) > 1:
        del around[path[-1]]
    elif isinstance(around, dict):
        around[chance.choice(KEYS)] = value
    else:
        around.append(value)


def style_of(document: Document) -> Style:
    return Style(False, lambda _: document.lines)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_raises(seed: int) -> None:
    chance = random.Random(seed)
    file = FILES[seed * len(FILES) // 8]
    whole = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
    told = 0
    for _ in range(25):
        tree = copy.deepcopy(whole)
        for _ in range(chance.choice((1, 1, 3, 9))):
            disturb(tree, chance)
        text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        document = read(text.encode(), file.name)
        found = check_document(document, BASE).diagnostics
        told += bool(found)
        for one in found:
            assert one.message
            assert one.hint
            assert "Input should" not in one.message, "pydantic's own words"
            assert 1 <= one.span.line <= len(document.lines)
        for format_ in REPORTERS:
            render(format_, found, style_of(document))
    assert told > 15
