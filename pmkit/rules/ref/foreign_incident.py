"""Everything that an incident is about belongs to another organisation.

What it does
    Reports an `organization` when by the catalog all products and components that the file names
    belong to one other organisation. Names that belong to nobody are not counted; three names at
    least have to speak for the other.

Why it matters
    The incident is counted for somebody who did not have it: most often the head was copied from
    another file.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
          globex: {name: Globex}
        products:
          checkout: {name: Checkout, organization: acme}
        components:
          ledger: {name: Ledger, organization: acme}
          acme-flags: {name: Flags, organization: acme}

        # incidents/example.yaml
        title: Checkout refused cards
        organization: globex
        impact:
          - product: checkout
        causes:
          - {id: flag, role: trigger, category: configuration-change, component: acme-flags,
          what: A flag was switched everywhere.}
          - {id: books, role: contributing, category: design, component: ledger,
          what: The ledger waits for ever.}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
          globex: {name: Globex}
        products:
          checkout: {name: Checkout, organization: acme}
        components:
          ledger: {name: Ledger, organization: acme}
          acme-flags: {name: Flags, organization: acme}

        # incidents/example.yaml
        title: Checkout refused cards
        organization: acme
        impact:
          - product: checkout
        causes:
          - {id: flag, role: trigger, category: configuration-change, component: acme-flags,
          what: A flag was switched everywhere.}
          - {id: books, role: contributing, category: design, component: ledger,
          what: The ledger waits for ever.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.meant import only
from pmkit.rules.owners import owner_of_all
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem when all that is named belongs to one other organisation."""
    owner = owner_of_all(incident, context.names)
    if owner is not None:
        yield Problem(
            "/organization",
            f"All products and components of this file belong to `{owner}`, and none to "
            f"`{incident.organization}`",
            f"Write `organization: {owner}`, or correct the names",
            fix=only("/organization", (owner,)),
        )


RULE = Rule(
    "REF017",
    "foreign-incident",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
