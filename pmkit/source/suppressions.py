"""Comments that suppress diagnostics: ``# pmkit: ignore[ACT003] why it is right here``.

Behind a value, or on a line of its own above it, such a comment is about that line;
``# pmkit: ignore-file[ACT003] why`` is about the whole file. Several codes are joined by commas.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pmkit.source.document import Document
from pmkit.source.span import Span

_MARK = "pmkit:"
_COMMENT = re.compile(
    r"#[ \t]*pmkit:[ \t]*(?P<verb>[\w-]*)[ \t]*(?:\[(?P<codes>[^\]\n]*)\])?(?P<reason>[^\n]*)"
)


class Suppression(NamedTuple):
    """One suppressing comment: where it stands, the line it is about (0: every line), the codes or
    names it gives, and why. ``verb`` is ``ignore`` or ``ignore-file``; anything else is a slip.
    """

    span: Span
    line: int
    verb: str
    codes: tuple[str, ...]
    reason: str

    @property
    def is_whole(self) -> bool:
        """Whether it says what it should: a known verb, codes, and a reason."""
        return self.verb in ("ignore", "ignore-file") and bool(self.codes) and bool(self.reason)

    def hides(self, line: int, code: str, name: str) -> bool:
        """Whether it is about a diagnostic on ``line`` with this code and name."""
        return self.line in (0, line) and (code in self.codes or name in self.codes)


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Every suppressing comment of the file, in order; the same words in a text are none."""
    if _MARK not in document.text or document.tree is None:
        return ()
    found: list[Suppression] = []
    for number, line in enumerate(document.lines, 1):
        match = _COMMENT.search(line) if _MARK in line else None
        if match is None or not document.is_comment(number, match.start() + 1):
            continue
        verb = match["verb"]
        about = number
        if verb == "ignore-file":
            about = 0
        elif not line[: match.start()].strip():
            about = _next_line(document, number)
        codes = tuple(code.strip() for code in (match["codes"] or "").split(",") if code.strip())
        column = match.start() + 1
        span = Span(number, column, number, len(line.rstrip()) + 1)
        reason = match["reason"].strip(" \t:-")
        found.append(Suppression(span, about, verb, codes, reason))
    return tuple(found)


def _next_line(document: Document, number: int) -> int:
    """The first line after ``number`` that is neither empty nor a comment."""
    for later in range(number + 1, len(document.lines) + 1):
        text = document.line(later).strip()
        if text and not text.startswith("#"):
            return later
    return number
