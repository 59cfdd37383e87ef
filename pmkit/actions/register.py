"""The register: every action item of the base, with its identity ``<incident>/<action>``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.milestones import incident_day
from pmkit.model.fields import LocalizedText
from pmkit.model.incident import Incident
from pmkit.model.items import Action
from pmkit.model.when import spanned
from pmkit.model.words import OPEN_ACTIONS
from pmkit.times.days import last_day


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One action item, with what a list of them needs to know of its incident.

    ``incident_date`` is the day on which the incident began, in its own zone; ``None`` where it is
    not known.
    """

    incident: str
    incident_title: LocalizedText
    incident_language: str
    incident_date: date | None
    organization: str | None
    action: Action

    @property
    def identity(self) -> str:
        """``<incident>/<action>``: what it is called everywhere, for good."""
        return f"{self.incident}/{self.action.id}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.action.status in OPEN_ACTIONS

    def is_overdue(self, today: date) -> bool:
        """Whether it is open and certainly past its due date: the whole of it lies before today."""
        due = last_day(spanned(self.action.due)) if self.action.due is not None else None
        return self.is_open and due is not None and due < today


def register(kb: KnowledgeBase) -> tuple[ActionItem, ...]:
    """Every action item, by incident and then in the order of the file."""
    days = kb.days
    return tuple(item for incident in kb.incidents for item in _items(incident, days[incident.id]))


def items_of(incident: Incident) -> Iterable[ActionItem]:
    """The action items of one incident, in the order of its file."""
    return _items(incident, incident_day(incident))


def _items(incident: Incident, day: date | None) -> Iterable[ActionItem]:
    for action in incident.actions:
        yield ActionItem(
            incident.id, incident.title, incident.language, day, incident.organization, action
        )
