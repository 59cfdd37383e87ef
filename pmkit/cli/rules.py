"""``pmkit rules``: every rule, and whether this knowledge base has it on."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from pmkit.cli.terminal import CannotRunError, colour_wanted, say
from pmkit.config.base_folder import NoBaseError, find_base
from pmkit.config.settings import Lint
from pmkit.config.settings_file import settings_in
from pmkit.rules.applied import Applied, applied
from pmkit.rules.documentation import RulePage, all_pages
from pmkit.rules.selection import fits, unknown_selectors
from pmkit.text.escape import terminal
from pmkit.text.width import fit, pad, width

_EPILOG = """\
SELECTOR is a code (TIM020), the beginning of one (TIM, TIM02), a rule's name, or ALL. Whether a
rule is on, and how severe it is, is told as the settings of the knowledge base here have it.

examples:
  pmkit rules                  all of them
  pmkit rules TIM ACT          two families
  pmkit rules --format json    for programs (pmkit schema rules)"""

_ROOM = 100
"""Columns below which each rule takes two lines."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument(
        "selectors", nargs="*", metavar="SELECTOR", help="which rules (default: all)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the rules that were asked for."""
    asked = [_as_written(selector) for selector in options.selectors]
    if "" in asked:
        raise CannotRunError("a selector is empty: write a code, the beginning of one, or a name")
    for selector, hint in unknown_selectors(asked):
        raise CannotRunError(f"no rule is meant by {selector!r}. {hint}")
    rows = [
        row
        for row in applied(_lint(Path(options.folder)))
        if not asked or any(fits(selector, row.page.code, row.page.name) for selector in asked)
    ]
    if options.format == "json":
        sys.stdout.write(as_json(rows))
        return 0
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    sys.stdout.write(as_table(rows, columns, colour=colour_wanted()))
    on = sum(row.on for row in rows)
    count = f"{len(rows)} rule{'' if len(rows) == 1 else 's'}"
    say(f"{count}: {on} on, {len(rows) - on} off. `pmkit explain CODE` tells about one.")
    return 0


def as_json(rows: Sequence[Applied]) -> str:
    """The rules as JSON (``schemas/rules.schema.json``)."""
    found = [
        {
            "code": row.page.code,
            "name": row.page.name,
            "family": row.page.family,
            "summary": _summary(row.page),
            "severity": row.severity,
            "on": row.on,
            "scope": row.page.scope,
            "fixable": row.page.fixable,
            "since": row.page.since,
            "default": {"severity": row.page.severity, "on": row.page.default},
        }
        for row in rows
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def as_table(rows: Sequence[Applied], columns: int | None, *, colour: bool) -> str:
    """The rules as lines for a terminal that is ``columns`` wide; ``None``: as wide as wanted."""
    names = max((width(row.page.name) for row in rows), default=0)
    fixable = any(row.page.fixable for row in rows)
    written = []
    for row in rows:
        facts = (
            f"{pad(row.page.name, names)}  {row.severity:7}  {'on' if row.on else 'off':3}  "
            f"{row.page.scope:7}"
        )
        if fixable:
            facts += f"  {'[fixable]' if row.page.fixable else '':9}"
        summary = terminal(_summary(row.page))
        start, end = _paint(row, colour=colour)
        if columns is None or columns >= _ROOM:
            line = f"{row.page.code}  {facts}  {summary}"
            line = line if columns is None else fit(line, columns)
            written.append(f"{start}{line.rstrip()}{end}")
            continue
        written.append(f"{start}{fit(f'{row.page.code}  {facts}'.rstrip(), columns)}{end}")
        lines = textwrap.wrap(summary, max(columns - 8, 20))
        written.extend(f"{start}        {line}{end}" for line in lines)
    return "".join(f"{line}\n" for line in written)


def _paint(row: Applied, *, colour: bool) -> tuple[str, str]:
    """What makes a rule that is off stand back."""
    return ("\x1b[2m", "\x1b[0m") if colour and not row.on else ("", "")


def _summary(page: RulePage) -> str:
    return " ".join(page.summary.split())


def _as_written(selector: str) -> str:
    """A selector in the case that codes and names are written in."""
    upper = selector.upper()
    codes = [page.code for page in all_pages()]
    if upper == "ALL" or any(code.startswith(upper) for code in codes):
        return upper
    return selector.lower()


def _lint(here: Path) -> Lint:
    """The choice of rules in the settings here; what of them cannot be used is told."""
    try:
        settings, wrong = settings_in(find_base(here).root)
    except NoBaseError:
        return Lint()
    for found in wrong[:1]:
        say(
            f"pmkit: {found.path}:{found.span.line}:{found.span.column}: "
            f"{found.code} {terminal(found.message)}"
        )
    return settings.lint if settings else Lint()
