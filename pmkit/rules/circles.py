"""Circles in small directed graphs, found without a graph library: rules run for every file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """One shortest circle of each strongly connected part of ``graph``, in the order of its keys.

    ``graph`` gives for each name those that it leads to; names without an entry lead nowhere, and
    a name that leads to itself is no circle here. The circle begins with the first of its part.
    Takes time in proportion to the names and steps, however they go.
    """
    rest = _without_beginnings(graph)
    if not rest:
        return
    part_of: dict[str, int] = {}
    for number, part in enumerate(_parts(rest)):
        if len(part) > 1:
            part_of.update(dict.fromkeys(part, number))
    told: set[int] = set()
    for name in graph:
        number = part_of.get(name, -1)
        if number >= 0 and number not in told:
            told.add(number)
            yield _shortest(rest, name, part_of)


def _without_beginnings(graph: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """What is left when names that nothing leads to are taken out again and again: most often
    nothing.
    """
    causes = dict.fromkeys(graph, 0)
    for names in graph.values():
        for name in names:
            if name in causes:
                causes[name] += 1
    free = [name for name, count in causes.items() if not count]
    for name in free:
        for other in graph[name]:
            if other in causes:
                causes[other] -= 1
                if not causes[other]:
                    free.append(other)
    return {name: graph[name] for name, count in causes.items() if count}


def _parts(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The strongly connected parts: Tarjan's algorithm, with a stack of its own, so that a long
    chain does not exhaust Python's.
    """
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    for start in graph:
        if start in order:
            continue
        order[start] = lowest[start] = len(order)
        open_[start] = None
        way = [(start, iter(graph[start]))]
        while way:
            name, others = way[-1]
            for other in others:
                if other not in graph:
                    continue
                if other not in order:
                    order[other] = lowest[other] = len(order)
                    open_[other] = None
                    way.append((other, iter(graph[other])))
                    break
                if other in open_:
                    lowest[name] = min(lowest[name], order[other])
            else:
                way.pop()
                if way:
                    above = way[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == order[name]:
                    part: list[str] = []
                    while not part or part[-1] != name:
                        part.append(open_.popitem()[0])
                    yield part


def _shortest(
    graph: Mapping[str, Sequence[str]], start: str, part_of: Mapping[str, int]
) -> list[str]:
    """The shortest way within its part from ``start`` back to it."""
    came_from: dict[str, str] = {}
    reached = [start]
    for name in reached:
        for other in graph[name]:
            if other == start and name != start:
                way = [name]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if part_of.get(other) == part_of[start] and other not in came_from:
                came_from[other] = name
                reached.append(other)
    raise ValueError(f"{start} is in no circle")
