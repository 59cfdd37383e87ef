"""The dependency graph: edges of all incidents, joined per organisation, and across them by
role.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.model.incident import Incident
from pmkit.model.items import Action, Dependency
from pmkit.model.when import preferred
from pmkit.times.days import stated_day

SURE_FIRST = ("stated", "inferred", "unconfirmed")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an edge was seen: one entry under ``dependencies`` of one incident.

    ``removed_by`` are the identities of the actions that remove it; ``removed`` says that all of
    them are done, ``removed_on`` since when, where their dates are known.
    """

    incident: str
    pointer: str
    kind: str
    confidence: str
    sources: tuple[str, ...]
    dependent: str
    needs: str
    seen: date | None
    removed_by: tuple[str, ...] = ()
    removed: bool = False
    removed_on: date | None = None

    @property
    def part(self) -> tuple[str, str, str]:
        """What was seen, whatever it is joined to: which component needs which, and when."""
        return self.dependent, self.needs, self.kind

    @property
    def gone(self) -> date:
        """For one that is removed: since when; the day it was seen where no date says more."""
        return self.removed_on or self.seen or date.min


@dataclass(frozen=True, slots=True)
class Edge:
    """``dependent`` cannot do its work without ``needs``, by the evidence of one or more
    incidents.
    """

    dependent: str
    needs: str
    evidence: tuple[Evidence, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """When it matters, by any of the evidence; sorted."""
        return tuple(sorted({seen.kind for seen in self.evidence}))

    @property
    def confidence(self) -> str:
        """How sure the edge is: as sure as its best evidence."""
        return min((seen.confidence for seen in self.evidence), key=SURE_FIRST.index)

    @property
    def first_seen(self) -> date | None:
        """The day of the first incident that showed it, where days are known."""
        return min((seen.seen for seen in self.evidence if seen.seen), default=None)

    @property
    def last_seen(self) -> date | None:
        """The day of the last incident that showed it, where days are known."""
        return max((seen.seen for seen in self.evidence if seen.seen), default=None)

    @property
    def removal(self) -> Evidence | None:
        """The evidence whose actions have removed the edge; ``None`` while it is there.

        An edge that was seen again after it had been removed is there again; so is one of which
        only some kind was removed, or some component's of those that a role stands for.
        """
        removals: dict[tuple[str, str, str], Evidence] = {}
        for seen in self.evidence:
            before = removals.get(seen.part)
            if seen.removed and (before is None or before.gone <= seen.gone):
                removals[seen.part] = seen
        for seen in self.evidence:
            removal = removals.get(seen.part)
            if removal is None or (seen.seen or date.min) > removal.gone:
                return None
        return max(removals.values(), key=lambda seen: seen.gone)

    @property
    def removed_by(self) -> tuple[str, ...]:
        """Identities of all actions that are to remove it, or have; sorted."""
        return tuple(sorted({action for seen in self.evidence for action in seen.removed_by}))

    @property
    def incidents(self) -> tuple[str, ...]:
        """Ids of the incidents that showed it; sorted."""
        return tuple(sorted({seen.incident for seen in self.evidence}))


def edges_by_organization(kb: KnowledgeBase) -> dict[str, tuple[Edge, ...]]:
    """The edges of each organisation, between the catalog's ids of components; sorted.

    Incidents that name no organisation share one graph under the empty name.
    """
    found: dict[str, list[Evidence]] = {}
    for incident in kb.incidents:
        organization = incident.organization or ""
        if organization:
            organization = kb.names.id("organization", organization)
        found.setdefault(organization, []).extend(_evidence(kb, incident))
    return {name: _joined(found[name]) for name in sorted(found) if found[name]}


def edges_by_role(kb: KnowledgeBase) -> tuple[Edge, ...]:
    """The edges of all organisations between roles; sorted.

    Left out are edges of components without a role, and those between two components of one role,
    which would make a loop of every pair of databases.
    """
    every: list[Evidence] = []
    for incident in kb.incidents:
        every.extend(_evidence(kb, incident))
    return _joined_as(
        (role_pair, seen)
        for seen in every
        if (role_pair := _roles(kb, seen)) and role_pair[0] != role_pair[1]
    )


def _roles(kb: KnowledgeBase, seen: Evidence) -> tuple[str, str] | None:
    dependent, needs = kb.names.role(seen.dependent), kb.names.role(seen.needs)
    return (dependent, needs) if dependent and needs else None


def _evidence(kb: KnowledgeBase, incident: Incident) -> list[Evidence]:
    if not incident.dependencies:
        return []
    seen = kb.days[incident.id]
    actions = {action.id: action for action in incident.actions}
    return [
        _one(kb, incident, index, edge, seen, actions)
        for index, edge in enumerate(incident.dependencies)
    ]


def _one(
    kb: KnowledgeBase,
    incident: Incident,
    index: int,
    edge: Dependency,
    seen: date | None,
    actions: Mapping[str, Action],
) -> Evidence:
    removing = [actions[id_] for id_ in edge.removed_by if id_ in actions]
    removed = bool(removing) and all(action.status == "done" for action in removing)
    days = [
        day
        for action in removing
        if action.done is not None and (day := stated_day(preferred(action.done))) is not None
    ]
    return Evidence(
        incident=incident.id,
        pointer=f"/dependencies/{index}",
        kind=edge.kind,
        confidence=edge.confidence,
        sources=edge.sources,
        dependent=kb.names.id("component", edge.dependent),
        needs=kb.names.id("component", edge.needs),
        seen=seen,
        removed_by=tuple(f"{incident.id}/{action.id}" for action in removing),
        removed=removed,
        removed_on=max(days) if removed and len(days) == len(removing) else None,
    )


def _joined(evidence: Iterable[Evidence]) -> tuple[Edge, ...]:
    return _joined_as(((seen.dependent, seen.needs), seen) for seen in evidence)


def _joined_as(pairs: Iterable[tuple[tuple[str, str], Evidence]]) -> tuple[Edge, ...]:
    found: dict[tuple[str, str], list[Evidence]] = {}
    for pair, seen in pairs:
        found.setdefault(pair, []).append(seen)
    return tuple(Edge(*pair, tuple(sorted(found[pair], key=_by_day))) for pair in sorted(found))


def _by_day(seen: Evidence) -> tuple[date, str, str]:
    return (seen.seen or date.min, seen.incident, seen.pointer)
