"""Circles in small directed graphs, found without a graph library: rules run for every file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """One shortest circle of each strongly connected part of ``graph``, in the order of its keys.

    ``graph`` gives for each name those that it leads to; names without an entry lead nowhere, and
    a name that leads to itself is no circle here. The circle begins with the first of its part.
    """
    if not any(name in graph and graph[name] for names in graph.values() for name in names):
        return
    known: set[str] = set()
    for name in graph:
        if name in known:
            continue
        circle = _shortest(graph, name)
        if circle:
            part = _reached(graph, name)
            known |= {other for other in part if name in _reached(graph, other)}
            yield circle


def _shortest(graph: Mapping[str, Sequence[str]], start: str) -> list[str]:
    """The shortest way from ``start`` back to it; empty when there is none."""
    came_from: dict[str, str] = {}
    edge = [start]
    while edge:
        further: list[str] = []
        for name in edge:
            for other in graph.get(name, ()):
                if other == start and name != start:
                    way = [name]
                    while way[-1] != start:
                        way.append(came_from[way[-1]])
                    return way[::-1]
                if other != start and other not in came_from:
                    came_from[other] = name
                    further.append(other)
        edge = further
    return []


def _reached(graph: Mapping[str, Sequence[str]], start: str) -> set[str]:
    """Everything that ``start`` leads to."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for other in graph.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached
