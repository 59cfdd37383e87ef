"""Something wrong in a file, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pmkit.source.edit import Fix
from pmkit.source.span import Span

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong in one file, with its place and how to mend it.

    `path` is relative to the knowledge base and has forward slashes. `code` is a family and three
    digits (`YML002`), `name` says the same in words (`duplicate-key`). `message` says what is
    wrong, `hint` how to mend it. `pointer` is the JSON Pointer of the value meant; empty for the
    whole file. `fix` is what would mend it, where that is certain enough to be offered.
    """

    path: str
    span: Span
    code: str
    name: str
    severity: Severity
    message: str
    hint: str = ""
    pointer: str = ""
    fix: Fix | None = None

    def sort_key(self) -> tuple[str, int, int, str]:
        """Return what diagnostics are ordered by: path, line, column, code."""
        return (self.path, self.span.line, self.span.column, self.code)
