"""A component is part of itself.

What it does
    Reports components of the catalog whose `part_of` goes in a circle, aliases resolved.

Why it matters
    Nothing is larger than itself; what a component belongs to cannot be told, and whoever follows
    `part_of` upwards never arrives.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        components:
          ledger: {name: Ledger, organization: acme, part_of: postings}
          postings: {name: Postings, organization: acme, part_of: ledger}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        components:
          ledger: {name: Ledger, organization: acme}
          postings: {name: Postings, organization: acme, part_of: ledger}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.knowledge.names import names_of
from pmkit.model.catalog import Catalog
from pmkit.rules.rule import FileContext, Problem, Rule


def check(catalog: Catalog, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each circle of `part_of`, at its first component."""
    del context
    names = names_of(catalog)
    larger = {
        id_: names.id("component", entry.part_of)
        for id_, entry in catalog.components.items()
        if entry.part_of is not None
    }
    known: set[str] = set()
    for id_ in larger:
        way: list[str] = []
        at: str | None = id_
        while at is not None and at not in known:
            known.add(at)
            way.append(at)
            at = larger.get(at)
        if at in way:
            circle = way[way.index(at) :]
            names_in_it = " → ".join(f"`{name}`" for name in (*circle, circle[0]))
            yield Problem(
                f"/components/{circle[0]}/part_of",
                f"`{circle[0]}` is part of itself: {names_in_it}",
                "Take `part_of` out of the largest of them",
            )


RULE = Rule(
    "DEP007",
    "part-of-itself",
    "catalog",
    "error",
    "0.1.0",
    check_catalog=check,
)
