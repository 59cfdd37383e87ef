"""Changing single values of a file in its own text, so that everything else stays as it was typed.

The text is changed where the value stands, character by character, and not written anew from a
tree: comments, order, quotes, line breaks and indentation of all the rest are the same bytes. Then
the new text is read again: it must give the old tree with the edit made, and every comment that
did not belong to what was removed must still be there. If not, the edit is refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Any

from pmkit.source.characters import LINE_BREAK
from pmkit.source.document import Document
from pmkit.source.edit import Edit, TextEdit
from pmkit.source.parts import Part, comments, parts, spliced
from pmkit.source.pointer import split
from pmkit.source.reader import read
from pmkit.source.rewrite_steps import RewriteError, add, remove, rename, set_value
from pmkit.source.span import Span
from pmkit.source.tree import Tree, at

__all__ = ["RewriteError", "applied", "replaced", "rewritten"]

KeyOrder = Callable[[str], Sequence[str]]
"""The keys that a map can have, in the order to write them, from the map's pointer."""


def rewritten(document: Document, edits: Sequence[Edit], order: KeyOrder | None = None) -> str:
    """The text of ``document`` with ``edits`` made, one after the other.

    ``order`` says where among its neighbours a key that is added belongs; without it, last.
    Raises RewriteError, whose message says why, when an edit cannot be made without changing
    anything besides.
    """
    text, tree = document.text, document.tree
    if tree is None:
        raise RewriteError("the file cannot be read")
    for edit in edits:
        text = _rewritten(text, tree, edit, order)
        tree = applied(tree, edit)
    return text


def applied(tree: dict[str, Tree], edit: Edit) -> dict[str, Tree]:
    """A copy of ``tree`` with ``edit`` made. Raises RewriteError where that cannot be."""
    whole = deepcopy(tree)
    steps = split(edit.pointer)
    if not steps:
        raise RewriteError("the whole file cannot be edited as one value")
    around: Any = at(whole, edit.pointer[: edit.pointer.rindex("/")])
    last: Any = steps[-1]
    if isinstance(around, list) and last.isdecimal() and int(last) < len(around):
        last = int(last)
    elif not isinstance(around, dict) or (last in around) == (edit.action == "add"):
        what = "already is" if edit.action == "add" and isinstance(around, dict) else "is not there"
        raise RewriteError(f"`{edit.pointer}` {what}")
    if edit.action == "remove":
        del around[last]
    elif edit.action == "rename":
        if not isinstance(around, dict) or not isinstance(edit.value, str) or edit.value in around:
            raise RewriteError(f"`{edit.pointer}` cannot become `{edit.value}`")
        around[edit.value] = around.pop(last)
    else:
        around[last] = deepcopy(edit.value)
    return whole


def replaced(text: str, edits: Sequence[TextEdit]) -> str:
    """``text`` with other stretches in the places of those named; all places are those of ``text``.

    Raises RewriteError where two overlap.
    """
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    changes = []
    for edit in edits:
        start, end = _offsets(edit.span, starts)
        changes.append((start, end, edit.text))
    changes.sort()
    for (_, end, _), (start, _, _) in pairwise(changes):
        if start < end:
            raise RewriteError("two changes overlap")
    return spliced(text, changes)


def _offsets(span: Span, starts: Sequence[int]) -> tuple[int, int]:
    if span.end_line > len(starts):
        raise RewriteError("the file has no such place")
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _rewritten(text: str, tree: dict[str, Tree], edit: Edit, order: KeyOrder | None) -> str:
    wanted = applied(tree, edit)
    root = parts(text)
    if root is None:
        raise RewriteError("the file is empty")
    try:
        changes, gone = _changes(text, root, tree, edit, order)
    except LookupError:
        raise RewriteError(f"`{edit.pointer}` does not stand in the file as such") from None
    new = spliced(text, changes)
    _check(text, root, new, wanted, gone)
    return new


def _changes(
    text: str, root: Part, tree: dict[str, Tree], edit: Edit, order: KeyOrder | None
) -> tuple[list[tuple[int, int, str]], tuple[int, int]]:
    """The changes to the text, and the stretch whose comments go with what is removed."""
    if edit.action == "set":
        return set_value(text, root, edit.pointer, at(tree, edit.pointer), edit.value), (0, 0)
    if edit.action == "rename":
        assert isinstance(edit.value, str)
        return rename(root, edit.pointer, edit.value), (0, 0)
    if edit.action == "remove":
        changes = remove(text, root, edit.pointer)
        return changes, (min(c[0] for c in changes), max(c[1] for c in changes))
    around = edit.pointer[: edit.pointer.rindex("/")]
    keys = order(around) if order is not None else ()
    return add(text, root, edit.pointer, edit.value, keys), (0, 0)


def _check(text: str, root: Part, new: str, wanted: dict[str, Tree], gone: tuple[int, int]) -> None:
    """Refuse a new text that says anything but what is ``wanted``."""
    again = read(new.encode("utf-8", "surrogatepass"), "again.yaml")
    if again.tree != wanted:
        raise RewriteError("the value cannot be changed where it stands")
    before = Counter(said for start, said in comments(text, root) if not gone[0] <= start < gone[1])
    after = Counter(said for _, said in comments(new, parts(new)))
    own = Counter(said for start, said in comments(text, root) if gone[0] <= start < gone[1])
    if before - after or (after - before) - own:
        raise RewriteError("a comment would be lost")
