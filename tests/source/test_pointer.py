from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.source.pointer import join, split
from pmkit.source.tree import Tree, at


def test_parts_are_escaped() -> None:
    assert join("a/b", "m~n", 0) == "/a~1b/m~0n/0"
    assert join() == ""
    assert split("/a~1b/m~0n/0") == ["a/b", "m~n", "0"]
    assert split("/~01") == ["~1"]


@given(st.lists(st.text()))
def test_splitting_undoes_joining(parts: list[str]) -> None:
    assert split(join(*parts)) == parts


def test_a_pointer_begins_with_a_slash() -> None:
    with pytest.raises(ValueError, match="begins with"):
        split("a/b")


def test_what_a_pointer_names() -> None:
    tree: Tree = {"a": ["x", {"b/c": "y"}]}
    assert at(tree, "") is tree
    assert at(tree, "/a/1/b~1c") == "y"
    assert at(tree, "/a/2") is None
    assert at(tree, "/a/x") is None
    assert at(tree, "/a/0/b") is None
