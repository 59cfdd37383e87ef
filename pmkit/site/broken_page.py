"""The page of files with something wrong in them, with the place and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from pmkit.site.address import BROKEN, Here, rule_address
from pmkit.site.page import Heading, Page
from pmkit.site.pen import Pen
from pmkit.site.render import render
from pmkit.site.site import Site, Trouble
from pmkit.source.diagnostic import Diagnostic

AROUND = 1
"""Lines shown before the one that is meant."""
WIDEST = 160
"""Characters of a line that are shown, around the fault."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The lines before a fault, its line cut into before, fault and after, and the caret's column.

    ``first`` is the number of the first line in ``before``.
    """

    first: int
    before: tuple[str, ...]
    head: str
    fault: str
    tail: str
    cut: bool


def build(site: Site) -> Page:
    """The page of all troubles; it says so when there are none."""
    pen = Pen(site, Here(BROKEN, site.directories), (site.language,), site.language)
    shown = [
        (trouble, [(found, excerpt(trouble, found)) for found in trouble.diagnostics])
        for trouble in site.troubles
    ]
    html = render("broken.html", p=pen, troubles=shown, rule_address=rule_address)
    headings = tuple(
        Heading(trouble.path, f"file-{number}")
        for number, trouble in enumerate(site.troubles, start=1)
    )
    return Page(BROKEN, pen.w("broken"), html, headings, site.language)


def excerpt(trouble: Trouble, found: Diagnostic) -> Excerpt | None:
    """The place of a diagnostic in its file; nothing when the file has no such line."""
    lines = trouble.text.splitlines()
    span = found.span
    if not 0 < span.line <= len(lines):
        return None
    line = lines[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    end = max(end, start)
    left = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    right = min(len(line), left + WIDEST)
    first = max(1, span.line - AROUND)
    return Excerpt(
        first,
        tuple(text[:WIDEST].replace("\t", " ") for text in lines[first - 1 : span.line - 1]),
        line[left:start],
        line[start : min(end, right)],
        line[min(end, right) : right],
        left > 0,
    )
