"""Checking files: reading, decoding, rules; one file or many, in one process or several.

Between processes go diagnostics and outlines, never models: they cost more to send than to make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Settings
from pmkit.knowledge.decode import decode_catalog, decode_incident
from pmkit.knowledge.names import Names
from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.registry import BASE_RULES, rules
from pmkit.rules.rule import BaseContext, FileContext, OpenAction, Outline, Problem, Rule
from pmkit.rules.selection import selection
from pmkit.rules.suppressing import Suppressed, settled, suppressed_in, told_of_comments
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import load as load_document
from pmkit.times.days import last_day

CHUNK = 200
"""Files in one piece of work for another process: enough that starting it is worth it."""

WORTH_A_PROCESS = 400
"""Fewer files than this are checked in one process, whatever ``jobs`` says: it is faster."""


@dataclass(frozen=True, slots=True)
class Base:
    """What checking a file needs to know of the knowledge base around it.

    ``today`` is the day to go by for what is late; ``None`` where nobody says.
    """

    folder: BaseFolder | None
    names: Names
    settings: Settings
    today: date | None = None

    def shown(self, path: Path) -> str:
        """``path`` as diagnostics show it."""
        return self.folder.shown(path) if self.folder is not None else path.as_posix()


class Report(NamedTuple):
    """What checking one file gave: its diagnostics, and its outline when it could be read.

    ``comments`` are its suppressing comments, for the rules about the whole base.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    outline: Outline | None
    comments: Suppressed | None = None


def check_file(path: Path, base: Base) -> Report:
    """Read, decode and check the incident in ``path``. Never raises for what a file holds."""
    return check_document(load_document(path, base.shown(path)), base, path)


def check_document(document: Document, base: Base, file: Path | None = None) -> Report:
    """Decode and check an incident that has been read."""
    decoded = decode_incident(document)
    root = base.folder.root if base.folder is not None else None
    context = FileContext(document.path, base.names, base.settings, file, root)
    asked = selection(base.settings.lint, document.path)
    outline = None
    more: list[Diagnostic] = []
    if decoded.value is not None:
        more = _problems(document, decoded.value, context, asked.file)
        outline = outline_of(document.path, decoded.value)
    elif decoded.rest is not None:
        some = [rule for rule in asked.file if not rule.needs_whole]
        more = _problems(document, decoded.rest.incident, context, some, decoded.rest.in_file)
    comments = suppressed_in(document)
    if not (more or decoded.diagnostics or comments):
        return Report(document.path, (), outline)
    found = [*settled(decoded.diagnostics, asked), *settled(more, asked)]
    if comments is not None:
        # What makes a file unreadable cannot be hidden: there would be no incident to show.
        unhidden = [one for one in found if _is_of_reading(one)]
        hidden = comments.kept(one for one in found if not _is_of_reading(one))
        found = [*unhidden, *hidden, *told_of_comments(comments, asked, base_rules=False)]
    return Report(document.path, tuple(found), outline, comments)


def check_catalog(document: Document, base: Base) -> tuple[Diagnostic, ...]:
    """Decode and check a catalog that has been read."""
    decoded = decode_catalog(document)
    asked = selection(base.settings.lint, document.path)
    root = base.folder.root if base.folder is not None else None
    context = FileContext(document.path, base.names, base.settings, None, root)
    found = list(decoded.diagnostics)
    if decoded.value is not None:
        found += [
            _diagnostic(document, rule, problem)
            for rule in asked.catalog
            if rule.check_catalog is not None
            for problem in rule.check_catalog(decoded.value, context)
        ]
    found = settled(found, asked)
    comments = suppressed_in(document)
    if comments is not None:
        unhidden = [one for one in found if _is_of_reading(one)]
        hidden = comments.kept(one for one in found if not _is_of_reading(one))
        found = [*unhidden, *hidden, *told_of_comments(comments, asked, base_rules=False)]
    return tuple(found)


def _is_of_reading(found: Diagnostic) -> bool:
    return found.severity == "error" and found.code in _READING_CODES


_READING_CODES = frozenset(
    f"{family}{number:03}"
    for family, last in (("YML", 99), ("SCH", 10), ("TIM", 9))
    for number in range(1, last + 1)
)
"""Codes by which reading and decoding say that a file is no incident; none can be suppressed."""


def _problems(
    document: Document,
    incident: Incident,
    context: FileContext,
    asked: Iterable[Rule],
    in_file: Callable[[str], str] = str,
) -> list[Diagnostic]:
    return [
        _diagnostic(document, rule, _in_file(problem, in_file))
        for rule in asked
        if rule.check_file is not None
        for problem in rule.check_file(incident, context)
    ]


def _in_file(problem: Problem, in_file: Callable[[str], str]) -> Problem:
    if in_file is str:
        return problem
    # Edits were made for what is left of the file: their places need not be in it.
    return problem._replace(pointer=in_file(problem.pointer), fix=None)


def outline_of(path: str, incident: Incident) -> Outline:
    """What rules about the whole base need to know of ``incident``."""
    related = tuple(
        (f"/related/{index}/incident", other.incident)
        for index, other in enumerate(incident.related)
    )
    actions = tuple(
        OpenAction(
            f"/actions/{index}",
            action.id,
            action.priority,
            None if action.created is None else last_day(spanned(action.created)),
            None if action.due is None else last_day(spanned(action.due)),
        )
        for index, action in enumerate(incident.actions)
        if action.status in _STILL_OPEN
    )
    return Outline(path, incident.id, related, incident.audience, incident.status, actions)


_STILL_OPEN = frozenset({"open", "in-progress"})


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
    comments = {report.path: report.comments for report in reports}
    outlines = {outline.path: outline for outline in all_ids}
    context = BaseContext(outlines, base.names, base.settings, base.today)
    found: list[Diagnostic] = []
    documents: dict[str, Document] = {}
    for rule in rules(BASE_RULES):
        if rule.check_base is None:
            continue
        for path, problem in rule.check_base(context):
            if path not in comments or rule not in selection(base.settings.lint, path).base:
                continue
            if path not in documents:
                documents[path] = load_document(base.folder.root / path, path)
            found.append(_diagnostic(documents[path], rule, problem))
    kept = [
        one
        for one in found
        for commented in [comments[one.path]]
        if commented is None or commented.kept([one])
    ]
    settled_ = [
        one for each in kept for one in settled([each], selection(base.settings.lint, each.path))
    ]
    for path, commented in comments.items():
        if commented is not None:
            asked = selection(base.settings.lint, path)
            settled_ += told_of_comments(commented, asked, base_rules=True)
    return settled_


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
        problem.fix,
    )
