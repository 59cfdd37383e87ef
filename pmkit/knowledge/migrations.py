"""Bringing a file of an older format to the one that this pmkit reads, its comments kept.

Each step goes from one version to the next, by edits in the file's own text. A file that names no
version is of the first. To add a step: raise ``FORMAT`` in :mod:`pmkit.model.incident`, and put a
:class:`Step` here that gives the edits for a tree of the version before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pmkit.knowledge.formats import FIRST, told_of_format
from pmkit.knowledge.key_order import order_in
from pmkit.model.incident import FORMAT, Incident
from pmkit.source.document import Document, Tree
from pmkit.source.edit import Edit
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError, rewritten


class Step(NamedTuple):
    """One step: the versions ``before`` and ``after``, and the edits for a file."""

    before: str
    after: str
    edits: Callable[[dict[str, Tree]], Sequence[Edit]]


STEPS: tuple[Step, ...] = ()
"""Every step there is, the oldest first: none yet, for no format is older than the first."""


def migrated(document: Document, steps: Sequence[Step] = STEPS, latest: str = FORMAT) -> str:
    """The text of ``document`` in the format ``latest``, which it then names.

    Raises RewriteError when the file cannot be read, is of a later format, or of one that no step
    begins from.
    """
    if document.tree is None:
        fault = document.diagnostics[0]
        raise RewriteError(f"{fault.code} {fault.message} (line {fault.span.line})")
    order = order_in(Incident)
    text = document.text
    if "format" not in document.tree:
        text = rewritten(document, [Edit("add", "/format", FIRST)], order)
    for _ in range(len(steps) + 1):
        now = read(text.encode(), document.path)
        tree = now.tree or {}
        version = tree.get("format")
        if version == latest:
            return text
        step = next((step for step in steps if step.before == version), None)
        if step is None:
            break
        edits = [*step.edits(tree), Edit("set", "/format", step.after)]
        text = rewritten(now, edits, order)
    message, hint = told_of_format(version if isinstance(version, str) else "a list or map")
    raise RewriteError(f"{message}. {hint}")
