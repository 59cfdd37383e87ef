"""Circles in directed graphs, held against networkx."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from pmkit.rules.circles import circles

NAMES = st.sampled_from("abcdefgh")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4), max_size=8)


@given(GRAPHS)
def test_one_shortest_circle_of_each_part(graph: dict[str, list[str]]) -> None:
    whole: nx.DiGraph[str] = nx.DiGraph()
    whole.add_edges_from((name, other) for name, others in graph.items() for other in others)
    parts = [part for part in nx.strongly_connected_components(whole) if len(part) > 1]
    found = list(circles(graph))
    keys = list(graph)
    firsts = [min(part, key=keys.index) for part in parts]
    assert [circle[0] for circle in found] == sorted(firsts, key=keys.index)
    for circle in found:
        assert len(set(circle)) == len(circle) > 1
        assert all(other in graph[name] for name, other in pairwise([*circle, circle[0]]))
        back = [
            nx.shortest_path_length(whole, n, circle[0])
            for n in graph[circle[0]]
            if n in keys and n != circle[0] and nx.has_path(whole, n, circle[0])
        ]
        assert len(circle) == min(back) + 1


def test_a_long_chain_and_a_long_circle_end() -> None:
    chain = {str(number): [str(number + 1)] for number in range(50_000)}
    assert list(circles(chain)) == []
    (circle,) = circles({**chain, "50000": ["0"]})
    assert len(circle) == 50_001


def test_two_circles_and_the_way_between_them() -> None:
    graph = {"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["e"], "e": ["d"], "f": ["f", "a"]}
    assert list(circles(graph)) == [["a", "b"], ["d", "e"]]
