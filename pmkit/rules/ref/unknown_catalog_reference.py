"""An entry of the catalog refers to one that is not there.

What it does
    Reports an `organization` or `part_of` in the catalog that no organisation or component has as
    its id or alias, or that several have as an alias.

Why it matters
    What belongs to nobody is missing from its owner's page and figures, and nobody notices.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        products:
          checkout: {name: Checkout, organization: amce}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        products:
          checkout: {name: Checkout, organization: acme}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.knowledge.names import Kind, Names, names_of
from pmkit.model.catalog import Catalog
from pmkit.rules.meant import only
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.pointer import join


def check(catalog: Catalog, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each name that stands for nothing, or for several things."""
    del context
    names = names_of(catalog)
    for list_, entries in (("products", catalog.products), ("components", catalog.components)):
        for id_, entry in entries.items():
            if entry.organization is not None:
                pointer = join(list_, id_, "organization")
                yield from _wrong(names, "organization", entry.organization, pointer)
    for id_, component in catalog.components.items():
        if component.part_of is not None:
            pointer = join("components", id_, "part_of")
            yield from _wrong(names, "component", component.part_of, pointer)


def _wrong(names: Names, kind: Kind, name: str, pointer: str) -> Iterator[Problem]:
    found = names.resolve(kind, name)
    if found.id is not None:
        return
    if found.candidates:
        meant = " and ".join(f"`{one}`" for one in found.candidates)
        yield Problem(
            pointer,
            f"`{name}` is an alias of more than one {kind}: {meant}",
            "Write the id that you mean",
        )
        return
    near = " or ".join(f"`{one}`" for one in found.nearest)
    yield Problem(
        pointer,
        f"The catalog has no {kind} `{name}`",
        f"Did you mean {near}?" if near else f"Add it to the {kind}s, or write the id of one",
        fix=only(pointer, found.nearest),
    )


RULE = Rule(
    "REF012",
    "unknown-catalog-reference",
    "catalog",
    "error",
    "0.1.0",
    check_catalog=check,
)
