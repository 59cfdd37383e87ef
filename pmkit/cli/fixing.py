"""``pmkit validate --fix`` and ``--diff``: safe fixes made in the files, or shown.

Standard input is treated as ruff does: ``--fix -`` writes the fixed text to standard output and the
report to standard error; ``--diff -`` shows the difference alone.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pmkit.cli.asked import Asked, standard_input
from pmkit.cli.terminal import CannotRunError, say
from pmkit.rules.check import check_catalog, check_document
from pmkit.rules.fixing import Fixed, fixed
from pmkit.rules.report import Report
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.write import write_atomic


class _Mended(NamedTuple):
    """A file and what fixing makes of it."""

    path: Path
    shown: str
    before: bytes
    after: Fixed


def fix(
    question: Asked, options: argparse.Namespace, reports: Iterable[Report]
) -> tuple[int, int | None]:
    """Fix, or show, what was asked about; ``reports`` are on its files but standard input.

    Returns how many fixes were made, and the exit code; ``None`` for that after the files were
    fixed: what is left in them is then to be reported as ever.
    """
    if question.stdin:
        if question.paths:
            raise CannotRunError("fixing takes either '-' or files, not both")
        return 0, _fix_input(question, options)
    left = [one for one in question.told if not _is_of_catalog(question, one)]
    mended: list[_Mended] = []
    for report in reports:
        if any(one.fix is not None and one.fix.safe for one in report.diagnostics):
            path = _file(question, report.path)
            mended.append(_incident(question, path, report.path, path.read_bytes()))
        else:
            left += report.diagnostics
    if question.catalog_too:
        mended.append(_catalog(question))
    count = sum(len(one.after.fixed) for one in mended)
    if options.diff:
        left += [one for file in mended for one in file.after.left]
        for file in mended:
            show_difference(file.shown, file.before, file.after.data)
        say(f"{count} would be fixed, {len(left)} left.")
        return count, 1 if count or _wrong(left) else 0
    for file in mended:
        if file.after.fixed:
            write(file.path, file.shown, file.after.data)
    return count, None


def show_difference(shown: str, before: bytes, after: bytes) -> None:
    """Write to standard output what changes, as a unified diff; nothing when nothing does."""
    old, new = (
        data.decode("utf-8", "replace").splitlines(keepends=True) for data in (before, after)
    )
    for line in difflib.unified_diff(old, new, f"a/{shown}", f"b/{shown}"):
        sys.stdout.write(line)
        if not line.endswith("\n"):
            sys.stdout.write("\n\\ No newline at end of file\n")


def write(path: Path, shown: str, data: bytes) -> None:
    """Put ``data`` in the file's place in one step; raises :class:`CannotRunError` where that
    fails, and then the file is what it was.
    """
    try:
        write_atomic(path, data)
    except OSError as error:
        raise CannotRunError(
            f"{shown} cannot be written: {error.strerror or error}; it is as it was"
        ) from None


def _fix_input(question: Asked, options: argparse.Namespace) -> int:
    data, shown = standard_input(question)
    name = question.stdin_filename
    after = _incident(question, question.here / name if name else None, shown, data).after
    if options.diff:
        show_difference(shown, data, after.data)
        say(f"{len(after.fixed)} would be fixed, {len(after.left)} left.")
        return 1 if after.fixed or _wrong(after.left) else 0
    from pmkit.reporters.registry import Style, render
    from pmkit.source.characters import LINE_BREAK

    sys.stdout.flush()
    sys.stdout.buffer.write(after.data)
    lines = LINE_BREAK.split(after.data.decode("utf-8", "replace").removeprefix("\ufeff"))
    sys.stderr.write(render(options.format, after.left, Style(False, lambda _: lines)))
    say(f"{len(after.fixed)} fixed, {len(after.left)} left.")
    return 1 if _wrong(after.left) else 0


def _incident(question: Asked, path: Path | None, shown: str, data: bytes) -> _Mended:
    from pmkit.knowledge.key_order import order_in
    from pmkit.model.incident import Incident

    def check(document: Document) -> tuple[Diagnostic, ...]:
        return check_document(document, question.base, path).diagnostics

    return _Mended(path or Path(shown), shown, data, fixed(data, shown, check, order_in(Incident)))


def _catalog(question: Asked) -> _Mended:
    from pmkit.knowledge.key_order import order_in
    from pmkit.model.catalog import Catalog

    folder = question.base.folder
    assert folder is not None
    shown = folder.shown(folder.catalog)
    try:
        data = folder.catalog.read_bytes()
    except OSError:
        return _Mended(folder.catalog, shown, b"", Fixed(b"", (), question.told))

    def check(document: Document) -> tuple[Diagnostic, ...]:
        return check_catalog(document, question.base)

    return _Mended(folder.catalog, shown, data, fixed(data, shown, check, order_in(Catalog)))


def _file(question: Asked, shown: str) -> Path:
    folder = question.base.folder
    return folder.root / shown if folder is not None else Path(shown)


def _is_of_catalog(question: Asked, one: Diagnostic) -> bool:
    folder = question.base.folder
    return folder is not None and one.path == folder.shown(folder.catalog)


def _wrong(left: Iterable[Diagnostic]) -> bool:
    return any(one.severity != "note" for one in left)
