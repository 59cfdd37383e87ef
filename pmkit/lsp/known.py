"""What the server knows of a knowledge base: names, settings, and what its incidents are about.

A :class:`Shelf` holds one :class:`Known` for each base and renews it when it is asked to: only
files that have changed on the disk since are read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Lock

from pmkit.config.base_folder import INCIDENT_SUFFIXES, BaseFolder, NoBaseError, find_base
from pmkit.config.settings import Lint, Settings
from pmkit.config.settings_file import settings_in
from pmkit.knowledge.decode import decode_incident
from pmkit.knowledge.load import load_names
from pmkit.knowledge.names import Kind, names_of
from pmkit.model.incident import Incident
from pmkit.rules.check import outline_of
from pmkit.rules.report import Base
from pmkit.rules.rule import Outline
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.reader import load as load_document
from pmkit.text.localized import pick

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size."""

SETTINGS_FILES = ("pmkit.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class KnownIncident:
    """One incident of the base: its file, and what a reader of others may want to know of it.

    ``uses`` are the names that it writes, each with what kind of thing is meant. An incident that
    was not read yet, or cannot be, is known by its file's name.
    """

    id: str
    file: Path
    outline: Outline
    title: str = ""
    summary: str = ""
    uses: frozenset[tuple[Kind, str]] = frozenset()
    was_read: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A knowledge base as it was when last looked at; of no base, ``base.folder`` is ``None``.

    ``told`` is what is wrong with its settings. ``incidents`` are by the path of their file, as
    diagnostics show it.
    """

    base: Base
    told: tuple[Diagnostic, ...] = ()
    incidents: Mapping[str, KnownIncident] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, KnownIncident]:
        """The incidents by id; of two with the same, the first."""
        return {one.id: one for one in reversed(list(self.incidents.values()))}

    def using(self, kind: Kind, id_: str) -> list[KnownIncident]:
        """The incidents that use a name of the catalog, by any of its aliases."""
        entry = self.base.names.entries(kind).get(id_)
        called = {id_, *(entry.aliases if entry is not None else ())}
        meant = {(kind, name) for name in called if self.base.names.id(kind, name) == id_}
        return [one for one in self.incidents.values() if not meant.isdisjoint(one.uses)]

    def holds(self, file: Path) -> bool:
        """Whether ``file`` is an incident of this base, on the disk or not yet."""
        folder = self.base.folder
        if folder is None or file.suffix not in INCIDENT_SUFFIXES or file == folder.catalog:
            return False
        inside = file.parts[len(folder.incidents.parts) :]
        hidden = any(part.startswith(".") for part in inside)
        return file.is_relative_to(folder.incidents) and not hidden


NOTHING = Known(Base(None, names_of(None), Settings()))
"""What is known of a file that is in no knowledge base."""


class Shelf:
    """The knowledge bases that files were opened from. ``today`` tells the day to go by (UTC)."""

    def __init__(self, today: Callable[[], date | None] = lambda: None) -> None:
        self.today = today
        self._known: dict[Path, Known] = {}
        self._reading = Lock()

    def around(self, file: Path | None) -> Known:
        """What is known of the base around ``file``.

        A base that was not asked for before is looked at without reading its incidents.
        """
        folder = _base_around(file)
        if folder is None:
            return NOTHING
        found = self._known.get(folder.root)
        if found is None:
            found = self._known[folder.root] = self._looked_at(folder, read=False, old=None)
        return found

    def renewed(self, file: Path | None) -> bool:
        """Look at the base around ``file`` again; whether anything in it is different now."""
        folder = _base_around(file)
        if folder is None:
            return False
        # Several files may be opened at once; the second finds what was read for the first.
        with self._reading:
            old = self._known.get(folder.root)
            new = self._looked_at(folder, read=True, old=old)
            if old is not None and _seen_of(old) == _seen_of(new):
                return False
            self._known[folder.root] = new
            return True

    def _looked_at(self, folder: BaseFolder, *, read: bool, old: Known | None) -> Known:
        files = {folder.shown(path): path for path in map(Path, folder.incident_files())}
        stamps = _stamps({folder.shown(folder.catalog): folder.catalog, **files})
        stamps |= _stamps({name: folder.root / name for name in SETTINGS_FILES})
        settings, told = settings_in(folder.root)
        settings = settings or Settings()
        if settings.lint != Lint():
            from pmkit.rules.selection import told_of_selectors

            told = (*told, *told_of_selectors(settings.lint, folder.root))
        names, _ = load_names(folder)
        base = Base(folder, names, settings, self.today())
        stamps_before = old.stamps if old is not None else {}
        incidents: dict[str, KnownIncident] = {}
        for shown, file in files.items():
            before = old.incidents.get(shown) if old is not None else None
            if before is None or not before.was_read or stamps_before.get(shown) != stamps[shown]:
                before = _incident(file, shown) if read else _by_name(file, shown)
            incidents[shown] = before
        return Known(base, told, incidents, stamps)


def _seen_of(known: Known) -> tuple[object, ...]:
    """What decides whether a base is as it was when last looked at."""
    return known.stamps, known.base.today, known.incidents


def with_open(known: Known, outlines: Iterable[Outline]) -> Known:
    """``known`` with the outlines of files that are open in the editor as they are there, saved or
    not.
    """
    folder = known.base.folder
    if folder is None:
        return known
    incidents = dict(known.incidents)
    for outline in outlines:
        new = KnownIncident(outline.id, folder.root / outline.path, outline)
        before = incidents.get(outline.path, new)
        incidents[outline.path] = replace(before, id=outline.id, outline=outline)
    return replace(known, incidents=incidents)


def _base_around(file: Path | None) -> BaseFolder | None:
    if file is None:
        return None
    try:
        return find_base(file)
    except (NoBaseError, OSError, ValueError):
        return None


def _stamps(files: Mapping[str, Path]) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    for shown, file in files.items():
        try:
            status = file.stat()
        except (OSError, ValueError):
            found[shown] = (0, -1)
        else:
            found[shown] = (status.st_mtime_ns, status.st_size)
    return found


def _by_name(file: Path, shown: str) -> KnownIncident:
    id_ = file.name.rpartition(".")[0]
    return KnownIncident(id_, file, Outline(shown, id_))


def _incident(file: Path, shown: str) -> KnownIncident:
    decoded = decode_incident(load_document(file, shown))
    incident = decoded.value
    if incident is None:
        return replace(_by_name(file, shown), was_read=True)
    language = incident.language
    title = pick(incident.title, (), language)[0]
    summary = pick(incident.summary, (), language)[0] if incident.summary else ""
    uses = frozenset(_names_in(incident))
    outline = outline_of(shown, incident)
    return KnownIncident(incident.id, file, outline, title, summary, uses, was_read=True)


def _names_in(incident: Incident) -> Iterable[tuple[Kind, str]]:
    if incident.organization is not None:
        yield "organization", incident.organization
    for event in incident.timeline:
        yield from (("product", name) for name in event.products)
        yield from (("component", name) for name in event.components)
    for impact in incident.impact:
        yield "product", impact.product
    for cause in incident.causes:
        if cause.component is not None:
            yield "component", cause.component
    for edge in incident.dependencies:
        yield "component", edge.dependent
        yield "component", edge.needs
    for step in incident.mitigations:
        yield from (("component", name) for name in step.components)
