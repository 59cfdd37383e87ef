"""How ``pmkit validate`` tells what it found: the format, the file, the summary, the exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from pmkit.cli.asked import Asked
from pmkit.cli.terminal import CannotRunError, colour_wanted, say
from pmkit.reporters.registry import REPORTERS, Style, render
from pmkit.source.diagnostic import Diagnostic


def add_reporting(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how to report."""
    group = parser.add_argument_group("report")
    group.add_argument("--format", choices=list(REPORTERS), default="text", help="how to report")
    group.add_argument(
        "--statistics",
        action="store_true",
        help="how often each rule found something, instead of what (as text or json)",
    )
    group.add_argument(
        "--output-file",
        metavar="FILE",
        help="write the report into FILE, whole or not at all; the summary is shown all the same",
    )


def report(
    question: Asked,
    options: argparse.Namespace,
    diagnostics: Sequence[Diagnostic],
    files: Sequence[str],
) -> int:
    """Tell ``diagnostics`` as ``options`` want them; returns the exit code.

    ``files`` are the paths of all incident files that were checked.
    """
    folder = question.base.folder
    if folder is not None and question.catalog_too:
        files = [folder.shown(folder.catalog), *files]
    text = _text(question, options, diagnostics, files)
    if options.output_file:
        from pmkit.source.write import write_atomic

        file = question.here / options.output_file
        if file.is_dir():
            raise CannotRunError(f"{options.output_file} is a folder")
        write_atomic(file, text.encode("utf-8", "backslashreplace"))
    else:
        sys.stdout.write(text)
    if options.output_file or options.format == "text":
        say(_summary(diagnostics, len(files)))
    return 1 if any(found.severity != "note" for found in diagnostics) else 0


def _text(
    question: Asked,
    options: argparse.Namespace,
    diagnostics: Sequence[Diagnostic],
    files: Sequence[str],
) -> str:
    if not options.statistics:
        colour = colour_wanted() and not options.output_file
        style = Style(colour, question.lines(), files, _prefix(question))
        return render(options.format, diagnostics, style)
    from pmkit.reporters.statistics import as_json, as_text, counts

    if options.format not in ("text", "json"):
        raise CannotRunError("--statistics is told as text or json alone")
    found = counts(diagnostics)
    return as_json(found) if options.format == "json" else as_text(found)


def _prefix(question: Asked) -> str:
    """The folder that paths are told from, below that of the repository; "" where they are one.

    A repository's folder has ``.git`` in it, which is a file in work trees and submodules.
    """
    folder = question.base.folder
    try:
        root = (folder.root if folder is not None else Path()).resolve()
        for above in (root, *root.parents):
            if (above / ".git").exists():
                shown = root.relative_to(above).as_posix()
                return "" if shown == "." else shown
    except (OSError, RuntimeError):
        pass  # Links that lead round, say: paths are told as they are.
    return ""


def _summary(diagnostics: Sequence[Diagnostic], files: int) -> str:
    checked = f"{files} file{'' if files == 1 else 's'} checked"
    if not diagnostics:
        return f"{checked}, nothing is wrong."
    counts = []
    for severity in ("error", "warning", "note"):
        count = sum(found.severity == severity for found in diagnostics)
        if count:
            counts.append(f"{count} {severity}{'' if count == 1 else 's'}")
    in_files = len({found.path for found in diagnostics})
    return f"{', '.join(counts)} in {in_files} of them; {checked}."
