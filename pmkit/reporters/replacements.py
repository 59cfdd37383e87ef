"""What fixes would change, as stretches of text with what comes in their place.

Reports that offer fixes want places and texts, not values to be set: the file is rewritten in
memory, and what differs is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.edit import Edit
from pmkit.source.span import Span

Replacement = tuple[Span, str]


class Mending:
    """Tells the replacements of one diagnostic after another, and reads each file once.

    Diagnostics come file by file, so one file is kept.
    """

    def __init__(self, style: Style) -> None:
        self._style = style
        self._read: tuple[str, Document] | None = None

    def replacements(self, diagnostic: Diagnostic) -> list[Replacement]:
        """What the fix of ``diagnostic`` changes; nothing where it has none or cannot be made.

        Line breaks in the new text are line feeds, whatever the file has.
        """
        fix = diagnostic.fix
        if fix is None or not fix.edits:
            return []
        stretches = [(edit.span, edit.text) for edit in fix.edits if not isinstance(edit, Edit)]
        if stretches:
            return stretches if len(stretches) == len(fix.edits) else []
        return self._rewritten(diagnostic.path, [e for e in fix.edits if isinstance(e, Edit)])

    def _rewritten(self, path: str, edits: Sequence[Edit]) -> list[Replacement]:
        from pmkit.source.rewrite import RewriteError, rewritten

        document = self._document(path)
        try:
            new = rewritten(document, edits)
        except RewriteError:
            return []
        return [difference(document.text, new)] if new != document.text else []

    def _document(self, path: str) -> Document:
        from pmkit.source.reader import read

        if self._read is None or self._read[0] != path:
            text = "\n".join(self._style.lines(path))
            self._read = path, read(text.encode("utf-8", "surrogatepass"), path)
        return self._read[1]


def difference(old: str, new: str) -> Replacement:
    """The one stretch of ``old`` that, with another text in its place, makes ``new`` of it."""
    start = _common(old, new)
    rest = min(len(old), len(new)) - start
    end = _common(old[::-1][:rest], new[::-1][:rest])
    stop = len(old) - end
    return Span(*_place(old, start), *_place(old, stop)), new[start : len(new) - end]


def _common(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at ``offset``."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
