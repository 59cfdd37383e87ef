from __future__ import annotations

from datetime import date

import pytest

from pmkit import Incident
from pmkit.analysis.graph import Edge, edges_by_organization, edges_by_role
from pmkit.source.pointer import split
from tests.analysis.written import done, edges
from tests.knowledge.real import OPENAI, incident, kb
from tests.knowledge.written import base

ROLES = """
components:
  db: {name: Database, role: database, aliases: [the-db]}
  db-2: {name: Other database, role: database}
  lb: {name: Balancer, role: load-balancing}
  lb-2: {name: Other balancer, role: load-balancing}
  dns: {name: DNS, role: service-discovery}
  misc: {name: Something}
organizations:
  acme: {name: Acme, aliases: [acme-inc]}
"""


def one(*incidents: Incident, names: str | None = None) -> Edge:
    (joined,) = edges_by_organization(base(incidents, names)).values()
    (edge,) = joined
    return edge


def test_an_edge_is_joined_from_all_incidents_that_saw_it() -> None:
    edge = one(
        edges("2024-12-11", "a -> b: recovery, confidence: inferred, sources: [x]"),
        edges("2023-01-02", "a -> b"),
        edges("2025-05-05", "a -> b: runtime, confidence: unconfirmed"),
    )
    assert (edge.dependent, edge.needs) == ("a", "b")
    assert edge.kinds == ("recovery", "runtime")
    assert edge.confidence == "stated"
    assert (edge.first_seen, edge.last_seen) == (date(2023, 1, 2), date(2025, 5, 5))
    assert edge.incidents == ("2023-01-02-acme", "2024-12-11-acme", "2025-05-05-acme")
    assert [seen.incident for seen in edge.evidence] == list(edge.incidents)
    assert edge.evidence[1].sources == ("x",)


def test_evidence_points_into_the_file() -> None:
    found = edges_by_organization(kb())["openai"]
    edge = next(edge for edge in found if edge.dependent == "openai-kubernetes-dns")
    (seen,) = edge.evidence
    number = int(split(seen.pointer)[1])
    assert seen.incident == OPENAI
    assert incident(OPENAI).dependencies[number].id == "dns-on-api"
    assert seen.removed_by == (f"{OPENAI}/decouple-planes",)
    assert not seen.removed


def test_aliases_are_one_component_and_one_organisation() -> None:
    edge = one(
        edges("2024-01-01", "lb -> db"),
        edges("2024-02-01", "lb -> the-db", organization="acme-inc"),
        names=ROLES,
    )
    assert edge.needs == "db"
    assert len(edge.evidence) == 2


def test_organisations_do_not_mix() -> None:
    found = edges_by_organization(
        base([edges("2024-01-01", "a -> b"), edges("2024-01-02", "b -> a", organization="other")])
    )
    assert {name: len(joined) for name, joined in found.items()} == {"acme": 1, "other": 1}


def test_roles_join_components_of_all_organisations() -> None:
    found = edges_by_role(
        base(
            [
                edges("2024-01-01", "lb -> db", "db -> db-2", "lb -> misc"),
                edges("2024-01-02", "lb-2 -> db-2", organization="other"),
            ],
            ROLES,
        )
    )
    (edge,) = found
    assert (edge.dependent, edge.needs) == ("load-balancing", "database")
    assert [seen.dependent for seen in edge.evidence] == ["lb", "lb-2"]


REMOVED = "a -> b: runtime, removed_by: [x]"


@pytest.mark.parametrize(
    ("actions", "removed_on"),
    [
        (done("x", "2025-02-03"), date(2025, 2, 3)),
        (done("x", None), None),
    ],
)
def test_an_edge_is_gone_when_its_action_is_done(actions: str, removed_on: date | None) -> None:
    removal = one(edges("2024-12-11", REMOVED, actions=actions)).removal
    assert removal is not None
    assert removal.removed_on == removed_on
    assert removal.removed_by == ("2024-12-11-acme/x",)


@pytest.mark.parametrize("status", ["open", "in-progress", "wont-do", "unknown"])
def test_a_promise_removes_nothing(status: str) -> None:
    edge = one(edges("2024-12-11", REMOVED, actions=done("x", None, status)))
    assert edge.removal is None
    assert edge.removed_by == ("2024-12-11-acme/x",)


def test_all_its_actions_have_to_be_done() -> None:
    pair = "a -> b: runtime, removed_by: [x, y]"
    first, second = done("x", "2025-01-01"), done("y", "2025-02-01")
    half = one(edges("2024-12-11", pair, actions=first + done("y", None, "open")))
    assert half.removal is None
    whole = one(edges("2024-12-11", pair, actions=first + second)).removal
    assert whole is not None
    assert whole.removed_on == date(2025, 2, 1)


def test_an_edge_seen_again_later_is_there_again() -> None:
    gone = edges("2024-12-11", REMOVED, actions=done("x", "2025-02-03"))
    assert one(gone, edges("2025-02-04", "a -> b")).removal is None
    assert one(gone, edges("2025-01-31", "a -> b")).removal is not None
    assert one(gone, edges("2023-01-31", "a -> b")).removal is not None


def test_and_gone_again_when_it_is_removed_again() -> None:
    gone = edges("2024-12-11", REMOVED, actions=done("x", "2025-02-03"))
    again = edges("2026-01-01", REMOVED, actions=done("x", "2026-03-01"))
    removal = one(gone, again).removal
    assert removal is not None
    assert removal.removed_on == date(2026, 3, 1)


def test_the_latest_removal_is_the_one_that_counts() -> None:
    late = edges("2024-12-11", REMOVED, actions=done("x", "2026-03-01"))
    early = edges("2025-01-01", REMOVED, actions=done("x", "2025-06-01"))
    for incidents in ((late, early), (early, late)):
        removal = one(*incidents, edges("2026-02-01", "a -> b")).removal
        assert removal is not None
        assert removal.removed_on == date(2026, 3, 1)


def test_of_two_kinds_the_one_that_was_removed_last_counts() -> None:
    pairs = (REMOVED, "a -> b: recovery, removed_by: [y]")
    for first, second in (("2025-01-01", "2025-02-01"), ("2025-02-01", "2025-01-01")):
        actions = done("x", first) + done("y", second)
        removal = one(edges("2024-12-11", *pairs, actions=actions)).removal
        assert removal is not None
        assert removal.removed_on == date(2025, 2, 1)


def test_a_kind_that_is_not_removed_keeps_the_edge() -> None:
    actions = done("x", "2025-02-03")
    assert one(edges("2024-12-11", REMOVED, "a -> b: startup", actions=actions)).removal is None


def test_a_role_s_edge_stays_while_some_component_s_does() -> None:
    gone = edges(
        "2024-12-11", "lb -> db: runtime, removed_by: [x]", actions=done("x", "2025-02-03")
    )
    other = edges("2024-12-10", "lb-2 -> db-2", organization="other")
    assert edges_by_role(base([gone], ROLES))[0].removal is not None
    assert edges_by_role(base([gone, other], ROLES))[0].removal is None


def test_the_day_it_was_done_is_the_author_s_day() -> None:
    action = "  - {id: x, what: A., kind: prevent, status: done, done: 2025-02-03 Asia/Shanghai}\n"
    removal = one(edges("2024-12-11", REMOVED, actions=action)).removal
    assert removal is not None
    assert removal.removed_on == date(2025, 2, 3)


def test_an_action_of_no_file_removes_nothing() -> None:
    assert one(edges("2024-12-11", REMOVED)).evidence[0].removed_by == ()
