"""Changes that an editor offers: the fixes of diagnostics, and comments that suppress them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pmkit.lsp.checking import Checked, as_bytes, check_of, checked
from pmkit.lsp.known import Known
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.suppressions import suppressions

_LONGEST_LINE = 100
"""A comment goes behind its line as long as the line stays this short, else above it."""


class Change(NamedTuple):
    """Another text in the place of what stands from ``start`` to ``end`` (offsets)."""

    start: int
    end: int
    text: str


class Offer(NamedTuple):
    """A change that is offered for a diagnostic: what it does, in words.

    ``safe`` ones keep the author's meaning for certain.
    """

    title: str
    change: Change
    safe: bool


def change_between(old: str, new: str) -> Change:
    """The smallest change that makes ``new`` of ``old``; a CRLF is not cut in two."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    back = 0
    while back < most - start and old[-1 - back] == new[-1 - back]:
        back += 1
    if start and old[start - 1] == "\r":
        start -= 1
    if back and old[len(old) - back] == "\n":
        back -= 1
    return Change(start, len(old) - back, new[start : len(new) - back])


def fix_offered(text: str, document: Document, found: Diagnostic) -> Offer | None:
    """The fix of ``found``, made in ``text``; ``None`` where it has none or it cannot be made."""
    from pmkit.rules.fixing import applied
    from pmkit.source.rewrite import RewriteError

    if found.fix is None:
        return None
    try:
        new = applied(document, found.fix, text)
    except RewriteError:
        return None
    if new == text:
        return None
    return Offer(found.fix.what, change_between(text, new), found.fix.safe)


def all_safe_fixes(text: str, file: Path | None, known: Known) -> Change | None:
    """What ``pmkit validate --fix`` would change in ``text``; ``None`` when that is nothing."""
    from pmkit.rules.fixing import fixed

    path = known.base.shown(file) if file is not None else "untitled.yaml"
    data = as_bytes(text)
    after = fixed(data, path, check_of(file, known)).data
    return None if after == data else change_between(text, after.decode("utf-8", "surrogatepass"))


def suppression_offered(
    text: str, file: Path | None, known: Known, now: Checked, found: Diagnostic
) -> Offer | None:
    """A comment that suppresses ``found`` in its place; its reason is left to the author.

    What makes a file unreadable cannot be suppressed. Where a comment would become part of a text,
    or hide nothing, none is offered: each is tried before.
    """
    document = now.document
    if document.tree is None or text != document.text:
        return None
    before = _count(now.diagnostics, found)
    for new in _commented(document, found):
        after = checked(new, file, known)
        if after.document.tree == document.tree and _count(after.diagnostics, found) < before:
            title = f"Suppress {found.code} here (a reason is to be added)"
            return Offer(title, change_between(text, new), safe=False)
    return None


def _count(diagnostics: Iterable[Diagnostic], found: Diagnostic) -> int:
    same = (one for one in diagnostics if (one.code, one.pointer) == (found.code, found.pointer))
    return sum(1 for _ in same)


def _commented(document: Document, found: Diagnostic) -> Iterable[str]:
    """The text with the comment, in the ways to try."""
    lines = document.text.splitlines(keepends=True)
    if len(lines) < found.span.line or len(lines) != _line_count(document):
        return
    number = found.span.line - 1
    line = lines[number]
    bare = line.rstrip("\r\n")
    ending = line[len(bare) :]
    for comment in suppressions(document):
        if comment.line == found.span.line and comment.verb == "ignore" and comment.codes:
            there, column = comment.span.line - 1, comment.span.column - 1
            words = lines[there][column:].replace("]", f", {found.code}]", 1)
            yield "".join([*lines[:there], lines[there][:column] + words, *lines[there + 1 :]])
            return
    comment_text = f"# pmkit: ignore[{found.code}] "
    indent = bare[: len(bare) - len(bare.lstrip(" "))]
    above = f"{indent}{comment_text}{ending or chr(10)}{line}"
    behind = f"{bare}  {comment_text}{ending}"
    for changed in (behind, above) if len(behind) <= _LONGEST_LINE else (above, behind):
        yield "".join([*lines[:number], changed, *lines[number + 1 :]])


def _line_count(document: Document) -> int:
    lines = document.lines
    return len(lines) - (not lines[-1])
