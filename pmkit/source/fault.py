"""A parser's complaint, told in plain words at the place where a person would mend it."""

from __future__ import annotations

from pmkit.source.characters import LINE_BREAK
from pmkit.source.codes import fault
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.events import Problem
from pmkit.source.span import Span


def explain(text: str, problem: Problem, path: str) -> Diagnostic:
    """Return the diagnostic for what a parser complained about in `text`."""
    lines = LINE_BREAK.split(text)
    line = min(max(problem.line, 0), len(lines) - 1)
    column = min(max(problem.column, 0), len(lines[line]))
    return fault(path, Span(line + 1, column + 1, line + 1, column + 1), "YML001", problem.problem)
