"""Diagnostics for people: the place, what is wrong, the line with a caret, how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from pmkit.text.escape import terminal
from pmkit.text.width import ELLIPSIS, fit, width

_WIDEST = 160
"""Columns of an excerpt; longer lines are shown around the fault."""

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}
_BOLD, _DIM, _CYAN, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"


def render(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Each diagnostic as a block of lines, with a blank line between blocks."""
    return "\n".join(_block(diagnostic, style) for diagnostic in diagnostics)


def _block(diagnostic: Diagnostic, style: Style) -> str:
    span = diagnostic.span
    paint = _painter(style.colour)
    head = (
        f"{paint(terminal(diagnostic.path), _BOLD)}:{span.line}:{span.column}: "
        f"{paint(diagnostic.severity, _COLOURS[diagnostic.severity])} "
        f"{paint(diagnostic.code, _BOLD)} {terminal(diagnostic.message)} "
        f"{paint(f'({diagnostic.name})', _DIM)}"
    )
    parts = [head, *_excerpt(diagnostic, style)]
    if diagnostic.hint:
        gutter = " " * len(str(span.line))
        parts.append(f"{gutter} {paint('=', _DIM)} help: {terminal(diagnostic.hint)}")
    return "\n".join(parts) + "\n"


def _excerpt(diagnostic: Diagnostic, style: Style) -> list[str]:
    span = diagnostic.span
    lines = style.lines(diagnostic.path)
    if not 0 < span.line <= len(lines) or not any(lines):
        return []  # of a file that is not text there is nothing to show
    line = lines[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(line))
    one_line = span.end_line == span.line
    end = min(span.end_column - 1, len(line)) if one_line else len(line.rstrip())
    cut = _cut(line, start)
    left = ELLIPSIS if cut else ""
    shown = terminal(fit(left + line[cut:], _WIDEST))
    before = width(left + terminal(line[cut:start]))
    marked = max(1, min(width(terminal(line[start:end])), _WIDEST - before))
    paint = _painter(style.colour)
    number = str(span.line)
    gutter, bar = " " * len(number), paint("|", _DIM)
    caret = paint("^" * marked, _COLOURS[diagnostic.severity])
    return [
        f"{gutter} {bar}",
        f"{paint(number, _CYAN)} {bar} {shown}",
        f"{gutter} {bar} {' ' * before}{caret}",
    ]


def _cut(line: str, start: int) -> int:
    """How many characters to leave out at the left, so that what is at ``start`` is seen."""
    if width(line) <= _WIDEST:
        return 0
    cut, room = start, _WIDEST // 2
    while cut and room >= (needed := width(line[cut - 1])):
        cut, room = cut - 1, room - needed
    return cut


def _painter(colour: bool) -> Callable[[str, str], str]:
    def paint(text: str, code: str) -> str:
        return f"{code}{text}{_OFF}" if colour else text

    return paint
