"""An alias is the id of another entry.

What it does
    Reports an alias in the catalog that is the id of another organisation, product or component of
    the same kind.

Why it matters
    The id wins: the alias never stands for the entry that lists it, and incidents that use it are
    counted under the other.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        components:
          ledger: {name: Ledger, organization: acme, aliases: [books]}
          books: {name: Order books, organization: acme}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        components:
          ledger: {name: Ledger, organization: acme}
          books: {name: Order books, organization: acme}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmkit.model.catalog import Catalog, Entry
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.pointer import join


def check(catalog: Catalog, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each alias that is another entry's id."""
    del context
    kinds: dict[str, Mapping[str, Entry]] = {
        "organizations": catalog.organizations,
        "products": catalog.products,
        "components": catalog.components,
    }
    for list_, entries in kinds.items():
        for id_, entry in entries.items():
            for index, alias in enumerate(entry.aliases):
                if alias != id_ and alias in entries:
                    yield Problem(
                        join(list_, id_, "aliases", index),
                        f"`{alias}` is the id of another of the {list_}, and so never `{id_}`",
                        "Take the alias out; if the two are one thing, keep one entry",
                    )


RULE = Rule(
    "REF013",
    "alias-of-another-entry",
    "catalog",
    "error",
    "0.1.0",
    check_catalog=check,
)
