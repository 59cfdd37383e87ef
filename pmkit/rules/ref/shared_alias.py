"""Two entries of the catalog share an alias.

What it does
    Reports an alias that an earlier organisation, product or component of the same kind has too.

Why it matters
    Nobody can tell which is meant: every incident that uses the alias has an error
    (`ambiguous-name`).

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        products:
          cards-gateway: {name: Card gateway, organization: acme, aliases: [payments]}
          cards-terminal: {name: Card terminals, organization: acme, aliases: [payments]}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
        products:
          cards-gateway: {name: Card gateway, organization: acme, aliases: [payments]}
          cards-terminal: {name: Card terminals, organization: acme, aliases: [terminals]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmkit.model.catalog import Catalog, Entry
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.pointer import join


def check(catalog: Catalog, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each alias that an earlier entry has."""
    del context
    kinds: dict[str, Mapping[str, Entry]] = {
        "organizations": catalog.organizations,
        "products": catalog.products,
        "components": catalog.components,
    }
    for list_, entries in kinds.items():
        first: dict[str, str] = {}
        for id_, entry in entries.items():
            for index, alias in enumerate(entry.aliases):
                other = first.setdefault(alias, id_)
                # An alias that is an id is told by a rule of its own.
                if other != id_ and alias not in entries:
                    yield Problem(
                        join(list_, id_, "aliases", index),
                        f"`{alias}` is also an alias of `{other}`",
                        "Give the alias to one of the two, or to neither",
                    )


RULE = Rule(
    "REF014",
    "shared-alias",
    "catalog",
    "warning",
    "0.1.0",
    check_catalog=check,
)
