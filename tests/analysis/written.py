"""Incidents made of dependencies alone."""

from __future__ import annotations

from collections.abc import Iterable

from pmkit import Incident
from tests.knowledge.written import incident


def edges(day: str, *pairs: str, organization: str = "acme", actions: str = "") -> Incident:
    """An incident of that day with dependencies such as ``a -> b`` or ``a -> b: recovery``; more
    fields can follow in YAML: ``a -> b: recovery, removed_by: [x]``.
    """
    listed = "".join(f"  - {{{edge}}}\n" for edge in map(_edge, pairs))
    text = f"title: X\norganization: {organization}\ndate: {day}\ndependencies:\n{listed}"
    if actions:
        text += f"actions:\n{actions}"
    return incident(text, path=f"incidents/{day}-{organization}.yaml")


def _edge(pair: str) -> str:
    nodes, _, rest = pair.partition(": ")
    dependent, needs = nodes.split(" -> ")
    return f"from: {dependent}, on: {needs}, kind: {rest or 'runtime'}"


def done(id_: str, on: str | None, status: str = "done") -> str:
    """An action item in YAML."""
    day = f", done: {on}" if on else ""
    return f"  - {{id: {id_}, what: Mend it., kind: prevent, status: {status}{day}}}\n"


def complete_graph(size: int) -> Iterable[str]:
    names = [f"n{number:02}" for number in range(size)]
    return (f"{one} -> {other}" for one in names for other in names if one != other)
