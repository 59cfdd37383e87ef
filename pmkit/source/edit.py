"""Changes to a file as values: what a fix would do, part by part.

A fix names JSON Pointers, as diagnostics do; :mod:`pmkit.source.rewrite` turns edits into new text.
Where there is no tree to point into (a file that cannot be read), a fix changes stretches of text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pmkit.source.span import Span
from pmkit.source.tree import Tree


class Edit(NamedTuple):
    """One change: ``set`` the value at ``pointer``, ``remove`` it with its key, ``rename`` its key,
    or ``add`` a key (the last part of ``pointer``) to the map around it.

    ``value`` is the new value, or for ``rename`` the new key; ``remove`` has none.
    """

    action: Literal["set", "remove", "rename", "add"]
    pointer: str
    value: Tree = ""


class TextEdit(NamedTuple):
    """Another text in the place of the stretch ``span``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """What would mend a problem: in words ("Write `2024-12-11`"), and as edits.

    Edits are made one after the other, each in what the one before it left; those of one fix are
    all of one kind. ``safe`` fixes keep the author's meaning for certain and are made by
    ``--fix``; others are only offered, in editors, where somebody looks at each.
    """

    what: str
    edits: tuple[Edit | TextEdit, ...]
    safe: bool = True
