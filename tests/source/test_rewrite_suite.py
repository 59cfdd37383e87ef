"""Every construct of the YAML test suite, rewritten and formatted: done right, or refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from pmkit.source.edit import Edit
from pmkit.source.formatting import formatted
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError, applied, rewritten
from tests.source.any_layout import pointers

SUITE = json.loads(Path(__file__).with_name("yaml_test_suite.json").read_text("utf-8"))
TEXTS = [case["yaml"] for case in SUITE["cases"]]
INSIDE = [
    "title: X\nwhat:\n" + "".join(f"  {line}" for line in one.splitlines(True)) for one in TEXTS
]


def order(pointer: str) -> Sequence[str]:
    return ("what", "title", "two", "one", "hr", "bar", "foo", "key", "c", "b", "a")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_formatting(end: str) -> None:
    done = 0
    for text in (one.replace("\n", end) for one in TEXTS + INSIDE):
        document = read(text.encode("utf-8", "surrogatepass"), "a.yaml")
        try:
            new = formatted(document, order)
        except RewriteError:
            continue
        done += 1
        again = read(new.encode(), "a.yaml")
        assert again.tree == document.tree
        assert formatted(again, order) == new
    assert done > 200


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rewriting(end: str) -> None:
    done = refused = 0
    for text in (one.replace("\n", end) for one in TEXTS + INSIDE):
        document = read(text.encode("utf-8", "surrogatepass"), "a.yaml")
        for pointer in pointers(document.tree)[:4] if document.tree else ():
            for edit in (
                Edit("set", pointer, "new: x"),
                Edit("set", pointer, "a\nb\n"),
                Edit("set", pointer, ["x"]),
                Edit("remove", pointer),
                Edit("rename", pointer, "renamed"),
                Edit("add", f"{pointer}/added", "v"),
            ):
                try:
                    new = rewritten(document, [edit])
                except RewriteError:
                    refused += 1
                    continue
                done += 1
                assert document.tree is not None
                assert read(new.encode(), "a.yaml").tree == applied(document.tree, edit)
    assert done > 2 * refused
