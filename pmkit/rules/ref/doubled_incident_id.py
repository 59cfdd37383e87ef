"""Two files with the same incident id.

What it does
    Reports an id that a file before this one has already.

Why it matters
    The id is the page's address and the root of every action item's identity.

Example:
    ::

        # incidents/2025/example.yaml
        title: Search was slow
        date: 2025-08-14

        # incidents/2026/example.yaml
        title: Checkout refused cards
        date: 2026-03-02

Use instead
    ::

        # incidents/2025/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14

        # incidents/2026/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.rules.rule import BaseContext, BaseProblem, Problem, Rule


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a problem for each file whose id an earlier file has."""
    first: dict[str, str] = {}
    for path in sorted(base.outlines):
        id_ = base.outlines[path].id
        if id_ in first:
            yield BaseProblem(
                path,
                Problem(
                    "/id",
                    f"`{id_}` is also the id of {first[id_]}",
                    "Give one of the two files, and its `id` if it has one, another name",
                ),
            )
        else:
            first[id_] = path


RULE = Rule("REF006", "doubled-incident-id", "base", "error", "0.1.0", check_base=check)
