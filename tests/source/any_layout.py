"""Files as people lay them out, for Hypothesis: one tree in many styles, with comments anywhere."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from pmkit.source import scalars
from pmkit.source.pointer import join
from pmkit.source.tree import Tree

WORDS = (
    "detected",
    "yes",
    "2024-12-11 15:16",
    "~15:40",
    "954",
    "1_000",
    "a: b",
    "a, b",
    "# no comment",
    "it's",
    'say "x"',
    "back\\slash",
    "故障：停摆",
    "- x",
    "[a",
    "*a",
    "end:",
    "https://a.example/#y?z=[1]",
    "x #y",
    "one\ntwo",
    "one\n\n  three\n",
    "kept\n\n\n",
)
"""Texts that one style or another cannot hold."""

texts = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(codec="ascii", categories=("L", "Zs")), max_size=9),
)
keys = st.sampled_from(("at", "what", "kind", "no", "a b", "键", "x-y", "é"))


def trees(leaves: int = 12) -> st.SearchStrategy[dict[str, Any]]:
    """Maps with text, lists and maps in them."""
    inner: st.SearchStrategy[Any] = st.recursive(
        texts,
        lambda deeper: st.one_of(
            st.lists(deeper, max_size=3), st.dictionaries(keys, deeper, max_size=3)
        ),
        max_leaves=leaves,
    )
    return st.dictionaries(keys, inner, min_size=1, max_size=4)


class Layout:
    """Writes a tree as YAML, choosing a style for each part from what ``draw`` gives."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def file(self, tree: dict[str, Any]) -> str:
        lines = self._map(tree, 0)
        if self._one_in(4):
            lines = ["# head", "", *lines]
        end = "\r\n" if self._one_in(4) else "\n"
        text = end.join(lines) + end
        return text.removesuffix(end) if self._one_in(4) and not _open_end(tree) else text

    def _one_in(self, many: int) -> bool:
        return self.draw(st.integers(1, many)) == many

    def _remark(self, indent: int, above: list[str]) -> list[str]:
        if not self._one_in(4):
            return []
        self.count += 1
        # Behind a text whose last line breaks count, an empty line is one more of them.
        blank = [""] if self._one_in(3) and above[-1:] != [""] else []
        return [*blank, f"{' ' * indent}# remark {self.count}"]

    def _behind(self) -> str:
        if not self._one_in(5):
            return ""
        self.count += 1
        return f"  # behind {self.count}"

    def _map(self, tree: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in tree.items():
            lines += self._remark(indent, lines)
            lines += self._entry(f"{' ' * indent}{scalars.scalar(key)}:", value, indent)
        return lines

    def _list(self, items: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        for item in items:
            lines += self._remark(indent, lines)
            step = " " * self.draw(st.integers(1, 3))
            if isinstance(item, dict) and item and self._one_in(2):
                inner = indent + 1 + len(step)
                first, *rest = self._map(item, inner)
                if not first.strip() or first.lstrip().startswith("#"):
                    lines += [f"{' ' * indent}-", first, *rest]
                else:
                    lines += [f"{' ' * indent}-{step}{first[inner:]}", *rest]
            else:
                lines += self._entry(f"{' ' * indent}-", item, indent)
        return lines

    def _entry(self, head: str, value: Any, indent: int) -> list[str]:
        if isinstance(value, str):
            return self._text(head, value, indent)
        if not value or self._one_in(4):
            return [f"{head} {self._flow(value)}{self._behind()}"]
        deeper = indent + self.draw(st.sampled_from((2, 4)))
        if isinstance(value, dict):
            return [head + self._behind(), *self._map(value, deeper)]
        flush = head.endswith(":") and self._one_in(3)
        return [head + self._behind(), *self._list(value, indent if flush else deeper)]

    def _text(self, head: str, value: str, indent: int) -> list[str]:
        if "\n" in value and self._one_in(2):
            block = scalars.literal(value, " " * (indent + 2), "\n")
            if block is not None:
                first, *rest = block.split("\n")
                return [f"{head} {first}{self._behind()}", *rest]
        if value == "" and self._one_in(2):
            return [head + self._behind()]
        like = self.draw(st.sampled_from(("", "", "'", '"')))
        shown = scalars.scalar(value, like=like, was="no" if self._one_in(2) else None)
        if " " in shown and shown[0] not in "\"'" and value == shown and self._one_in(4):
            first, _, last = shown.partition(" ")
            if last.strip() == last and last[0] not in "#-?:&*!|>[]{}" and not first.endswith(":"):
                return [f"{head} {first}", f"{' ' * (indent + 3)}{last}{self._behind()}"]
        return [f"{head} {shown}{self._behind()}"]

    def _flow(self, value: Any) -> str:
        return scalars.written(value) if self._one_in(2) else json.dumps(value, ensure_ascii=False)


def _open_end(tree: Any) -> bool:
    """Whether the file ends with a text whose last line breaks count."""
    while not isinstance(tree, str) and tree:
        tree = list(tree.values())[-1] if isinstance(tree, dict) else tree[-1]
    return isinstance(tree, str) and tree.endswith("\n")


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A file and the tree that it should be read as."""
    tree = draw(trees())
    return Layout(draw).file(tree), tree


def pointers(tree: Tree, start: str = "") -> list[str]:
    """The pointer of every part of ``tree``, but not of the whole."""
    found = []
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
    if not isinstance(tree, str):
        for key, value in inner:
            pointer = start + join(key)
            found += [pointer, *pointers(value, pointer)]
    return found
