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
from pmkit.rules.rule import FileContext, Problem, Rule

_LEAST = 3
"""Names that have to speak for the other organisation: one may be a supplier's."""


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem when all that is named belongs to one other organisation."""
    names = context.names
    if incident.organization is None or not names.present:
        return
    own = names.id("organization", incident.organization)
    if own not in names.catalog.organizations:
        return
    owner: str | None = None
    seen: set[str] = set()
    for impact in incident.impact:
        product = names.product(impact.product)
        if product is None or product.organization is None:
            continue
        found = names.id("organization", product.organization)
        if found == own or (owner is not None and found != owner):
            return
        owner = found
        seen.add(impact.product)
    if incident.impact and owner is None:
        return
    for name in _components(incident):
        component = names.component(name)
        if component is None or component.organization is None:
            continue
        found = names.id("organization", component.organization)
        if found == own or (owner is not None and found != owner):
            return
        owner = found
        seen.add(name)
    if owner is not None and len(seen) >= _LEAST:
        yield Problem(
            "/organization",
            f"All products and components of this file belong to `{owner}`, and none to `{own}`",
            f"Write `organization: {owner}`, or correct the names",
            fix=only("/organization", (owner,)),
        )


def _components(incident: Incident) -> Iterator[str]:
    for edge in incident.dependencies:
        yield edge.dependent
        yield edge.needs
    for cause in incident.causes:
        if cause.component is not None:
            yield cause.component
    for event in incident.timeline:
        yield from event.components
    for step in incident.mitigations:
        yield from step.components


RULE = Rule(
    "REF017",
    "foreign-incident",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
