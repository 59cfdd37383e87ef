"""An alias that says nothing new.

What it does
    Reports an alias in the catalog that is the entry's own id, or that the entry has already.
    `--fix` takes it out.

Why it matters
    An id needs no alias of itself; one that was copied from another entry hides the alias that was
    meant.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme, aliases: [acme, acme-inc]}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme, aliases: [acme-inc]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmkit.model.catalog import Catalog, Entry
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix
from pmkit.source.pointer import join


def check(catalog: Catalog, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each alias that is the id, or an earlier alias, of its entry."""
    del context
    kinds: dict[str, Mapping[str, Entry]] = {
        "organizations": catalog.organizations,
        "products": catalog.products,
        "components": catalog.components,
    }
    for list_, entries in kinds.items():
        for id_, entry in entries.items():
            for index, alias in enumerate(entry.aliases):
                if alias != id_ and alias not in entry.aliases[:index]:
                    continue
                pointer = join(list_, id_, "aliases", index)
                said = "the id of the entry itself" if alias == id_ else "listed already"
                yield Problem(
                    pointer,
                    f"The alias `{alias}` is {said}",
                    "Take it out",
                    fix=Fix(f"Take the alias `{alias}` out", (Edit("remove", pointer),)),
                )


RULE = Rule(
    "REF015",
    "needless-alias",
    "catalog",
    "warning",
    "0.1.0",
    check_catalog=check,
    fixable=True,
)
