"""``pmkit schema``: the JSON Schemas, as ``schemas/`` has them, or with a base's own names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pmkit.cli.terminal import CannotRunError, say
from pmkit.config.schema import settings_schema
from pmkit.exporters.json_schemas import (
    actions_schema,
    diagnostics_schema,
    loops_schema,
    rule_schema,
    rules_schema,
    statistics_schema,
)
from pmkit.model.json_schema import catalog_schema, incident_schema, written

SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "incident": incident_schema,
    "catalog": catalog_schema,
    "config": settings_schema,
    "diagnostics": diagnostics_schema,
    "statistics": statistics_schema,
    "actions": actions_schema,
    "loops": loops_schema,
    "rules": rules_schema,
    "rule": rule_schema,
}
"""Every schema there is, by the name of its file."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = (
        "examples:\n"
        "  pmkit schema incident > incident.schema.json\n"
        "  pmkit schema --write schemas\n"
        "  pmkit schema incident --with-catalog --output .pmkit/incident.schema.json"
    )
    parser.add_argument("name", nargs="?", choices=list(SCHEMAS), default="incident")
    parser.add_argument(
        "--with-catalog",
        action="store_true",
        help="the incident's schema with this knowledge base's own products, components, "
        "severities, words and incidents, for completion in an editor",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--output", metavar="FILE", help="write into FILE instead of printing")
    where.add_argument("--write", metavar="DIR", help="write all of them as files into DIR")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one schema, or write one or all."""
    if options.with_catalog and (options.name != "incident" or options.write):
        raise CannotRunError("--with-catalog goes with the schema `incident` alone")
    here = Path(options.folder)
    if options.write:
        for name, make in SCHEMAS.items():
            _write(here, f"{options.write}/{name}.schema.json", written(make()))
        return 0
    text = written(_with_catalog(here) if options.with_catalog else SCHEMAS[options.name]())
    if options.output:
        _write(here, options.output, text)
    else:
        sys.stdout.write(text)
    return 0


def _write(here: Path, name: str, text: str) -> None:
    from pmkit.source.write import write_atomic

    file = here / name
    file.parent.mkdir(parents=True, exist_ok=True)
    changed = write_atomic(file, text.encode())
    say(f"{name}: {'written' if changed else 'unchanged'}")


def _with_catalog(here: Path) -> dict[str, Any]:
    from pmkit.cli.opened import opened
    from pmkit.exporters.schema_with_catalog import schema_with_catalog
    from pmkit.rules.selection import selection

    kb = opened(str(here), "internal")
    if not kb.names.present:
        say("pmkit: there is no catalog to read, so names are not completed")
    chosen = selection(kb.settings.lint)
    return schema_with_catalog(kb, {rule.code for rule in (*chosen.file, *chosen.base)})
