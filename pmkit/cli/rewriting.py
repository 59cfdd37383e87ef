"""What `pmkit fmt` and `pmkit migrate` share: files in, other texts out, shown or written."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pmkit.cli.asked import STDIN, Asked, asked, standard_input
from pmkit.cli.fixing import show_difference, write
from pmkit.cli.terminal import CannotRunError, say
from pmkit.source.document import Document
from pmkit.source.reader import load, read
from pmkit.source.rewrite import RewriteError
from pmkit.text.escape import terminal

Make = Callable[[Document, bool], str]
"""The new text of a document; the second says whether it is the catalog. Raises RewriteError."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file to rewrite: its path (``None`` for standard input), and its bytes when it has some."""

    path: Path | None
    document: Document
    data: bytes
    is_catalog: bool


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add what both commands are told: files, and whether to show instead of writing."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files or folders; '-' is standard input, and the result goes to standard output",
    )
    parser.add_argument(
        "--diff", action="store_true", help="show what would change, and write nothing"
    )
    parser.add_argument(
        "--stdin-filename", metavar="PATH", help="the name under which '-' is read and told"
    )
    parser.set_defaults(select=None, extend_select=None, ignore=None, check=False)


def rewrite(options: argparse.Namespace, make: Make, done: str, *, catalog: bool) -> int:
    """Give every file that was asked about the text that ``make`` makes of it.

    ``done`` says in a word what was done to those that changed; the ``catalog`` is among them or
    not. Returns the exit code: 1 when something would change and was only to be shown or checked,
    or when a file was left alone.
    """
    question = asked(options, None)
    if question.stdin and len(options.paths) > 1:
        raise CannotRunError(f"{STDIN!r} goes with no other file")
    changed = same = alone = 0
    showing = options.check or options.diff
    for file in _files(question, catalog=catalog):
        shown = file.document.path
        try:
            new = make(file.document, file.is_catalog).encode()
        except RewriteError as error:
            say(f"pmkit: {terminal(shown)} is left as it is: {error}")
            alone += 1
            new = file.data
        if new == file.data:
            same += 1
        else:
            changed += 1
            if options.diff:
                show_difference(shown, file.data, new)
            elif options.check:
                sys.stdout.write(f"{terminal(shown)}\n")
        if file.path is None and not showing:
            sys.stdout.flush()
            sys.stdout.buffer.write(new)
        elif file.path is not None and new != file.data and not showing:
            write(file.path, shown, new)
    say(_summary(changed, same - alone, alone, f"would be {done}" if showing else done))
    return 1 if alone or (showing and changed) else 0


def _files(question: Asked, *, catalog: bool) -> Iterator[_File]:
    base = question.base
    if question.stdin:
        data, shown = standard_input(question)
        named = base.folder is not None and shown == base.folder.shown(base.folder.catalog)
        yield _File(None, read(data, shown), data, named)
        return
    for path in map(Path, question.files() if question.whole or question.paths else ()):
        yield _file(path, base.shown(path), is_catalog=False)
    if catalog and question.catalog_too and base.folder is not None:
        path = base.folder.catalog
        yield _file(path, base.folder.shown(path), is_catalog=True)


def _file(path: Path, shown: str, *, is_catalog: bool) -> _File:
    document = load(path, shown)
    data = path.read_bytes() if document.tree is not None and path.is_file() else b""
    return _File(path, document, data or document.text.encode("utf-8", "replace"), is_catalog)


def _summary(changed: int, same: int, alone: int, done: str) -> str:
    parts = [f"{_counted(changed)} {done}"] if changed else []
    parts += [f"{_counted(same)} as {'it' if same == 1 else 'they'} should be"] if same else []
    parts += [f"{_counted(alone)} left alone"] if alone else []
    return f"{', '.join(parts)}." if parts else "There are no files."


def _counted(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"
