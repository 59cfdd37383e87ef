"""``pmkit new``: the file of a new incident, to be filled in."""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from pmkit.cli.opened import today
from pmkit.cli.terminal import CannotRunError, say
from pmkit.config.base_folder import BaseFolder, NoBaseError, find_base
from pmkit.config.settings import Settings
from pmkit.config.settings_file import settings_in
from pmkit.scaffold.incident import TEMPLATES, NewIncident, incident_text
from pmkit.scaffold.incident_id import UnusableIdError, dated_id
from pmkit.scaffold.writing import write_new
from pmkit.source.real_path import real_path
from pmkit.text.escape import whole

SCHEMAS = (".pmkit/incident.schema.json", "schemas/incident.schema.json")
"""Where the schema for editors is looked for, below the root; one that knows the catalog first."""

_EPILOG = """\
The file is incidents/<year>/<id>.yaml; its path is printed on standard output. It validates as a
draft. An id begins with the day of the incident; one that does not gets --date, or today, in front.

exit status: 0 written; 2 not, and nothing was changed

examples:
  pmkit new 2026-03-02-checkout --title "Checkout refused cards"
  pmkit new checkout --date 2026-03-02 --template short
  $EDITOR "$(pmkit new checkout)\""""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("id", metavar="ID", help="day and name, as in 2026-03-02-checkout")
    parser.add_argument(
        "--template",
        choices=TEMPLATES,
        default="full",
        help="full: every part; short: the least; bilingual: texts in English and Chinese",
    )
    parser.add_argument("--title", metavar="TEXT", help="what happened, in one line")
    parser.add_argument(
        "--date", metavar="DAY", help="the day of the incident (default: the id's, else today, UTC)"
    )
    parser.add_argument(
        "--keep-id", action="store_true", help="do not put the day in front of the id"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file and print its path."""
    here = Path(options.folder)
    try:
        folder = find_base(here)
    except NoBaseError as error:
        raise CannotRunError(f"{error}. `pmkit init` begins one") from None
    title = _title(options.title)
    try:
        id_, day, added = dated_id(
            options.id, _day(options.date), today(None), keep=options.keep_id
        )
    except UnusableIdError as error:
        raise CannotRunError(str(error)) from None
    _refuse_if_there(folder, id_)
    path = folder.incidents / f"{day.year:04}" / f"{id_}.yaml"
    new = _known(folder, path, NewIncident(id_, day, title))
    try:
        done = write_new(path, incident_text(new, options.template))
    except OSError as error:
        raise CannotRunError(f"{path} cannot be written: {error.strerror or error}") from None
    if not done:
        raise CannotRunError(f"{folder.shown(path)} is there already")
    if added:
        say(f"pmkit: the id is {id_}: ids begin with the day (--keep-id leaves it out)")
    if not new.schema:
        say("pmkit: `pmkit schema --write schemas` lets editors complete and explain each field")
    sys.stdout.write(f"{_from_here(path)}\n")
    return 0


def _title(text: str | None) -> str | None:
    if text is None:
        return None
    title = " ".join(whole(text).split())
    if not title:
        raise CannotRunError("--title is empty: say in one line what happened")
    return title


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise CannotRunError(f"--date: {text!r} is not a day like 2026-03-02")


def _refuse_if_there(folder: BaseFolder, id_: str) -> None:
    """An id belongs to one file, whatever folder that is in."""
    for file in folder.incident_files():
        if file.stem == id_ and file.is_file():
            raise CannotRunError(f"there is {folder.shown(file)} already")


def _known(folder: BaseFolder, path: Path, new: NewIncident) -> NewIncident:
    """``new`` with what this base knows: its language, its names, where its schema is."""
    from pmkit.knowledge.load import load_names

    settings = settings_in(folder.root)[0] or Settings()
    names, _ = load_names(folder)
    organizations = list(names.entries("organization"))
    products = list(names.entries("product"))
    components = list(names.entries("component"))
    severities = list(settings.severities)
    for schema in SCHEMAS:
        if (folder.root / schema).is_file():
            address = os.path.relpath(folder.root / schema, path.parent).replace(os.sep, "/")
            new = replace(new, schema=address)
            break
    return replace(
        new,
        language=settings.language,
        organization=organizations[0] if len(organizations) == 1 else "",
        severity=new.severity if new.severity in severities or not severities else severities[0],
        product=products[0] if products else new.product,
        components=(components[0], components[1]) if len(components) > 1 else new.components,
    )


def _from_here(path: Path) -> str:
    """``path`` so that a shell can use it as it is: relative where it is below the folder that the
    command was started in.
    """
    absolute = real_path(path)
    try:
        return str(absolute.relative_to(real_path(Path.cwd())))
    except (ValueError, OSError):
        return str(absolute)
