"""Diagnostics as workflow commands, which GitHub Actions shows on the lines of a pull request.

The format, with its escapes, is GitHub's "Workflow commands for GitHub Actions" and the ``toolkit``
repository's ``command.ts``.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmkit.reporters.place import in_repository
from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """One command a line. GitHub shows ten errors, ten warnings and ten notices of a step."""
    return "".join(_command(diagnostic, style) + "\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, style: Style) -> str:
    span = diagnostic.span
    properties = {
        "file": in_repository(diagnostic.path, style),
        "line": span.line,
        "endLine": span.end_line,
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    if span.line == span.end_line:
        # GitHub ignores columns of a range over several lines, and warns about them.
        properties |= {"col": span.column, "endColumn": span.end_column}
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = diagnostic.message + (f"\n{diagnostic.hint}" if diagnostic.hint else "")
    return f"::{_COMMANDS[diagnostic.severity]} {said}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
