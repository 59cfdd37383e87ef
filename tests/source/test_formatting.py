from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given

from pmkit.source.formatting import formatted
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError
from pmkit.source.tree import Tree
from tests.source.any_layout import files
from tests.source.ruamel_reader import comments_of, tree_of

ORDER = ("at", "kind", "what", "no", "é")


def order(pointer: str) -> Sequence[str]:
    return () if pointer.endswith("/free") else ORDER


def fmt(text: str) -> str:
    return formatted(read(text.encode(), "a.yaml"), order)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("what: x\nat: y\n", "at: y\nwhat: x\n"),
        ("x: {what: a, at: b}\n", "x: {at: b, what: a}\n"),
        (
            "x: [{what: [1, {kind: 2, at: 3}], at: b}]\n",
            "x: [{at: b, what: [1, {at: 3, kind: 2}]}]\n",
        ),
        ("what: x # one\n# two\nat: y # three\n", "# two\nat: y # three\nwhat: x # one\n"),
        (
            "# head\n\n# of what\nwhat: x\n\n# of at\nat: y\n# of at, too\n\nkind: z\n",
            "# head\n\n# of at\nat: y\n# of at, too\n\nkind: z\n\n# of what\nwhat: x\n",
        ),
        ("# yaml-language-server: $schema=x\nwhat: x\nat: y\n",) * 1
        + ("# yaml-language-server: $schema=x\nat: y\nwhat: x\n",),
        (
            "# yaml-language-server: $schema=x\n# of what\nwhat: x\nat: y\n",
            "# yaml-language-server: $schema=x\nat: y\n# of what\nwhat: x\n",
        ),
        ("# the file\nwhat: x\nat: y\n", "# the file\nat: y\nwhat: x\n"),
        (
            "# pmkit: ignore[X] for what\nwhat: x\nat: y\n",
            "at: y\n# pmkit: ignore[X] for what\nwhat: x\n",
        ),
        ("what: x\nzz: 1\nat: y\n", "at: y\nwhat: x\nzz: 1\n"),
        ("zz: 1\nat: y\n", "zz: 1\nat: y\n"),
        ("x:\n- what: a\n  at: b\n- at: c\n", "x:\n  - at: b\n    what: a\n  - at: c\n"),
        (
            "x:\n    -   what: a\n        at: |\n          b\n\n            c\n",
            "x:\n  - at: |\n      b\n\n        c\n    what: a\n",
        ),
        (
            "x:\n  # of the item\n  - what: a\n    # of at\n    at: b\n",
            "x:\n  # of the item\n  # of at\n  - at: b\n    what: a\n",
        ),
        ("x:\n  -\n    what: a\n    at: b\n", "x:\n  -\n    at: b\n    what: a\n"),
        ("free: {what: a, at: b}\n", "free: {what: a, at: b}\n"),
        ("free:\n  what: a\n  at: b\n", "free:\n  what: a\n  at: b\n"),
        ("at: x  \n\n\n\nwhat: |\n  y  \n\n\nz: 1\n\n\n", "at: x\n\nwhat: |\n  y  \n\nz: 1\n"),
        ("what: |+\n  x\n\n\nz: 1\n", "what: |+\n  x\n\n\nz: 1\n"),
        ("what: x\r\nat: y", "at: y\nwhat: x\n"),
        ("at: |\n  x", "at: |-\n  x\n"),
        ("at: >+\n  x", "at: >-\n  x\n"),
        ('at: "x  \n\n\n  y\\  \n  z"\n', None),
        ("---\nwhat: x\nat: y\n...\n", "---\nat: y\nwhat: x\n...\n"),
        ("what: [a, # why\n  b]\nat: y\n", "at: y\nwhat: [a, # why\n  b]\n"),
        ("x: {what: a, # why\n  at: b}\n", "x: {what: a, # why\n  at: b}\n"),
        ("what: one\n  two\nat: y\n", "at: y\nwhat: one\n  two\n"),
        ("\ufeffwhat: x\nat: y\n", "at: y\nwhat: x\n"),
    ],
)
def test_order_and_layout(text: str, new: str | None) -> None:
    assert fmt(text) == (fmt(fmt(text)) if new is None else new)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: [b\n", "YML001 The bracket `.` .*line 1|YML001"),
        ("a: 1\na: 2\n", r"YML002 The key “a” is already given on line 1 \(line 2\)"),
        ("what: &n x\nat: *n\n", "cannot be moved without changing what it says"),
    ],
)
def test_what_cannot_be_read_or_moved_is_left_alone(text: str, why: str) -> None:
    with pytest.raises(RewriteError, match=why):
        fmt(text)


@given(files())
def test_any_file_says_the_same_in_order(file: tuple[str, dict[str, Tree]]) -> None:
    text, tree = file
    new = fmt(text)
    assert fmt(new) == new
    assert read(new.encode(), "a.yaml").tree == tree_of(new) == tree
    assert comments_of(new) == comments_of(text)
    assert in_order(read(new.encode(), "a.yaml").tree or {})
    before, after = subjects(text), subjects(new)
    # A comment above a dash is about the item, whichever key comes first in it.
    assert {remark for remark, said in before.items() if said[:1] == "-"} <= set(after)
    head = re.match(r"(?:#.*\n|\r?\n)*", text)
    for remark, said in before.items():
        if head and remark in head[0].replace("\r", "").split("\n"):
            continue  # the comment that a file begins with is about the file
        assert said[:1] == "-" or sorted(after[remark].lstrip("- ")) == sorted(said)


def in_order(tree: Tree) -> bool:
    if isinstance(tree, str):
        return True
    if isinstance(tree, list):
        return all(in_order(one) for one in tree)
    # The others stay behind the key that they follow.
    known = [ORDER.index(key) for key in tree if key in ORDER]
    return known == sorted(known) and all(in_order(one) for one in tree.values())


def subjects(text: str) -> dict[str, str]:
    """What each comment is about: the line that it stands on, or stands above."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.strip()
        if re.fullmatch(r"# (remark \d+)", bare):
            above.append(bare)
        elif bare and bare != "# head":
            said, _, remark = bare.partition("  # behind")
            found |= dict.fromkeys(above, said)
            if remark:
                found[remark] = said.lstrip("- ")
            above = []
    return found
