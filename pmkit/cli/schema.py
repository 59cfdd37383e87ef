"""``pmkit schema``: the JSON Schemas, as ``schemas/`` has them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pmkit.cli.terminal import say
from pmkit.config.schema import settings_schema
from pmkit.exporters.json_schemas import (
    actions_schema,
    diagnostics_schema,
    loops_schema,
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
}
"""Every schema there is, by the name of its file."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = (
        "examples:\n  pmkit schema incident > incident.schema.json\n  pmkit schema --write schemas"
    )
    parser.add_argument("name", nargs="?", choices=list(SCHEMAS), default="incident")
    parser.add_argument("--write", metavar="DIR", help="write all of them as files into DIR")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one schema, or write all."""
    if not options.write:
        sys.stdout.write(written(SCHEMAS[options.name]()))
        return 0
    from pmkit.source.write import write_atomic

    folder = Path(options.folder) / options.write
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SCHEMAS.items():
        file = f"{name}.schema.json"
        changed = write_atomic(folder / file, written(make()).encode())
        say(f"{options.write}/{file}: {'written' if changed else 'unchanged'}")
    return 0
