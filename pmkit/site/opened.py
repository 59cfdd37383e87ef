"""From a folder to what its pages are made from: loaded, checked, pictures found."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

from pmkit.config.base_folder import BaseFolder
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.load import load_base
from pmkit.rules.check import Base, check_base, check_file, outlines_of
from pmkit.rules.ref.unusable_attachment import unusable
from pmkit.site.cache import digest
from pmkit.site.site import Site, Trouble
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.real_path import real_path

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""Endings of the attachments that are shown."""


def site(folder: BaseFolder, audience: str, today: date, *, directories: bool, edit: str) -> Site:
    """The site of the knowledge base in ``folder``, for ``audience`` on the day ``today``.

    :raises SettingsError: when the base's settings cannot be used.
    """
    before = _stamps(folder)
    digests = {path: digest(_bytes(folder.root / path)) for path in before}
    kb = load_base(folder, audience=audience)
    troubles = _troubles(kb)
    after = _stamps(folder)
    same = {path: found for path, found in digests.items() if after.get(path) == before[path]}
    return Site(kb, today, troubles, directories, edit, _pictures(kb), same, audience)


def _stamps(folder: BaseFolder) -> dict[str, tuple[int, int]]:
    """When each file was changed and how large it is: tells whether it changed while it was
    read.
    """
    found: dict[str, tuple[int, int]] = {}
    for path in (folder.catalog, *folder.incident_files()):
        try:
            status = path.stat()
        except OSError:
            continue
        if stat.S_ISREG(status.st_mode):
            found[folder.shown(path)] = (status.st_mtime_ns, status.st_size)
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _troubles(kb: KnowledgeBase) -> tuple[Trouble, ...]:
    """What is wrong: files that could not be read, and files with errors found by rules."""
    unread = {file.path: file for file in kb.broken}
    base = Base(kb.folder, kb.names, kb.settings)
    reports = [check_file(path, base) for path in kb.folder.incident_files()]
    found: dict[str, list[Diagnostic]] = {}
    for file in kb.broken:
        found[file.path] = list(file.diagnostics)
    for report in reports:
        if report.path not in unread:
            found.setdefault(report.path, []).extend(report.diagnostics)
    for diagnostic in check_base(reports, outlines_of(reports), base):
        if diagnostic.path not in unread:
            found.setdefault(diagnostic.path, []).append(diagnostic)
    troubles = []
    for path, diagnostics in sorted(found.items()):
        if any(diagnostic.severity != "note" for diagnostic in diagnostics):
            text = unread[path].text if path in unread else _text(kb.folder.root / path)
            ordered = tuple(sorted(diagnostics, key=Diagnostic.sort_key))
            troubles.append(Trouble(path, ordered, text, path in unread))
    return tuple(troubles)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _pictures(kb: KnowledgeBase) -> dict[str, str]:
    """The attachments that can be shown, and where the site has them: not one that is missing, lies
    outside the base, or has a script in it.
    """
    root = real_path(kb.folder.root)
    found: dict[str, str] = {}
    for incident in kb.incidents:
        file = root / kb.paths[incident.id]
        folder = kb.paths[incident.id].rpartition("/")[0]
        for number, attachment in enumerate(incident.attachments, start=1):
            picture = attachment.file.lower().endswith(PICTURES)
            if picture and unusable(attachment.file, file, root) is None:
                name = attachment.file.replace("/", "-")
                target = f"incidents/{incident.id}/{name}"
                if target in found.values():  # `a/b.png` and `a-b.png`
                    target = f"incidents/{incident.id}/{number}-{name}"
                found.setdefault(f"{folder}/{attachment.file}", target)
    return found
