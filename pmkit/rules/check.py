"""Checking a file: reading, decoding, rules, and what settings and comments make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pmkit.knowledge.decode import decode_catalog, decode_incident
from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.model.words import OPEN_ACTIONS
from pmkit.rules.report import Base, Report
from pmkit.rules.rule import BaseContext, FileContext, OpenAction, Outline, Problem, Rule
from pmkit.rules.selection import Selection, selection
from pmkit.rules.suppressing import Suppressed, settled, suppressed_in, told_of_comments
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import load as load_document
from pmkit.times.days import last_day

__all__ = ["Base", "Report", "check_base", "check_catalog", "check_document", "check_file"]


def check_file(path: Path, base: Base) -> Report:
    """Read, decode and check the incident in ``path``. Never raises for what a file holds."""
    return check_document(load_document(path, base.shown(path)), base, path)


def check_document(document: Document, base: Base, file: Path | None = None) -> Report:
    """Decode and check an incident that has been read."""
    decoded = decode_incident(document)
    root = base.folder.root if base.folder is not None else None
    context = FileContext(document.path, base.names, base.settings, file, root, document.text)
    asked = selection(base.settings.lint, document.path)
    outline = None
    more: list[Diagnostic] = []
    whole = decoded.value or (decoded.rest.incident if decoded.rest is not None else None)
    around = whole is not None and bool(whole.attachments)
    if decoded.value is not None:
        more = _problems(document, decoded.value, context, asked.file)
        outline = outline_of(document.path, decoded.value)
    elif decoded.rest is not None:
        some = [rule for rule in asked.file if not rule.needs_whole]
        more = _problems(document, decoded.rest.incident, context, some, decoded.rest.in_file)
    comments = suppressed_in(document)
    if not (more or decoded.diagnostics or comments):
        return Report(document.path, (), outline, None, around)
    found = settled([*decoded.diagnostics, *_told_once(more)], asked)
    if comments is not None:
        found = _unhidden(found, comments, asked, whole=outline is not None)
    return Report(document.path, tuple(found), outline, comments, around)


def check_catalog(document: Document, base: Base) -> tuple[Diagnostic, ...]:
    """Decode and check a catalog that has been read."""
    decoded = decode_catalog(document)
    asked = selection(base.settings.lint, document.path)
    root = base.folder.root if base.folder is not None else None
    context = FileContext(document.path, base.names, base.settings, None, root, document.text)
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
        found = _unhidden(found, comments, asked, whole=True)
    return tuple(found)


def _unhidden(
    found: list[Diagnostic], comments: Suppressed, asked: Selection, *, whole: bool
) -> list[Diagnostic]:
    """``found`` without what comments hide, and what is wrong with the comments.

    What makes a file unreadable cannot be hidden: there would be no incident to show.
    """
    unhidden = [one for one in found if _is_of_reading(one)]
    kept = comments.kept(one for one in found if not _is_of_reading(one))
    told = told_of_comments(comments, asked, base_rules=False, whole=whole)
    return [*unhidden, *kept, *told]


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


def _told_once(found: list[Diagnostic]) -> list[Diagnostic]:
    """``found`` without what an error of the same family says better of the same place."""
    if len(found) < 2:
        return found
    errors = {(one.pointer, one.code[:3]) for one in found if one.severity == "error"}
    return [
        one for one in found if one.severity == "error" or (one.pointer, one.code[:3]) not in errors
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
            action.owner is not None or action.tracker is not None,
        )
        for index, action in enumerate(incident.actions)
        if action.status in OPEN_ACTIONS and (action.created or action.due)
    )
    return Outline(path, incident.id, related, incident.audience, incident.status, actions)


def outlines_of(reports: Iterable[Report]) -> list[Outline]:
    """The outline of each file, by its name where it could not be read.

    A broken file still has a name: whoever refers to it refers to something that is there.
    """
    return [
        report.outline or Outline(report.path, PurePosixPath(report.path).name.rpartition(".")[0])
        for report in reports
    ]


def check_base(
    reports: Iterable[Report],
    all_ids: Iterable[Outline],
    base: Base,
    open_documents: Iterable[Document] = (),
) -> list[Diagnostic]:
    """Run the rules about the whole base.

    ``reports`` are the files that were asked about; ``all_ids`` the outlines of the whole base, so
    that a file may refer to one that was not asked about. Places are looked up in the files again,
    since they are needed only where something is wrong; those of ``open_documents`` are as they are
    in an editor. Files that are in no base refer to others that nobody can look for: nothing is
    said of that.
    """
    if base.folder is None:
        return []
    comments = {report.path: report.comments for report in reports}
    outlines = {outline.path: outline for outline in all_ids}
    context = BaseContext(outlines, base.names, base.settings, base.today)
    found: list[Diagnostic] = []
    documents = {document.path: document for document in open_documents}
    # Patterns of paths only take rules away: what is not chosen without them is chosen nowhere.
    for rule in selection(replace(base.settings.lint, per_file_ignores={})).base:
        if rule.check_base is None:
            continue
        for path, problem in rule.check_base(context):
            if path not in comments or rule not in selection(base.settings.lint, path).base:
                continue
            if path not in documents:
                documents[path] = load_document(base.folder.root / path, path)
            found.append(_diagnostic(documents[path], rule, problem))
    told: list[Diagnostic] = []
    for one in found:
        commented = comments[one.path]
        if commented is None or commented.kept([one]):
            told += settled([one], selection(base.settings.lint, one.path))
    for path, commented in comments.items():
        if commented is not None:
            asked = selection(base.settings.lint, path)
            told += told_of_comments(commented, asked, base_rules=True)
    return told


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
