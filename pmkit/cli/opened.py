"""Opening the knowledge base for a command, telling on the way what of it could not be read."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pmkit.cli.terminal import CannotRunError, say
from pmkit.knowledge.load import load
from pmkit.times.days import day_asked

if TYPE_CHECKING:
    from pmkit.knowledge.knowledge_base import KnowledgeBase


def add_audience(parser: argparse.ArgumentParser) -> None:
    """Add the option that says who is to read what a command writes."""
    parser.add_argument(
        "--audience",
        choices=("internal", "public"),
        default="internal",
        help="public leaves out what is marked internal (default: internal, everything)",
    )


def opened(folder: str, audience: str) -> KnowledgeBase:
    """The knowledge base around ``folder``, what of it is for ``audience``.

    Broken files are told on standard error, not hidden.
    """
    # Those who only ask for the day must not wait for what a knowledge base needs.
    from pmkit.text.escape import terminal

    kb = load(Path(folder), audience=audience)
    for broken in kb.broken:
        first = broken.diagnostics[0]
        more = len(broken.diagnostics) - 1
        say(
            f"pmkit: left out {terminal(broken.path)}:{first.span.line}:{first.span.column}: "
            f"{first.code} {first.message}" + (f" (and {more} more)" if more else "")
        )
    return kb


def today(option: str | None) -> date:
    """The day to go by: ``--today``, else ``SOURCE_DATE_EPOCH``, else the clock; UTC."""
    try:
        asked = day_asked(option, os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise CannotRunError(f"the day to go by: {error}") from None
    return asked or datetime.now(UTC).date()
