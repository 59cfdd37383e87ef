"""``pmkit explain``: what a rule is about, from its documentation."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from pmkit.cli.terminal import CannotRunError, colour_wanted
from pmkit.rules.documentation import RulePage, all_pages, as_markdown, as_text, documentation
from pmkit.text.escape import terminal
from pmkit.text.nearest import nearest

_EPILOG = """\
exit status: 0 explained; 2 there is no such rule

examples:
  pmkit explain TIM020
  pmkit explain recovered-before-impact --format markdown"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("rule", metavar="CODE", help="a code, as diagnostics show it, or a name")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page of the rule that was asked for."""
    page = _page(options.rule.strip())
    if options.format == "json":
        sys.stdout.write(json.dumps(asdict(page), ensure_ascii=False, indent=2) + "\n")
    elif options.format == "markdown":
        sys.stdout.write(as_markdown(page))
    else:
        sys.stdout.write(painted(as_text(page)) if colour_wanted() else as_text(page))
    return 0


def painted(text: str) -> str:
    """``text`` with its headings in bold: of each block that has something indented below it, and
    of the page.
    """
    lines = text.splitlines()
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if number == 0 or (line and not line.startswith(" ") and below.startswith("    ")):
            lines[number] = f"\x1b[1m{line}\x1b[0m"
    return "\n".join(lines) + "\n"


def _page(asked: str) -> RulePage:
    for written in (asked.upper(), asked.lower()):
        try:
            return documentation(written)
        except KeyError:
            pass
    pages = all_pages()
    begun = [page for page in pages if asked and page.code.startswith(asked.upper())]
    if begun:
        raise CannotRunError(
            f"{asked!r} is the beginning of {len(begun)} codes: `pmkit rules {asked.upper()}` "
            "lists them"
        )
    words = [word for page in pages for word in (page.code, page.name)]
    close = nearest(asked, words)
    names = {page.code: page.name for page in pages}
    meant = [f"{word} ({names[word]})" if word in names else word for word in close]
    hint = f"Did you mean {' or '.join(meant)}?" if meant else "`pmkit rules` lists what there is"
    raise CannotRunError(f"there is no rule {terminal(asked)!r}. {hint}")
