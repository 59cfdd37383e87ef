"""Checking files: reading, decoding, rules; one file or many, in one process or several.

Between processes go diagnostics and outlines, never models: they cost more to send than to make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Settings
from pmkit.knowledge.decode import decode_incident
from pmkit.knowledge.names import Names
from pmkit.model.incident import Incident
from pmkit.rules.registry import BASE_RULES, FILE_RULES, rules
from pmkit.rules.rule import FileContext, Outline, Problem, Rule
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import load as load_document

CHUNK = 200
"""Files in one piece of work for another process: enough that starting it is worth it."""

WORTH_A_PROCESS = 400
"""Fewer files than this are checked in one process, whatever ``jobs`` says: it is faster."""


@dataclass(frozen=True, slots=True)
class Base:
    """What checking a file needs to know of the knowledge base around it."""

    folder: BaseFolder | None
    names: Names
    settings: Settings

    def shown(self, path: Path) -> str:
        """``path`` as diagnostics show it."""
        return self.folder.shown(path) if self.folder is not None else path.as_posix()


class Report(NamedTuple):
    """What checking one file gave: its diagnostics, and its outline when it could be read."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    outline: Outline | None


def check_file(path: Path, base: Base) -> Report:
    """Read, decode and check the incident in ``path``. Never raises for what a file holds."""
    return check_document(load_document(path, base.shown(path)), base, path)


def check_document(document: Document, base: Base, file: Path | None = None) -> Report:
    """Decode and check an incident that has been read."""
    decoded = decode_incident(document)
    root = base.folder.root if base.folder is not None else None
    context = FileContext(document.path, base.names, base.settings, file, root)
    if decoded.value is not None:
        found = _problems(document, decoded.value, context, rules(FILE_RULES))
        outline = outline_of(document.path, decoded.value)
        return Report(document.path, (*decoded.diagnostics, *found), outline)
    more: list[Diagnostic] = []
    if decoded.rest is not None:
        asked = [rule for rule in rules(FILE_RULES) if not rule.needs_whole]
        more = _problems(document, decoded.rest.incident, context, asked, decoded.rest.in_file)
    return Report(document.path, (*decoded.diagnostics, *more), None)


def _problems(
    document: Document,
    incident: Incident,
    context: FileContext,
    asked: Iterable[Rule],
    in_file: Callable[[str], str] = str,
) -> list[Diagnostic]:
    return [
        _diagnostic(document, rule, problem._replace(pointer=in_file(problem.pointer)))
        for rule in asked
        if rule.check_file is not None
        for problem in rule.check_file(incident, context)
    ]


def outline_of(path: str, incident: Incident) -> Outline:
    """What rules about the whole base need to know of ``incident``."""
    related = tuple(
        (f"/related/{index}/incident", other.incident)
        for index, other in enumerate(incident.related)
    )
    return Outline(path, incident.id, related)


def outlines_of(reports: Iterable[Report]) -> list[Outline]:
    """The outline of each file, by its name where it could not be read.

    A broken file still has a name: whoever refers to it refers to something that is there.
    """
    return [
        report.outline or Outline(report.path, PurePosixPath(report.path).name.rpartition(".")[0])
        for report in reports
    ]


def check_files(paths: Sequence[Path], base: Base, jobs: int = 1) -> list[Report]:
    """Check many files, in ``jobs`` processes when there are enough of them; in the order given."""
    if jobs <= 1 or len(paths) < WORTH_A_PROCESS:
        return _check_chunk(paths, base)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    chunks = [paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK)]
    reports: list[Report] = []
    # Spawned, not forked: a caller may have threads, and a fork of those can hang.
    with ProcessPoolExecutor(min(jobs, len(chunks)), get_context("spawn")) as pool:
        for chunk in pool.map(_check_chunk, chunks, [base] * len(chunks)):
            reports.extend(chunk)
    return reports


def _check_chunk(paths: Iterable[Path], base: Base) -> list[Report]:
    return [check_file(path, base) for path in paths]


def check_base(
    reports: Iterable[Report], all_ids: Iterable[Outline], base: Base
) -> list[Diagnostic]:
    """Run the rules about the whole base.

    ``reports`` are the files that were asked about; ``all_ids`` the outlines of the whole base, so
    that a file may refer to one that was not asked about. Places are looked up in the files again,
    since they are needed only where something is wrong. Files that are in no base refer to others
    that nobody can look for: nothing is said of that.
    """
    if base.folder is None:
        return []
    asked = {report.path for report in reports}
    outlines = {outline.path: outline for outline in all_ids}
    found: list[Diagnostic] = []
    documents: dict[str, Document] = {}
    for rule in rules(BASE_RULES):
        if rule.check_base is None:
            continue
        for path, problem in rule.check_base(outlines):
            if path not in asked:
                continue
            if path not in documents:
                documents[path] = load_document(base.folder.root / path, path)
            found.append(_diagnostic(documents[path], rule, problem))
    return found


def _diagnostic(document: Document, rule: Rule, problem: Problem) -> Diagnostic:
    return Diagnostic(
        document.path,
        document.span(problem.pointer, key=problem.at_key),
        rule.code,
        rule.name,
        rule.severity,
        problem.message,
        problem.hint,
        problem.pointer,
    )
