"""Two files with the same incident id.

What it does
    Reports an id that a file before this one has already.

Why it matters
    The id is the page's address and the root of every action item's identity.

Example:
    ::

        id: example
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        id: example
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmkit.rules.rule import BaseProblem, Outline, Problem, Rule


def check(outlines: Mapping[str, Outline]) -> Iterator[BaseProblem]:
    """Yield a problem for each file whose id an earlier file has."""
    first: dict[str, str] = {}
    for path in sorted(outlines):
        id_ = outlines[path].id
        if id_ in first:
            yield BaseProblem(
                path,
                Problem(
                    "/id",
                    f"`{id_}` is also the id of {first[id_]}",
                    "Give each incident an id of its own, the same as its file's name",
                ),
            )
        else:
            first[id_] = path


RULE = Rule("REF006", "doubled-incident-id", "base", "error", "0.1.0", check_base=check)
