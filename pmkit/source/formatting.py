"""A file in canonical order and layout, made by moving its lines: see `arrange` and `spacing`.

ruamel.yaml, the well-kept library for files with comments, was tried first: it hangs a comment on
what stands before it, so that keys which move leave the comments above them behind, and it wraps
and indents every text anew. Lines that move take along what stands on them and above them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from pmkit.source.arrange import Arranger, KeyOrder, in_brackets
from pmkit.source.document import Document
from pmkit.source.events import FAILURES
from pmkit.source.parts import Part, comments, parts, spliced
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError
from pmkit.source.spacing import spaced, with_last_break, with_line_feeds
from pmkit.source.tree import Tree

MOST_ROUNDS = 6
"""One is enough for nearly every file; a comment may need a second to come to rest."""


def formatted(document: Document, order: KeyOrder) -> str:
    """The text of ``document`` in order and layout; again formatted, it is the same.

    The tree is the same but for the order of keys, and every comment is there: else, and where the
    file has faults of reading, RewriteError says why, and the file is to be left as it is.
    """
    fault = next((one for one in document.diagnostics if one.severity == "error"), None)
    if fault is not None or document.tree is None:
        why = f"{fault.code} {fault.message}" if fault is not None else "it cannot be read"
        where = f" (line {fault.span.line})" if fault is not None else ""
        raise RewriteError(f"{why}{where}")
    for indent in (True, False):
        text = document.text
        for _ in range(MOST_ROUNDS):
            new = _round(text, order, indent=indent)
            if new == text:
                break
            text = new
        else:
            continue
        if text == document.text or _same(document, text):
            return text
    raise RewriteError("its lines cannot be moved without changing what it says")


def _round(text: str, order: KeyOrder, *, indent: bool) -> str:
    """The text after each step, which is read again only where the one before changed it."""
    steps: tuple[Callable[[str, Part], str], ...] = (
        lambda text, _: with_line_feeds(text),
        with_last_break,
        spaced,
        lambda text, root: spliced(text, in_brackets(text, root, order)),
        lambda text, root: Arranger(text, root, order, indent=indent).arranged(),
        spaced,
    )
    root = _parts(text)
    for step in steps:
        new = step(text, root)
        if new != text:
            text, root = new, _parts(new)
    return text


def _parts(text: str) -> Part:
    """The parts of a text on the way. Raises RewriteError where it cannot be read any more."""
    try:
        root = parts(text)
    except FAILURES:
        root = None
    if root is None:
        raise RewriteError("its lines cannot be moved without changing what it says")
    return root


def _same(document: Document, text: str) -> bool:
    again = read(text.encode("utf-8", "surrogatepass"), document.path)
    before = Counter((one.code, one.message) for one in document.diagnostics)
    after = Counter((one.code, one.message) for one in again.diagnostics)
    tree: Tree | None = again.tree
    said = _comments(with_line_feeds(document.text))
    return tree == document.tree and before == after and _comments(text) == said


def _comments(text: str) -> Counter[str]:
    return Counter(said for _, said in comments(text, parts(text)))
