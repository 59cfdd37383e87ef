"""A plain tree: what the author typed, as text, in lists and maps."""

from __future__ import annotations

from typing import TypeAlias

from pmkit.source.pointer import split

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"


def at(tree: Tree, pointer: str) -> Tree | None:
    """Return the part of `tree` that `pointer` names, or None where there is none."""
    for part in split(pointer):
        if isinstance(tree, dict) and part in tree:
            tree = tree[part]
        elif isinstance(tree, list) and part.isdecimal() and int(part) < len(tree):
            tree = tree[int(part)]
        else:
            return None
    return tree
