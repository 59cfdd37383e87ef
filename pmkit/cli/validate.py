"""``pmkit validate``: check incident files, the catalog with them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pmkit.cli.terminal import CannotRunError, colour_wanted, say
from pmkit.config.base_folder import CATALOG_NAME, BaseFolder, NoBaseError, find_base
from pmkit.config.settings import Settings, read_settings
from pmkit.knowledge.load import load_names
from pmkit.knowledge.names import names_of
from pmkit.reporters.registry import REPORTERS, Style, render
from pmkit.rules.check import Base, Report, check_base, check_document, check_files, outlines_of
from pmkit.rules.rule import Outline
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.real_path import real_path

STDIN = "-"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = (
        "exit status: 0 nothing is wrong (notes may be told); 1 something is; 2 could not run\n\n"
        "examples:\n"
        "  pmkit validate                      everything in the knowledge base\n"
        "  pmkit validate incidents/2024       a folder, or files\n"
        "  pmkit validate --format github      annotations on a pull request\n"
        "  pmkit validate - --stdin-filename incidents/2024/x.yaml < draft.yaml"
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; '-' is standard input"
    )
    parser.add_argument("--format", choices=list(REPORTERS), default="text", help="how to report")
    parser.add_argument(
        "--stdin-filename", metavar="PATH", help="the name under which '-' is checked and told"
    )
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="processes; 0 takes all processors"
    )
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="read every file (there is no cache yet, so this changes nothing)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what was asked for and report it."""
    here = Path(options.folder)
    paths = [here / path if path != STDIN else Path(STDIN) for path in options.paths]
    base, broken = _base(here, paths, options.stdin_filename)
    diagnostics: list[Diagnostic] = list(broken)
    texts: dict[str, str] = {}
    reports: list[Report] = []
    whole = not paths
    files = _files(paths, base)
    if STDIN in options.paths:
        report, text = _standard_input(options.stdin_filename, here, base)
        reports.append(report)
        texts[report.path] = text
    reports += check_files(files, base, options.jobs)
    for report in reports:
        diagnostics.extend(report.diagnostics)
    diagnostics.extend(check_base(reports, _outlines(reports, base, whole=whole), base))
    # Diagnostics come file by file: the lines of one file are enough to keep.
    lines = lru_cache(maxsize=1)(lambda path: _lines(path, base, texts))
    style = Style(colour_wanted(), lines)
    sys.stdout.write(render(options.format, diagnostics, style))
    if options.format == "text":
        with_catalog = base.folder is not None and _asks_for_catalog(paths, base.folder)
        say(_summary(diagnostics, len(reports) + with_catalog))
    return 1 if any(found.severity != "note" for found in diagnostics) else 0


def _jobs(text: str) -> int:
    import os

    try:
        jobs = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if jobs < 0:
        raise argparse.ArgumentTypeError("there cannot be fewer than 0 processes")
    return jobs or os.cpu_count() or 1


def _base(
    here: Path, paths: Sequence[Path], stdin_filename: str | None
) -> tuple[Base, tuple[Diagnostic, ...]]:
    """The knowledge base around what was asked for; none at all is fine when files were named."""
    named = [path for path in paths if str(path) != STDIN]
    start = named[0] if named else here / stdin_filename if stdin_filename else here
    try:
        folder = find_base(start if start.exists() else here)
    except NoBaseError:
        if not paths:
            raise
        return Base(None, names_of(None), Settings()), ()
    names, broken = load_names(folder)
    settings = read_settings(folder.root) or Settings()
    asked = _asks_for_catalog(paths, folder)
    told = tuple(diagnostic for file in broken for diagnostic in file.diagnostics)
    if told and not asked:
        say(f"pmkit: {folder.shown(folder.catalog)} is broken, so names are not checked")
    return Base(folder, names, settings), told if asked else ()


def _asks_for_catalog(paths: Sequence[Path], folder: BaseFolder) -> bool:
    """Whether the catalog is among what was asked about."""
    if not folder.catalog.exists():
        return False
    catalog = real_path(folder.catalog)
    return not paths or any(catalog.is_relative_to(real_path(path)) for path in paths)


def _files(paths: Sequence[Path], base: Base) -> list[Path]:
    """The incident files below ``paths``; all of the base's when there are none."""
    if not paths:
        assert base.folder is not None
        return list(base.folder.incident_files())
    found: dict[Path, None] = {}
    for path in paths:
        if str(path) == STDIN:
            continue
        if path.is_dir():
            inside = list(BaseFolder(path, path).incident_files())
            if base.folder is not None and real_path(path) == real_path(base.folder.root):
                inside = list(base.folder.incident_files())
            if not inside:
                raise CannotRunError(f"there are no incident files (*.yaml) in {path}")
            found |= dict.fromkeys(inside)
        elif not _is_catalog(path, base):
            found[path] = None
    if len(paths) == 1:
        return list(found)
    # One file may have been named in several ways.
    return list({real_path(path): path for path in reversed(found)}.values())[::-1]


def _is_catalog(path: Path, base: Base) -> bool:
    if base.folder is None:
        return path.name == CATALOG_NAME
    return real_path(path) == real_path(base.folder.catalog)


def _standard_input(name: str | None, here: Path, base: Base) -> tuple[Report, str]:
    from pmkit.source.reader import read

    shown = base.shown(here / name) if name else "stdin.yaml"
    document = read(sys.stdin.buffer.read(), shown)
    report = check_document(document, base, here / name if name else None)
    if not name and report.outline is not None:
        # It may be a file of the base, come by another way: its id is taken by nobody else.
        report = report._replace(outline=replace(report.outline, id=""))
    return report, document.text


def _outlines(reports: Sequence[Report], base: Base, *, whole: bool) -> list[Outline]:
    """Outlines of the whole base, as far as the rules about it need them.

    When only some files were asked about, the others count by their names: they are not read.
    """
    found = outlines_of(reports)
    if whole or base.folder is None:
        return found
    have = {report.path for report in reports}
    for path in base.folder.incident_files():
        shown = base.shown(path)
        if shown not in have:
            found.append(Outline(shown, path.name.rpartition(".")[0]))
    return found


def _lines(path: str, base: Base, texts: dict[str, str]) -> list[str]:
    from pmkit.source.reader import load

    text = texts.get(path)
    if text is None:
        file = base.folder.root / path if base.folder is not None else Path(path)
        text = load(file, path).text
    from pmkit.source.characters import LINE_BREAK

    return LINE_BREAK.split(text)


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
