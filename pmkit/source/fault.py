"""A parser's complaint, told in plain words at the place where a person would mend it.

The complaints are those of libyaml and of PyYAML, which is nearly a copy of it. Both often notice
late; the neighbours of this module find the place (`unclosed`, `misplaced`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from yaml.events import ScalarEvent

from pmkit.source.characters import LINE_BREAK
from pmkit.source.codes import fault
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.events import Problem
from pmkit.source.layout import Layout
from pmkit.source.misplaced import colon_out_of_place, dash_out_of_place, no_colon, wrong_column
from pmkit.source.span import Span
from pmkit.source.unclosed import (
    Finding,
    never_closed,
    runaway_quote,
    unclosed_bracket,
    unclosed_quote,
)


def explain(text: str, problem: Problem, events: Sequence[Any], path: str) -> Diagnostic:
    """Return the diagnostic for what a parser complained about after it gave `events`."""
    layout = Layout(LINE_BREAK.split(text))
    last = len(layout.lines) - 1
    if problem.line > last:  # at the end of a file without a last line break
        problem = problem._replace(line=last, column=len(layout.lines[last]))
    found = _find(layout, problem, events)
    tab = layout.lines[found.line][: layout.indent(found.line)].find("\t")
    if tab >= 0 and found.line in {problem.line, problem.context_line}:
        found = _tab(found.line, tab)
    return _diagnostic(layout, found, path)


def explain_repeats(text: str, events: Sequence[Any], path: str) -> list[Diagnostic]:
    """Return the quote that swallowed some lines, if that is why keys seem to be repeated."""
    layout = Layout(LINE_BREAK.split(text))
    found = runaway_quote(layout, events)
    return [] if found is None else [_diagnostic(layout, found, path)]


def _diagnostic(layout: Layout, found: Finding, path: str) -> Diagnostic:
    found = _not_yaml(layout, found) or found
    line, column = found.line + 1, found.column + 1
    span = Span(line, column, line, column + _length(layout.lines[found.line][found.column :]))
    return fault(path, span, found.code, found.message, found.hint)


def _not_yaml(layout: Layout, found: Finding) -> Finding | None:
    """Return what a tool has left in the line of a fault, or in the one above it, if anything."""
    for number in range(max(found.line - 1, 0), found.line + 1):
        if re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", layout.lines[number]):
            message = "A merge conflict was left unresolved here."
            hint = (
                "Keep what should stay; delete the rest, and the lines with `<<<<<<<` to `>>>>>>>`."
            )
            return Finding(number, 0, message, hint)
        special = re.match(r"[ \t]*(?=[^\S \t\n])", layout.lines[number])
        if special and layout.lines[number].strip():
            char = layout.lines[number][special.end()]
            message = f"A special space (U+{ord(char):04X}) stands where the line is indented."
            return Finding(number, special.end(), message, "Replace it by plain spaces.")
    return None


def _find(layout: Layout, problem: Problem, events: Sequence[Any]) -> Finding:
    last = len(layout.lines) - 1
    line, column = max(problem.line, 0), max(problem.column, 0)
    what, context = problem.problem, problem.context
    at_context = problem.context_line, problem.context_column
    if problem.line < 0:
        return _bad_escape(layout, events)
    if "nesting depth" in what:
        message = "Lists and maps are nested far too deep here."
        return Finding(line, column, message, "Take most of the levels out.", "YML007")
    if "tab character" in what or layout.lines[line][column : column + 1] == "\t":
        return _tab(line, column)
    quoted = re.search(r"quoted|double-quoted|single-quoted", context) is not None
    near = problem.context_line if quoted else line
    found = unclosed_quote(layout, events, near)
    if found is None and quoted and "escape" not in what and "hexdecimal" not in what:
        found = never_closed(layout, *at_context, last)
    if found is None and not quoted:
        found = unclosed_bracket(layout, events, line, column)
    found = found or _directive(what, layout, line)
    if found is not None:
        return found
    if "could not find expected ':'" in what:
        return no_colon(layout, *at_context)
    if "mapping values are not allowed" in what:
        return colon_out_of_place(layout, line, column)
    if "sequence entries are not allowed" in what:
        return dash_out_of_place(layout, line, column)
    if "document start" in what and len(events) > 2 and isinstance(events[2], ScalarEvent):
        start: Any = events[2].start_mark
        return no_colon(layout, start.line, start.column)
    if "block mapping" in context or "block collection" in context or "document start" in what:
        return wrong_column(layout, line, column)
    if "flow" in context:
        return _in_brackets(layout, line, column)
    if "escape" in what or "hexdecimal" in what:
        message = "A backslash in double quotes begins an escape, and this one is none."
        hint = "Write two backslashes for one, or use single quotes."
        return Finding(line, layout.lines[line].rfind("\\", 0, column + 1), message, hint)
    return _other(layout, problem, line, column)


def _directive(what: str, layout: Layout, line: int) -> Finding | None:
    """Return the finding for a ``%`` at the beginning of this line or of the one above it."""
    for near in (line, layout.previous(line)) if "document start" in what else ():
        if near >= 0 and layout.lines[near].startswith("%"):
            message = "A line that begins with `%` is an order to YAML readers, not a value."
            hint = "Delete it; put text that begins with `%` in quotes behind its key."
            return Finding(near, 0, message, hint)
    return None


def _in_brackets(layout: Layout, line: int, column: int) -> Finding:
    char = layout.lines[line][column : column + 1]
    wide = re.search("[，、；][^,]*$", layout.lines[line][:column])
    if char == ":" and wide:
        message = f"A full-width comma ({wide[0][0]}) does not part two entries."
        return Finding(line, wide.start(), message, "Write `, ` between two entries.")
    if char == ":":
        message = "A colon stands where a comma or a closing bracket belongs."
        hint = "Put text that has a colon in quotes, and a comma between two entries."
    elif char == ",":
        message = "Nothing stands before this comma."
        hint = "Delete the comma, or write what belongs before it."
    elif char and char in "]}":
        message = f"This `{char}` closes a bracket of the other kind, or comes too early."
        hint = "Write the bracket that matches the opening one."
    else:
        message = "A comma or a closing bracket is missing before this."
        hint = "Put a comma between two entries, and text with brackets or commas in quotes."
    return Finding(line, column, message, hint)


def _other(layout: Layout, problem: Problem, line: int, column: int) -> Finding:
    context, what = problem.context, problem.problem
    if context and "scalar" not in context and problem.context_line >= 0:
        line, column = problem.context_line, problem.context_column
    char = layout.lines[line][column : column + 1]
    if "block scalar" in context:
        message = "Only a line break may follow the `|` or `>` that begins a block of text."
        hint = "Put the text on the next line, indented; or quote it."
        return Finding(line, column, message, hint)
    if "tag" in context or "tag" in what:
        message = "A value begins with `!`, which YAML takes for a tag; tags are not used here."
        return Finding(line, column, message, "Put the value in quotes.", "YML012")
    if char == "*" and layout.lines[line][column + 1 : column + 2] == " ":
        message = "A star and a space begin no item of a list here."
        return Finding(line, column, message, "Begin each item with `- `: a hyphen and a space.")
    if "anchor" in context or "alias" in context:
        message = f"A value begins with `{char}`, which YAML takes for an anchor or an alias."
        return Finding(line, column, message, f'Put the value in quotes: "{char}…".')
    if "directive" in context or "directive" in what or "incompatible YAML" in what:
        message = "A line begins with `%`, which YAML takes for a directive."
        return Finding(line, column, message, "Put it in quotes, or indent it with the text above.")
    if "unexpected ':'" in what:
        message = "A colon stands where a comma or a closing bracket belongs."
        return Finding(line, column, message, "Put text that has a colon in quotes.")
    if "mapping keys are not allowed" in what:
        message = "A value begins with `? `, which YAML takes for a key."
        return Finding(line, column, message, "Put the value in quotes.")
    if char:
        message = f"A value cannot begin with `{char}`."
        return Finding(line, column, message, f'Put the whole value in quotes: "{char}…".')
    message = "The file ends, or a line does, where more is expected."
    return Finding(line, column, message, "Complete the line, or delete what is half written.")


def _bad_escape(layout: Layout, events: Sequence[Any]) -> Finding:
    start = events[-1].end_mark.line if events else 0
    message = "An escape in double quotes stands for no character."
    hint = "Write two backslashes for a backslash, or type the character itself."
    for number in range(start, len(layout.lines)):
        found = re.search(r"\\[Uux]", layout.lines[number])
        if found:
            return Finding(number, found.start(), message, hint)
    return Finding(min(start, len(layout.lines) - 1), 0, message, hint)


def _tab(line: int, column: int) -> Finding:
    message = "A tab stands where the line is indented; YAML wants spaces."
    return Finding(line, column, message, "Replace each tab by spaces.", "YML003")


def _length(text: str) -> int:
    """Return how much of `text` to underline: its first word, or one character."""
    found = re.match(r"[\w.-]+", text)
    return max(found.end() if found else 0, 1)
