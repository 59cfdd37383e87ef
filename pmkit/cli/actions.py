"""``pmkit actions``: the register of action items, listed for people and exported for tools."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from pmkit.actions.register import ActionItem, register
from pmkit.cli.opened import add_audience, opened, today
from pmkit.cli.terminal import CannotRunError, say
from pmkit.exporters.action_row import row
from pmkit.exporters.registry import ACTION_EXPORTERS, export_actions
from pmkit.model.words import ACTION_KINDS, ACTION_STATUSES
from pmkit.text.escape import terminal
from pmkit.text.width import fit, pad, width


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's subcommands and their arguments."""
    parser.epilog = (
        "examples:\n"
        "  pmkit actions list --overdue\n"
        "  pmkit actions export --format csv > actions.csv"
    )
    commands = parser.add_subparsers(title="subcommands", metavar="SUBCOMMAND", required=True)
    listing = commands.add_parser("list", help="list items, for reading", description="List items.")
    export = commands.add_parser(
        "export", help="write items, for tools", description="Write items in a format for tools."
    )
    export.add_argument("--format", choices=list(ACTION_EXPORTERS), default="csv")
    export.add_argument("--output", metavar="FILE", help="write FILE instead of standard output")
    for command in (listing, export):
        command.add_argument(
            "--status",
            action="append",
            choices=list(ACTION_STATUSES.words),
            help="only items of this status; may be given again",
        )
        command.add_argument("--kind", action="append", choices=list(ACTION_KINDS.words))
        command.add_argument(
            "--overdue", action="store_true", help="only items past their due date"
        )
        command.add_argument("--owner", help="only items of this owner")
        command.add_argument("--incident", help="only items of this incident")
        command.add_argument("--language", default="en", metavar="TAG", help="of bilingual text")
        command.add_argument(
            "--today", metavar="DATE", help="the day to go by (default: today, UTC)"
        )
        add_audience(command)
    listing.add_argument("--format", choices=("text", "json"), default="text")
    listing.set_defaults(run=_list)
    export.set_defaults(run=_export)


def _list(options: argparse.Namespace) -> int:
    items, day = _chosen(options)
    if options.format == "json":
        sys.stdout.write(export_actions("json", items, day, options.language))
        return 0
    rows = [row(item, day, options.language) for item in items]
    for values in rows:
        values["status"] = "overdue" if values["overdue"] else values["status"]
    # Identities are there to be copied: they are never cut.
    widths = {"identity": None, "status": None, "due": 12, "owner": 16}
    columns = {name: _width(rows, name, most) for name, most in widths.items()}
    for values in rows:
        cells = [_cell(values[name], wide) for name, wide in columns.items() if wide]
        sys.stdout.write("  ".join([*cells, terminal(values["what"])]).rstrip() + "\n")
    still = sum(item.is_open for item in items)
    late = sum(item.is_overdue(day) for item in items)
    say(f"{len(items)} item{'' if len(items) == 1 else 's'}: {still} open, {late} overdue.")
    return 0


def _cell(text: str, columns: int) -> str:
    return pad(fit(terminal(text), columns), columns)


def _width(rows: Sequence[dict[str, str]], name: str, most: int | None) -> int:
    """Columns that ``name`` takes: as its widest value wants, at most ``most``; 0 when unused."""
    widest = max((width(terminal(values[name])) for values in rows), default=0)
    return widest if most is None else min(widest, most)


def _export(options: argparse.Namespace) -> int:
    items, day = _chosen(options)
    text = export_actions(options.format, items, day, options.language)
    if options.output:
        from pmkit.source.write import write_atomic

        try:
            changed = write_atomic(Path(options.folder) / options.output, text.encode())
        except OSError as error:
            raise CannotRunError(f"{options.output} cannot be written: {error.strerror}") from None
        say(f"{options.output}: {len(items)} items{'' if changed else ', unchanged'}")
    else:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]
        sys.stdout.write(text)
    return 0


def _chosen(options: argparse.Namespace) -> tuple[list[ActionItem], date]:
    day = today(options.today)
    tests: list[Callable[[ActionItem], bool]] = []
    if options.status:
        tests.append(lambda item: item.action.status in options.status)
    if options.kind:
        tests.append(lambda item: item.action.kind in options.kind)
    if options.overdue:
        tests.append(lambda item: item.is_overdue(day))
    if options.owner:
        tests.append(lambda item: row(item, day, options.language)["owner"] == options.owner)
    if options.incident:
        tests.append(lambda item: item.incident == options.incident)
    kb = opened(options.folder, options.audience)
    items = [item for item in register(kb) if all(t(item) for t in tests)]
    return items, day
