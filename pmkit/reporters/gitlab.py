"""Diagnostics as a code quality report, which GitLab shows in merge requests.

The format is GitLab's "Code Quality report format": an array of objects with ``description``,
``check_name``, ``fingerprint`` (of two with the same one, only the first is shown), ``severity``
(``info``, ``minor``, ``major``, ``critical`` or ``blocker``) and ``location``, whose path is
relative to the repository and must not begin with ``./``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pmkit.reporters.fingerprint import fingerprints
from pmkit.reporters.place import in_repository
from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from pmkit.text.escape import whole

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """The array; ``[]`` when nothing is wrong, so that GitLab sees that all was resolved."""
    marks = fingerprints(diagnostics, style)
    issues = [_issue(one, mark, style) for one, mark in zip(diagnostics, marks, strict=True)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(diagnostic: Diagnostic, fingerprint: str, style: Style) -> dict[str, Any]:
    said = f"{diagnostic.message} ({diagnostic.name})"
    if diagnostic.hint:
        said += f": {diagnostic.hint}"
    return {
        "description": whole(said),
        "check_name": diagnostic.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": whole(in_repository(diagnostic.path, style)),
            "lines": {"begin": diagnostic.span.line, "end": diagnostic.span.end_line},
        },
    }
