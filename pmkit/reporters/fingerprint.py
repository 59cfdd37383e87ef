"""The identity of a finding from one run to the next, so that services can tell new from known.

A finding stays the same when lines above it come or go, and when items before it in a list do:
its identity is its file, its rule, its JSON Pointer without the positions in lists, and the text
of the line that it is on. Findings that have all of that in common are counted.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.pointer import join, split

VERSION = 1
"""Raised when fingerprints of the same finding become others."""


def fingerprints(diagnostics: Sequence[Diagnostic], style: Style) -> list[str]:
    """The fingerprint of each of ``diagnostics`` (sorted), 64 hexadecimal digits; all differ."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for path, group in groupby(diagnostics, key=lambda one: one.path):
        lines = style.lines(path)
        for diagnostic in group:
            known = _identity(diagnostic, lines)
            seen[known] += 1
            found.append(_hash(known, str(seen[known])))
    return found


def _identity(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    pointer = join(*("*" if part.isdecimal() else part for part in split(diagnostic.pointer)))
    return _hash(diagnostic.path, diagnostic.code, pointer, _text(diagnostic, lines))


def _text(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    """The line it is on, however it is indented; nothing for a fault of the whole file."""
    span = diagnostic.span
    is_a_place = (span.line, span.column) != (span.end_line, span.end_column)
    if not (is_a_place or diagnostic.pointer) or not 0 < span.line <= len(lines):
        return ""
    return " ".join(lines[span.line - 1].split()).removeprefix("- ")


def _hash(*parts: str) -> str:
    whole = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.sha256(whole).hexdigest()
