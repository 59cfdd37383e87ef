"""The knowledge base: every incident that could be read, the names they share, and what is
broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Settings
from pmkit.knowledge.milestones import Milestones, incident_day, milestones
from pmkit.knowledge.names import Names
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that could not be made an incident (or a catalog) of, and why.

    ``path`` is relative to the base; ``text`` is what was read of it, for showing the place.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str


@dataclass(frozen=True)
class KnowledgeBase:
    """What :func:`pmkit.load` returns. Everything in it is frozen.

    ``incidents`` are sorted by id; ``paths`` gives each incident's file, relative to the base;
    ``broken`` are the files that could not be read, none of which is in ``incidents``.
    """

    folder: BaseFolder
    settings: Settings
    names: Names
    incidents: tuple[Incident, ...]
    broken: tuple[BrokenFile, ...]
    paths: Mapping[str, str]

    @property
    def catalog(self) -> Catalog:
        """The shared names; empty when the base has no catalog."""
        return self.names.catalog

    @cached_property
    def by_id(self) -> Mapping[str, Incident]:
        """The incidents by id."""
        return {incident.id: incident for incident in self.incidents}

    @cached_property
    def milestones(self) -> Mapping[str, Milestones]:
        """The milestones of each incident, by its id; derived once."""
        return {incident.id: milestones(incident) for incident in self.incidents}

    @cached_property
    def days(self) -> Mapping[str, date | None]:
        """The day on which each incident began, in its own time zone, by its id."""
        stones = self.milestones
        return {one.id: incident_day(one, stones[one.id]) for one in self.incidents}

    def __getitem__(self, id_: str) -> Incident:
        """The incident with that id. Raises :class:`KeyError` when there is none."""
        return self.by_id[id_]

    def __iter__(self) -> Iterator[Incident]:
        return iter(self.incidents)

    def __len__(self) -> int:
        return len(self.incidents)
