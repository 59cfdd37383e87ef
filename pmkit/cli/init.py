"""``pmkit init``: a knowledge base that validates and serves at once."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from pmkit.cli.terminal import CannotRunError, say
from pmkit.scaffold.knowledge_base import first_files
from pmkit.scaffold.templates import LANGUAGES
from pmkit.scaffold.writing import write_new
from pmkit.text.escape import terminal

_EPILOG = """\
What is there already is kept as it is: running it again changes nothing.

exit status: 0 done; 2 something could not be written

examples:
  pmkit init                          in this folder
  pmkit init postmortems --ci github  in another one, with a workflow that checks pull requests"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("place", nargs="?", metavar="DIR", default=".", help="where to begin it")
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default="en",
        help="of comments, the example and the site's own words (default: en)",
    )
    parser.add_argument(
        "--ci", choices=("github", "gitlab"), help="also a file that has each change checked"
    )
    parser.add_argument(
        "--pre-commit", action="store_true", help="also a file for checks before each commit"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is missing, say what was there, and what comes next."""
    root = Path(os.path.normpath(Path(options.folder) / options.place))
    if root.exists() and not root.is_dir():
        raise CannotRunError(f"{root} is a file, not a folder")
    files = first_files(root, options.language, options.ci, pre_commit=options.pre_commit)
    kept: list[str] = []
    for file in files:
        try:
            new = write_new(root / file.path, file.text)
        except OSError as error:
            raise CannotRunError(
                f"{root / file.path} cannot be written: {error.strerror or error}"
            ) from None
        if not new:
            kept.append(file.path)
        say(f"{file.path}: {'written' if new else 'kept'}")
    _say_what_next(root, options.place, kept)
    return 0


def _say_what_next(root: Path, place: str, kept: list[str]) -> None:
    if "mkdocs.yml" in kept and "pmkit" not in _text(root / "mkdocs.yml"):
        say("\nmkdocs.yml does not name the plugin yet: add `- pmkit` to its `plugins`.")
    steps = ["pmkit validate", "mkdocs serve", "pmkit new ID --title TITLE"]
    if place != ".":
        steps.insert(0, f"cd {terminal(place)}")
    about = {
        "pmkit validate": "tells what is wrong, with line and column",
        "mkdocs serve": "shows the site on http://127.0.0.1:8000",
        "pmkit new ID --title TITLE": "begins an incident",
    }
    say("\nWhat next:")
    for step in steps:
        say(f"  {step:28}{about.get(step, '')}".rstrip())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
