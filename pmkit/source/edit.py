"""Changes to a file as values: what a fix would do, part by part.

A fix names JSON Pointers, as diagnostics do; :mod:`pmkit.source.rewrite` turns edits into new text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pmkit.source.tree import Tree


class Edit(NamedTuple):
    """One change: ``set`` the value at ``pointer``, ``remove`` it with its key, ``rename`` its key,
    or ``add`` a key (the last part of ``pointer``) to the map around it.

    ``value`` is the new value, or for ``rename`` the new key; ``remove`` has none.
    """

    action: Literal["set", "remove", "rename", "add"]
    pointer: str
    value: Tree = ""


class Fix(NamedTuple):
    """What would mend a problem: in words ("Write `2024-12-11`"), and as edits.

    ``safe`` fixes keep the author's meaning for certain and are made by ``--fix``; others are only
    offered, in editors, where somebody looks at each.
    """

    what: str
    edits: tuple[Edit, ...]
    safe: bool = True
