"""What all pages are made from: the knowledge base, and what is derived from it once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from pmkit.actions.register import ActionItem, register
from pmkit.analysis.loops import Loop, find_loops, find_role_loops
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.milestones import Milestones, measures
from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.site.words import Words
from pmkit.source.diagnostic import Diagnostic
from pmkit.times.duration import Duration
from pmkit.times.uncertain import Precision

_LENGTHS = {Precision.MONTH: len("2024-12"), Precision.YEAR: len("2024")}
"""How much of an ISO day tells no more than is known."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file with something wrong in it: shown as broken when it could not be read at all."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str
    unread: bool


def for_public(trouble: Trouble) -> bool:
    """Whether the place of a fault may be published: not of a file that speaks of an audience
    inside, as nobody can tell what in a broken file is meant for it.
    """
    return not ("audience" in trouble.text and "internal" in trouble.text)


@dataclass(frozen=True)
class Site:
    """The input of every page. ``today`` decides what is overdue; nothing here reads the clock.

    ``edit`` is the address before a file's path, where the site knows where its files are edited.
    """

    kb: KnowledgeBase
    today: date
    troubles: tuple[Trouble, ...] = ()
    directories: bool = True
    edit: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The attachments that are shown: path of the file relative to the base -> its address."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """A digest of each file that was read, by its path relative to the base."""
    audience: str = "public"
    rules: bool = False
    """Whether there are pages for the rules."""

    @cached_property
    def words(self) -> Words:
        """The interface's words, in the language of the settings."""
        return Words(self.kb.settings.language)

    @property
    def language(self) -> str:
        """The interface's language."""
        return self.kb.settings.language

    @cached_property
    def stones(self) -> Mapping[str, Milestones]:
        """The milestones of each incident."""
        return self.kb.milestones

    @cached_property
    def days(self) -> Mapping[str, date | None]:
        """The day on which each incident began."""
        return self.kb.days

    @cached_property
    def dated(self) -> Mapping[str, str]:
        """The day on which each incident began as pages show it: of one that is known only to the
        month or the year, no more than that; empty where nothing is known.
        """
        return {id_: self._dated(id_, day) for id_, day in self.days.items()}

    def _dated(self, incident: str, day: date | None) -> str:
        if day is None:
            return ""
        start = self.stones[incident].start()
        if start is None or start.time.nominal is None:
            return str(day)
        return str(day)[: _LENGTHS.get(start.time.precision)]

    @cached_property
    def recoveries(self) -> Mapping[str, Duration]:
        """The time to recovery of each incident for which it is known."""
        return {
            id_: measure.duration
            for id_, stones in self.stones.items()
            for measure in measures(stones)
            if measure.name == "ttr"
        }

    @cached_property
    def longest(self) -> int:
        """The seconds of the longest recovery: what bars are measured by."""
        return max(map(least_seconds, self.recoveries.values()), default=0)

    @cached_property
    def newest_first(self) -> tuple[Incident, ...]:
        """The incidents, the latest first; those without a day last."""
        return tuple(
            sorted(
                self.kb.incidents,
                key=lambda incident: (self.days[incident.id] or date.min, incident.id),
                reverse=True,
            )
        )

    @cached_property
    def related_back(self) -> Mapping[str, tuple[tuple[str, LocalizedText | None, str], ...]]:
        """For each incident, those that name it as related: id, why, language of the reason."""
        found: dict[str, list[tuple[str, LocalizedText | None, str]]] = {}
        for incident in self.kb.incidents:
            for other in incident.related:
                found.setdefault(other.incident, []).append(
                    (incident.id, other.why, incident.language)
                )
        return {id_: tuple(reasons) for id_, reasons in found.items()}

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """The circular dependencies between components."""
        return find_loops(self.kb)

    @cached_property
    def role_loops(self) -> tuple[Loop, ...]:
        """The circular dependencies between roles, across organisations."""
        return find_role_loops(self.kb)

    @cached_property
    def actions(self) -> tuple[ActionItem, ...]:
        """Every action item."""
        return register(self.kb)

    @cached_property
    def actions_by_identity(self) -> Mapping[str, ActionItem]:
        """The action items by ``<incident>/<action>``."""
        return {item.identity: item for item in self.actions}

    @cached_property
    def loops_by_incident(self) -> Mapping[str, tuple[Loop, ...]]:
        """The loops for which each incident is evidence."""
        found: dict[str, list[Loop]] = {}
        for loop in self.loops:
            for id_ in loop.incidents:
                found.setdefault(id_, []).append(loop)
        return {id_: tuple(loops) for id_, loops in found.items()}

    @cached_property
    def loops_by_component(self) -> Mapping[str, tuple[Loop, ...]]:
        """The loops that each component is part of."""
        found: dict[str, list[Loop]] = {}
        for loop in self.loops:
            for member in loop.members:
                found.setdefault(member, []).append(loop)
        return {id_: tuple(loops) for id_, loops in found.items()}


def least_seconds(duration: Duration) -> int:
    """The seconds that something took as stated, else at least."""
    length = duration.stated if duration.stated is not None else duration.shortest
    return max(0, length // timedelta(seconds=1))
