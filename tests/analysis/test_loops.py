from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit import Incident
from pmkit.analysis.loops import Cycle, Loop, find_loops, find_role_loops, loops_of, role_cycle
from tests.analysis.written import complete_graph, done, edges
from tests.knowledge.written import base


def loops(*incidents: Incident, names: str | None = None) -> tuple[Loop, ...]:
    return find_loops(base(incidents, names))


def only(*pairs: str) -> Loop:
    (loop,) = loops(edges("2024-12-11", *pairs))
    return loop


def ways(loop: Loop) -> list[tuple[str, ...]]:
    return [cycle.members for cycle in loop.cycles]


def test_things_that_need_each_other_are_a_loop() -> None:
    loop = only("dns -> api", "api -> dns", "web -> dns")
    assert loop.members == ("api", "dns")
    assert loop.organization == "acme"
    assert ways(loop) == [("api", "dns")]
    assert loop.id == "acme-api-dns"
    assert loop.incidents == ("2024-12-11-acme",)
    assert loop.confidence == "stated"
    assert loop.open


def test_a_chain_is_none() -> None:
    assert loops(edges("2024-12-11", "a -> b", "b -> c", "a -> c")) == ()


def test_a_thing_that_needs_itself_is_none() -> None:
    assert loops(edges("2024-12-11", "a -> a")) == ()


def test_incidents_make_a_loop_together() -> None:
    (loop,) = loops(edges("2019-01-01", "a -> b"), edges("2024-12-11", "b -> c", "c -> a"))
    assert ways(loop) == [("a", "b", "c")]
    assert loop.incidents == ("2019-01-01-acme", "2024-12-11-acme")
    assert (str(loop.first_seen), str(loop.last_seen)) == ("2019-01-01", "2024-12-11")
    assert loops_of([loop], "2019-01-01-acme") == (loop,)
    assert loops_of([loop], "2020-01-01-acme") == ()


@pytest.mark.parametrize(
    ("kinds", "name"),
    [
        (("runtime", "runtime"), "runtime loop"),
        (("runtime", "startup"), "bootstrap loop"),
        (("observe", "runtime"), "runtime loop"),
        (("observe", "observe"), "observation loop"),
        (("deploy", "runtime"), "deployment loop"),
        (("startup", "recovery"), "recovery lock-out"),
    ],
)
def test_a_loop_is_called_by_its_most_telling_edge(kinds: Sequence[str], name: str) -> None:
    loop = only(f"a -> b: {kinds[0]}", f"b -> a: {kinds[1]}")
    assert loop.kinds == (name,)
    assert loop.shortest.kind == name


def test_a_part_with_several_cycles_has_the_kinds_of_all() -> None:
    loop = only("a -> b", "b -> a", "b -> c: recovery", "c -> b: recovery", "c -> d", "d -> b")
    assert ways(loop) == [("a", "b"), ("b", "c"), ("b", "c", "d")]
    assert loop.kinds == ("recovery lock-out", "runtime loop")
    assert loop.shortest.members == ("a", "b")


def test_a_loop_is_as_sure_as_its_surest_cycle_and_that_as_its_least_sure_edge() -> None:
    loop = only("a -> b: runtime, confidence: unconfirmed", "b -> a", "b -> c", "c -> a")
    assert loop.confidence == "unconfirmed"
    loop = only("a -> b", "b -> a", "a -> c: runtime, confidence: inferred", "c -> a")
    assert [cycle.confidence for cycle in loop.cycles] == ["stated", "inferred"]
    assert loop.confidence == "stated"


def test_a_broken_loop_is_told_and_keeps_its_name() -> None:
    pairs = ("a -> b: runtime, removed_by: [x]", "b -> a", "b -> c", "c -> b")
    (there,) = loops(edges("2024-12-11", *pairs, actions=done("x", None, "open")))
    (broken,) = loops(edges("2024-12-11", *pairs, actions=done("x", "2025-02-03")))
    assert there.id == broken.id == "acme-a-b"
    assert ways(there) == [("a", "b"), ("b", "c")]
    assert [cycle.open for cycle in broken.cycles] == [True, False]
    assert ways(broken) == [("b", "c"), ("a", "b")]
    assert broken.open
    assert broken.removed_by == ("2024-12-11-acme/x",)


def test_a_loop_whose_only_cycle_is_broken_is_closed_until_it_is_seen_again() -> None:
    gone = edges(
        "2024-12-11",
        "a -> b: runtime, removed_by: [x]",
        "b -> a",
        actions=done("x", "2025-02-03"),
    )
    assert [loop.open for loop in loops(gone)] == [False]
    assert [loop.open for loop in loops(gone, edges("2026-01-01", "a -> b"))] == [True]


def test_a_long_name_is_cut_and_still_its_own() -> None:
    long = [f"component-number-{number}-with-a-long-name" for number in range(4)]
    ring = [f"{one} -> {other}" for one, other in pairwise([*long, long[0]])]
    other = [pair.replace("number-3", "number-4") for pair in ring]
    names = [only(*pairs).id for pairs in (ring, other)]
    assert all(len(name) <= 80 for name in names)
    assert names[0] != names[1]


def test_names_that_spell_the_same_are_told_apart() -> None:
    found = loops(edges("2024-12-11", "b-c -> d", "d -> b-c", "b -> c-d", "c-d -> b"))
    assert len({loop.id for loop in found}) == 2
    assert all(loop.id.startswith("acme-b-c-d") for loop in found)


def test_every_incident_without_an_organisation_is_in_one_graph() -> None:
    bare = edges("2024-12-11", "a -> b", "b -> a").model_copy(update={"organization": None})
    (loop,) = loops(bare)
    assert loop.id == "base-a-b"


ROLES = """
components:
  lb: {name: Balancer, role: load-balancing}
  db: {name: Database, role: database}
  lb-2: {name: Other balancer, role: load-balancing}
  db-2: {name: Other database, role: database}
  misc: {name: Something}
"""


def test_roles_make_loops_across_organisations() -> None:
    knowledge = base(
        [
            edges("2024-01-01", "lb -> db"),
            edges("2024-01-02", "db-2 -> lb-2", organization="other"),
        ],
        ROLES,
    )
    assert find_loops(knowledge) == ()
    (loop,) = find_role_loops(knowledge)
    assert loop.organization is None
    assert loop.organizations == ("acme", "other")
    assert loop.members == ("database", "load-balancing")


def cycle_of(*pairs: str) -> tuple[str, ...] | None:
    knowledge = base([edges("2024-01-01", *pairs)], ROLES)
    (loop,) = find_loops(knowledge)
    return role_cycle(knowledge, loop.shortest)


def test_a_cycle_in_roles_begins_with_the_first_in_the_alphabet() -> None:
    assert cycle_of("lb -> db", "db -> lb") == ("database", "load-balancing")


def test_a_cycle_without_a_role_or_within_one_cannot_be_compared() -> None:
    assert cycle_of("lb -> misc", "misc -> lb") is None
    assert cycle_of("lb -> lb-2", "lb-2 -> lb") is None
    assert cycle_of("db -> lb", "lb -> lb-2", "lb-2 -> db") is None


def test_cycles_do_not_explode() -> None:
    pairs = list(complete_graph(40))
    started = time.perf_counter()
    loop = only(*pairs)
    assert len(loop.edges) == len(pairs) == 1560
    assert len(loop.cycles) <= len(loop.edges)
    assert {len(cycle.edges) for cycle in loop.cycles} == {2}
    assert time.perf_counter() - started < 10


pairs_of_ten = st.tuples(st.integers(0, 9), st.integers(0, 9))
graphs = st.lists(pairs_of_ten, min_size=1, max_size=30, unique=True)


def spelt(pairs: Sequence[tuple[int, int]]) -> list[str]:
    return [f"n{one} -> n{other}" for one, other in pairs]


@given(graphs)
def test_what_is_found_is_a_cycle_and_each_edge_of_a_loop_lies_on_one(
    pairs: list[tuple[int, int]],
) -> None:
    for loop in loops(edges("2024-12-11", *spelt(pairs))):
        assert len(loop.cycles) <= len(loop.edges)
        for cycle in loop.cycles:
            assert_closed(cycle)
            assert set(cycle.members) <= set(loop.members)
        on_cycles = {edge for cycle in loop.cycles for edge in cycle.edges}
        assert {edge for edge in loop.edges if edge.dependent != edge.needs} == on_cycles


def assert_closed(cycle: Cycle) -> None:
    ring = (*cycle.edges, cycle.edges[0])
    assert all(one.needs == following.dependent for one, following in pairwise(ring))
    assert len(set(cycle.members)) == len(cycle.members) >= 2
    assert cycle.members[0] == min(cycle.members)


@given(graphs)
def test_loops_are_the_strongly_connected_parts(pairs: list[tuple[int, int]]) -> None:
    reached = {node: {node} for pair in pairs for node in pair}
    for _ in range(10):
        for one, other in pairs:
            reached[one] |= reached[other]
    parts = {
        tuple(f"n{other}" for other in sorted(reached[one]) if one in reached[other])
        for one in reached
    }
    found = {loop.members for loop in loops(edges("2024-12-11", *spelt(pairs)))}
    assert found == {part for part in parts if len(part) > 1}


@given(graphs, st.randoms(use_true_random=False))
def test_the_order_of_edges_and_incidents_decides_nothing(
    pairs: list[tuple[int, int]], random: Random
) -> None:
    def told(order: list[tuple[int, int]]) -> list[object]:
        one = edges("2024-12-11", *spelt(order[::2]))
        other = edges("2023-12-11", "n10 -> n11", *spelt(order[1::2]))
        return [(loop.id, loop.members, ways(loop)) for loop in loops(one, other)]

    def one_file(order: list[tuple[int, int]]) -> list[object]:
        found = loops(edges("2024-12-11", *spelt(order)))
        return [(loop.id, loop.members, ways(loop)) for loop in found]

    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert one_file(pairs) == one_file(shuffled) == told(pairs) == told(shuffled)
