"""Diagnostics as one JSON array; its shape is ``schemas/diagnostics.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """The array, indented by two spaces, so that two runs can be compared line by line."""
    del style
    records = [record(diagnostic) for diagnostic in diagnostics]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def record(diagnostic: Diagnostic) -> dict[str, Any]:
    """One diagnostic as a flat object. Lines and columns count from 1, columns in characters."""
    span, fix = diagnostic.span, diagnostic.fix
    return {
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "pointer": diagnostic.pointer,
        "fix": None if fix is None else {"what": fix.what, "safe": fix.safe},
    }
