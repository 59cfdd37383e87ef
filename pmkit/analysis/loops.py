"""Circular dependencies: strongly connected parts of the dependency graph, and their cycles.

Not every simple cycle is listed: their number explodes. Of each part, the shortest cycle through
each of its edges is, found by breadth-first search; there are at most as many as edges.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pmkit.analysis.graph import SURE_FIRST, Edge, edges_by_organization, edges_by_role
from pmkit.knowledge.knowledge_base import KnowledgeBase

KINDS = ("recovery", "startup", "deploy", "runtime", "observe")
"""Kinds of edges, the one that tells most about a cycle first."""

LOOP_KINDS = {
    "recovery": "recovery lock-out",
    "startup": "bootstrap loop",
    "deploy": "deployment loop",
    "runtime": "runtime loop",
    "observe": "observation loop",
}
"""What a cycle with an edge of that kind is called."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """One way round: the edges in order, each needing the next one's dependent."""

    edges: tuple[Edge, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """The nodes in order, the first not repeated at the end."""
        return tuple(edge.dependent for edge in self.edges)

    @property
    def kind(self) -> str:
        """What the cycle is called: by its most telling edge (see :data:`KINDS`)."""
        kinds = {kind for edge in self.edges for kind in edge.kinds}
        return LOOP_KINDS[next(kind for kind in KINDS if kind in kinds)]

    @property
    def confidence(self) -> str:
        """As sure as its least sure edge."""
        return max((edge.confidence for edge in self.edges), key=SURE_FIRST.index)

    @property
    def open(self) -> bool:
        """Whether it is still there: none of its edges has been removed."""
        return all(edge.removal is None for edge in self.edges)

    @property
    def incidents(self) -> tuple[str, ...]:
        """Ids of the incidents that are evidence for its edges; sorted."""
        return tuple(sorted({id_ for edge in self.edges for id_ in edge.incidents}))


@dataclass(frozen=True, slots=True)
class Loop:
    """A strongly connected part: things that all need each other, directly or by way of others.

    ``organization`` is ``None`` for a loop of roles across organisations; ``organizations`` are
    those whose incidents are evidence. ``cycles`` has the shortest cycle through each edge,
    shortest first, those still there before those removed.
    """

    id: str
    organization: str | None
    organizations: tuple[str, ...]
    members: tuple[str, ...]
    edges: tuple[Edge, ...]
    cycles: tuple[Cycle, ...]

    @property
    def shortest(self) -> Cycle:
        """The cycle to show in front."""
        return self.cycles[0]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its cycles are called, without repeats, most telling first."""
        named = {cycle.kind for cycle in self.cycles}
        return tuple(LOOP_KINDS[kind] for kind in KINDS if LOOP_KINDS[kind] in named)

    @property
    def confidence(self) -> str:
        """As sure as its surest cycle."""
        return min((cycle.confidence for cycle in self.cycles), key=SURE_FIRST.index)

    @property
    def open(self) -> bool:
        """Whether some cycle is still there."""
        return any(cycle.open for cycle in self.cycles)

    @property
    def first_seen(self) -> date | None:
        """The day of the first incident that showed one of its edges."""
        return min((edge.first_seen for edge in self.edges if edge.first_seen), default=None)

    @property
    def last_seen(self) -> date | None:
        """The day of the last incident that showed one of its edges."""
        return max((edge.last_seen for edge in self.edges if edge.last_seen), default=None)

    @property
    def removed_by(self) -> tuple[str, ...]:
        """Identities of the actions that are to remove, or have removed, one of its edges."""
        return tuple(sorted({action for edge in self.edges for action in edge.removed_by}))

    @property
    def incidents(self) -> tuple[str, ...]:
        """Ids of the incidents that are evidence; sorted."""
        return tuple(sorted({id_ for edge in self.edges for id_ in edge.incidents}))


def find_loops(kb: KnowledgeBase) -> tuple[Loop, ...]:
    """The loops between components, organisation by organisation; sorted by organisation and id."""
    found = []
    for organization, edges in edges_by_organization(kb).items():
        found.extend(_loops(edges, organization, (organization,)))
    return tuple(_told_apart(found))


def find_role_loops(kb: KnowledgeBase) -> tuple[Loop, ...]:
    """The loops between roles, across organisations; sorted by id."""
    owner = {
        incident.id: kb.names.id("organization", incident.organization or "")
        for incident in kb.incidents
    }
    return tuple(
        replace(loop, organizations=tuple(sorted({owner[id_] for id_ in loop.incidents})))
        for loop in _loops(edges_by_role(kb), None, ())
    )


def loops_of(loops: Iterable[Loop], incident: str) -> tuple[Loop, ...]:
    """Those of ``loops`` for which ``incident`` is evidence."""
    return tuple(loop for loop in loops if incident in loop.incidents)


def role_cycle(kb: KnowledgeBase, cycle: Cycle) -> tuple[str, ...] | None:
    """The roles round a cycle, turned so that the first in the alphabet leads.

    ``None`` when a component has no role, or when neighbours have the same one: such a cycle cannot
    be compared across organisations.
    """
    roles = [kb.names.role(member) for member in cycle.members]
    known = [role for role in roles if role]
    if len(known) < len(roles):
        return None
    turned = known[1:] + known[:1]
    if any(one == next_ for one, next_ in zip(known, turned, strict=True)):
        return None
    lead = known.index(min(known))
    return tuple(known[lead:] + known[:lead])


def _loops(
    edges: Sequence[Edge], organization: str | None, organizations: tuple[str, ...]
) -> list[Loop]:
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((edge.dependent, edge.needs) for edge in edges)
    found = []
    for part in nx.strongly_connected_components(graph):
        if len(part) > 1:
            inside = tuple(e for e in edges if e.dependent in part and e.needs in part)
            cycles = _cycles(inside)
            prefix = "roles" if organization is None else organization or "base"
            name = _name(prefix, min(cycles, key=_naming).members)
            found.append(
                Loop(name, organization, organizations, tuple(sorted(part)), inside, cycles)
            )
    return sorted(found, key=lambda loop: loop.id)


def _cycles(edges: Sequence[Edge]) -> tuple[Cycle, ...]:
    """The shortest cycle through each edge, each once."""
    needs: dict[str, list[str]] = {}
    by_pair = {(edge.dependent, edge.needs): edge for edge in edges}
    for edge in edges:
        needs.setdefault(edge.dependent, []).append(edge.needs)
    found: dict[tuple[str, ...], Cycle] = {}
    for edge in edges:
        back = _path(needs, edge.needs, edge.dependent)
        if back is None or edge.dependent == edge.needs:
            continue
        members = back[:-1]
        lead = members.index(min(members))
        turned = (*members[lead:], *members[:lead])
        following = (*turned[1:], turned[0])
        found[turned] = Cycle(tuple(by_pair[p] for p in zip(turned, following, strict=True)))
    return tuple(
        sorted(
            found.values(),
            key=lambda cycle: (
                not cycle.open,
                *_naming(cycle),
            ),
        )
    )


def _naming(cycle: Cycle) -> tuple[int, int, tuple[str, ...]]:
    """The order of cycles to name a loop by: a loop keeps its name when an edge is removed."""
    return SURE_FIRST.index(cycle.confidence), len(cycle.edges), cycle.members


def _path(needs: Mapping[str, Sequence[str]], start: str, goal: str) -> list[str] | None:
    """A shortest path, goal's predecessor chain included: from ``start`` back round to
    ``start``.
    """
    before: dict[str, str | None] = {start: None}
    queue = [start]
    for node in queue:
        if node == goal:
            path = [node]
            while (earlier := before[path[-1]]) is not None:
                path.append(earlier)
            return [*reversed(path), start]
        for following in needs.get(node, ()):
            if following not in before:
                before[following] = node
                queue.append(following)
    return None


_LONGEST_NAME = 80


def _name(prefix: str, members: Sequence[str]) -> str:
    """A readable id, safe in a URL and a path; long ones are cut and told apart by a digest."""
    spelt = [*members] if members[0].startswith(prefix + "-") else [prefix, *members]
    name = "-".join(spelt).replace(".", "-").replace("_", "-")
    return name if len(name) <= _LONGEST_NAME else _cut(name, name)


def _cut(name: str, whole: str) -> str:
    digest = hashlib.blake2b(whole.encode(), digest_size=4).hexdigest()
    return f"{name[: _LONGEST_NAME - 9].rstrip('-')}-{digest}"


def _told_apart(loops: Iterable[Loop]) -> Iterator[Loop]:
    """The loops, with a digest in the id of those whose joined names spell one that is taken."""
    taken: set[str] = set()
    for loop in loops:
        if loop.id in taken:
            own = _cut(loop.id, " ".join((loop.organization or "", *loop.members)))
            loop = replace(loop, id=own)
        taken.add(loop.id)
        yield loop
