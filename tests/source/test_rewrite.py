from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.source.edit import Edit, TextEdit
from pmkit.source.parts import comments, parts
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError, applied, replaced, rewritten
from pmkit.source.span import Span
from pmkit.source.tree import at
from tests.source.any_layout import WORDS, files, pointers, texts
from tests.source.ruamel_reader import comments_of, tree_of

INCIDENTS = Path(__file__).parents[2] / "incidents"


def after(text: str, *edits: Edit, order: tuple[str, ...] = ()) -> str:
    return rewritten(read(text.encode(), "a.yaml"), edits, lambda _: order)


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("a: b  # why\nc: d\n", "x", "a: x  # why\nc: d\n"),
        ("a: 'b'\n", "it's", "a: 'it''s'\n"),
        ('a: "b"\n', 'x "y"', 'a: "x \\"y\\""\n'),
        ("a: b\n", "yes", 'a: "yes"\n'),
        ("a: Yes\n", "yes", "a: yes\n"),
        ("a: b\n", "15:16", "a: 15:16\n"),
        ("a: b\n", "954", 'a: "954"\n'),
        ("a: b\n", "x: y", 'a: "x: y"\n'),
        ("a: b\n", 'say "x"', 'a: say "x"\n'),
        ("a: b\n", '"x": y', "a: '\"x\": y'\n"),
        ("a: b\n", "", 'a: ""\n'),
        ("a:\nc: d\n", "x", "a: x\nc: d\n"),
        ("a: # why\n", "x", "a: x # why\n"),
        ("a: one\n  two\nc: d\n", "x", "a: x\nc: d\n"),
        ("a: |\n  one\n  two\n\nc: d\n", "x", "a: x\n\nc: d\n"),
        ("a: >-  # why\n  one\nc: d\n", "x\ny\n", "a: |  # why\n  x\n  y\nc: d\n"),
        ("a: |\r\n  one\r\nc: d\r\n", "x\ny", "a: |-\r\n  x\r\n  y\r\nc: d\r\n"),
        ("a: &n b\nc: d\n", "x", "a: &n x\nc: d\n"),
        ("a: {b: c}\n", "x", "a: x\n"),
        ("a:\n  - b\n  - c\nd: e\n", "x", "a: x\nd: e\n"),
        ("a: checkout\n", ["checkout"], "a: [checkout]\n"),
        ("a: 'one, two' # why\n", ["one, two"], "a: ['one, two'] # why\n"),
        ("a: one, two\n", ["one, two"], 'a: ["one, two"]\n'),
        ("a: {b: c}\n", [{"b": "c"}], "a: [{b: c}]\n"),
        (
            "a:\n  b: c # why\n\n  # more\n  d: |\n    x\n\n    y\ne: f\n",
            [{"b": "c", "d": "x\n\ny\n"}],
            "a:\n  - b: c # why\n\n    # more\n    d: |\n      x\n\n      y\ne: f\n",
        ),
        ("a: b\n", {"k": ["v", "w: x"]}, 'a: {k: [v, "w: x"]}\n'),
        ("a: 故障\n", "停摆", "a: 停摆\n"),
        ("\ufeffa: b\n", "x", "a: x\n"),
        ("a: b", "x", "a: x"),
        ("? a\n: b\n", "x", "? a\n: x\n"),
        ('a: !!str "b"\n', "x", 'a: !!str "x"\n'),
    ],
)
def test_a_value_is_set_where_it_stands(old: str, value: str, new: str) -> None:
    assert after(old, Edit("set", "/a", value)) == new


@pytest.mark.parametrize(
    ("old", "pointer", "new"),
    [
        ("a: b # why\nc: d\n", "/a", "c: d\n"),
        ("a: b\nc: d # why", "/c", "a: b"),
        ("a: b\n# stays\nc: d\n", "/c", "a: b\n# stays\n"),
        ("a:\n  b: c\n  # inside\n  d: e\nf: g\n", "/a", "f: g\n"),
        ("a: {b: c, d: e}\n", "/a/b", "a: {d: e}\n"),
        ("a: {b: c, d: e}\n", "/a/d", "a: {b: c}\n"),
        ("a: {b: c, }\n", "/a/b", "a: {}\n"),
        ("a: [x, y, z] # why\n", "/a/1", "a: [x, z] # why\n"),
        ("a: [\n  x, # one\n  y, # two\n]\n", "/a/0", "a: [\n  y, # two\n]\n"),
        ("a:\n  - x # one\n  - y\n", "/a/0", "a:\n  - y\n"),
        ("a:\n  - x\nb: c\n", "/a/0", "a: []\nb: c\n"),
        ("a:\n- x\nb: c\n", "/a/0", "a: []\nb: c\n"),
        ("a:\n  b: c # why\nd: e\n", "/a/b", "a: {}\nd: e\n"),
        ("a:\n  - b: c\n    d: e\n", "/a/0/b", "a:\n  - d: e\n"),
        ("a:\n  - b: c\n    d: e\n", "/a/0/d", "a:\n  - b: c\n"),
        ("a:\n  - - x\n    - y\n", "/a/0/0", "a:\n  - - y\n"),
        ("a: |\n  x\n\nb: c\n", "/a", "\nb: c\n"),
        ("a: b\r\nc: d\r\n", "/a", "c: d\r\n"),
    ],
)
def test_a_key_or_item_goes_with_its_lines(old: str, pointer: str, new: str) -> None:
    assert after(old, Edit("remove", pointer)) == new


@pytest.mark.parametrize(
    ("old", "pointer", "new"),
    [
        ("a: b\nc: d # why\n", "/b", "a: b\nb: new\nc: d # why\n"),
        ("a: b # why\n", "/b", "a: b # why\nb: new\n"),
        ("a: b", "/b", "a: b\nb: new"),
        ("# head\n\nc: d\n", "/b", "# head\n\nb: new\nc: d\n"),
        (
            "# head\n# pmkit: ignore[X] why\nc: d\n",
            "/b",
            "# head\nb: new\n# pmkit: ignore[X] why\nc: d\n",
        ),
        ("x: {a: 1, c: 2}\n", "/x/b", "x: {a: 1, b: new, c: 2}\n"),
        ("x: {c: 2}\n", "/x/b", "x: {b: new, c: 2}\n"),
        ("x: {}\n", "/x/b", "x: {b: new}\n"),
        ("x:\n  - c: 2\n", "/x/0/b", "x:\n  - b: new\n    c: 2\n"),
        ("x:\n  - a: |+\n      1\n\n    c: 2\n", "/x/0/b", None),
        ("a: |+\n  1\n\n", "/b", "a: |+\n  1\n\nb: new\n"),
        ("a:\r\n  - 1\r\nc: 2\r\n", "/b", "a:\r\n  - 1\r\nb: new\r\nc: 2\r\n"),
    ],
)
def test_a_key_is_added_in_its_place(old: str, pointer: str, new: str | None) -> None:
    given = after(old, Edit("add", pointer, "new"), order=("a", "b", "c"))
    assert given == new or new is None


def test_a_key_is_renamed_in_its_quotes() -> None:
    edit = Edit("rename", "/a", "no")
    assert after("a: b # why\n", edit) == '"no": b # why\n'
    assert after("'a': b\n", edit) == "'no': b\n"
    assert after("x: {a: b}\n", Edit("rename", "/x/a", "c")) == "x: {c: b}\n"


@pytest.mark.parametrize(
    ("text", "edit", "why"),
    [
        ("a: &n b\nc: *n\n", Edit("set", "/a", "x"), "cannot be changed where it stands"),
        ("a: b\na: c\n", Edit("remove", "/a"), "would be empty|cannot be changed"),
        ("a: b\n", Edit("remove", "/a"), "would be empty"),
        ("a: b\nc: d\n", Edit("rename", "/a", "c"), "cannot become"),
        ("a: b\n", Edit("set", "/x", "y"), "is not there"),
        ("a: b\n", Edit("add", "/a", "y"), "already is"),
        ("a: b\n", Edit("set", "", "y"), "whole file"),
        ("a:\n  # lost\n  - b\n", Edit("set", "/a", "y"), "comment would be lost"),
        ("a: [b\n", Edit("set", "/a", "y"), "cannot be read"),
    ],
)
def test_what_would_change_more_is_refused(text: str, edit: Edit, why: str) -> None:
    with pytest.raises(RewriteError, match=why):
        after(text, edit)


def test_edits_follow_one_another() -> None:
    edits = Edit("rename", "/a", "b"), Edit("set", "/b", "x"), Edit("add", "/c", ["z"])
    assert after("a: 1\n", *edits) == "b: x\nc: [z]\n"


def test_stretches_of_text_are_replaced_together() -> None:
    edits = [TextEdit(Span(1, 1, 1, 2), "xx"), TextEdit(Span(2, 2, 3, 1), "")]
    assert replaced("a\r\nbc\r\nd", edits) == "xx\r\nbd"
    with pytest.raises(RewriteError, match="overlap"):
        replaced("abc", [TextEdit(Span(1, 1, 1, 3), ""), TextEdit(Span(1, 2, 1, 3), "")])
    with pytest.raises(RewriteError, match="no such place"):
        replaced("abc", [TextEdit(Span(7, 1, 7, 1), "")])


@given(files())
def test_layouts_are_what_they_should_be(file: tuple[str, dict[str, object]]) -> None:
    text, tree = file
    assert read(text.encode(), "a.yaml").tree == tree
    root = parts(text)
    said = [comment for _, comment in comments(text, root)]
    assert len(said) == sum(text.count(mark) for mark in ("# remark", "# behind", "# head"))


@given(files(), st.data())
def test_an_edit_changes_what_it_names_and_nothing_else(
    file: tuple[str, dict[str, object]], data: st.DataObject
) -> None:
    text, _ = file
    document = read(text.encode(), "a.yaml")
    assert document.tree is not None
    pointer = data.draw(st.sampled_from(pointers(document.tree)))
    value: Any = data.draw(st.one_of(texts, st.just(["x, y", {"k": "v"}])))
    action: Any = data.draw(st.sampled_from(("set", "set", "remove", "rename", "add")))
    edit = Edit(action, pointer, value)
    if action == "rename":
        edit = Edit("rename", pointer, "renamed")
    elif action == "add":
        edit = Edit("add", pointer + "/added", value)
    try:
        new = rewritten(document, [edit])
    except RewriteError:
        # Few are refused; those that are for a reason have examples above.
        return
    wanted = applied(document.tree, edit)
    assert read(new.encode(), "a.yaml").tree == wanted
    assert tree_of(new) == wanted
    lost = Counter(comments_of(text)) - Counter(comments_of(new))
    assert not lost or action == "remove"
    assert not Counter(comments_of(new)) - Counter(comments_of(text))
    if action in ("set", "rename") and isinstance(at(document.tree, pointer), str):
        span = document.span(pointer, key=action == "rename")
        ends = text.count("\n", 0, len(text)) - new.count("\n")
        assert new.split("\n")[: span.line - 1] == text.split("\n")[: span.line - 1]
        if not ends:
            assert new.split("\n")[span.end_line :] == text.split("\n")[span.end_line :]


@pytest.mark.parametrize("path", sorted(INCIDENTS.rglob("*.yaml")), ids=lambda path: path.stem)
def test_real_files_take_every_text(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    assert document.tree is not None
    found = [one for one in pointers(document.tree) if isinstance(at(document.tree, one), str)]
    for number, pointer in enumerate(found[:: max(len(found) // 12, 1)]):
        value = WORDS[number % len(WORDS)]
        new = rewritten(document, [Edit("set", pointer, value)])
        assert at(read(new.encode(), "a.yaml").tree or "", pointer) == value
