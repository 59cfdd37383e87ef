"""Diagnostics to report, and the reporters' view of the files they are in."""

from __future__ import annotations

from pmkit.reporters.registry import Style, render
from pmkit.source.diagnostic import Diagnostic, Severity
from pmkit.source.span import Span


def diagnostic(
    span: tuple[int, int, int, int] = (1, 1, 1, 2),
    message: str = "This is wrong",
    hint: str = "Mend it",
    *,
    path: str = "incidents/a.yaml",
    severity: Severity = "error",
    pointer: str = "",
) -> Diagnostic:
    """A diagnostic of the rule SCH001."""
    return Diagnostic(path, Span(*span), "SCH001", "unknown-key", severity, message, hint, pointer)


def reported(format_: str, *diagnostics: Diagnostic, text: str = "", colour: bool = False) -> str:
    """``diagnostics`` as ``format_`` writes them, each file holding ``text``."""
    return render(format_, diagnostics, Style(colour, lambda _: text.split("\n")))
