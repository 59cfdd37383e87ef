"""Diagnostics as SARIF 2.1.0, which GitHub code scanning and many other tools read.

The format is OASIS's "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; what
GitHub wants beyond its schema is in GitHub's "SARIF support for code scanning".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pmkit import __version__
from pmkit.reporters.fingerprint import VERSION, fingerprints
from pmkit.reporters.place import in_repository, is_absolute, uri
from pmkit.reporters.registry import Style
from pmkit.reporters.replacements import Mending
from pmkit.rules.documentation import RulePage, as_markdown, as_text, documentation
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.span import Span
from pmkit.text.escape import whole

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

ROOT = "%SRCROOT%"
"""The name that SARIF's own examples, and GitHub, give to the root of the repository."""

_IMPORTANCE = {"error": "error", "warning": "warning", "note": "recommendation"}
"""What GitHub calls the severities of problems that are none of security."""


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """The log, with one run. It names no absolute path and no time: same findings, same bytes."""
    codes = sorted({(one.code, one.name) for one in diagnostics})
    index = {code: place for place, (code, _) in enumerate(codes)}
    marks = fingerprints(diagnostics, style)
    mending = Mending(style)
    run = {
        "tool": {
            "driver": {
                "name": "pmkit",
                "fullName": f"pmkit {__version__}",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(code, name) for code, name in codes],
            }
        },
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The root of the repository that was checked."}}
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(one, index[one.code], mark, style, mending)
            for one, mark in zip(diagnostics, marks, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, name: str) -> dict[str, Any]:
    try:
        page = documentation(code)
    except KeyError:  # a rule that came from elsewhere
        said = {"text": f"{name}."}
        return {"id": code, "name": name, "shortDescription": said, "fullDescription": said}
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": " ".join(f"{page.what} {page.why}".split())},
        "help": {"text": as_text(page), "markdown": as_markdown(page)},
        "defaultConfiguration": {"enabled": page.default, "level": page.severity},
        "properties": _properties(page),
    }


def _properties(page: RulePage) -> dict[str, Any]:
    return {
        "tags": [page.family, *(["fixable"] if page.fixable else [])],
        "problem.severity": _IMPORTANCE[page.severity],
        "scope": page.scope,
        "since": page.since,
    }


def _result(
    one: Diagnostic, rule: int, mark: str, style: Style, mending: Mending
) -> dict[str, Any]:
    artifact = _artifact(one.path, style)
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": one.severity,
        "message": {"text": whole(one.message + (f". {one.hint}" if one.hint else ""))},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": region(one.span)}}
        ],
        "partialFingerprints": {f"pmkitFinding/v{VERSION}": mark},
    }
    replacements = mending.replacements(one)
    if one.fix is not None and replacements:
        change = {
            "artifactLocation": artifact,
            "replacements": [
                {"deletedRegion": region(span), "insertedContent": {"text": whole(text)}}
                for span, text in replacements
            ],
        }
        result["fixes"] = [
            {"description": {"text": whole(one.fix.what)}, "artifactChanges": [change]}
        ]
    if one.pointer:
        result["properties"] = {"pointer": whole(one.pointer)}
    return result


def _artifact(path: str, style: Style) -> dict[str, Any]:
    place = in_repository(path, style)
    if is_absolute(place):
        return {"uri": uri(place)}
    return {"uri": uri(place), "uriBaseId": ROOT}


def region(span: Span) -> dict[str, int]:
    """``span`` as a region: both count from 1, and both end after the last character."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
