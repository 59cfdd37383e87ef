"""A dependency among components that all belong to others.

What it does
    Reports an edge whose two components belong to other organisations than the incident's, by
    the catalog, when no other edge of the file leads from them to a component of its own.

Why it matters
    It says something about another organisation's systems under this one's name, most often by a
    slip in a component's name.

Example:
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
          globex: {name: Globex}
        components:
          ledger: {name: Ledger, organization: acme}
          acme-dns: {name: Name servers, organization: acme}
          globex-ledger: {name: Ledger, organization: globex}
          globex-dns: {name: Name servers, organization: globex}

        # incidents/example.yaml
        title: Checkout refused cards
        organization: acme
        dependencies:
          - {from: globex-ledger, on: globex-dns, kind: startup}

Use instead
    ::

        # incidents/catalog.yaml
        organizations:
          acme: {name: Acme}
          globex: {name: Globex}
        components:
          ledger: {name: Ledger, organization: acme}
          acme-dns: {name: Name servers, organization: acme}
          globex-ledger: {name: Ledger, organization: globex}
          globex-dns: {name: Name servers, organization: globex}

        # incidents/example.yaml
        title: Checkout refused cards
        organization: acme
        dependencies:
          - {from: ledger, on: acme-dns, kind: startup}
          - {from: acme-dns, on: globex-dns, kind: runtime}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.knowledge.names import Names
from pmkit.model.incident import Incident
from pmkit.rules.owners import owner_of_all
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each edge of others that nothing connects with the incident's own."""
    names = context.names
    if incident.organization is None or not incident.dependencies or not names.present:
        return
    own = names.id("organization", incident.organization)
    if own not in names.catalog.organizations:
        return
    ends = [(edge.dependent, edge.needs) for edge in incident.dependencies]
    if not any(_other(names, one, own) and _other(names, two, own) for one, two in ends):
        return
    others = {name: _other(names, name, own) for pair in ends for name in pair}
    if owner_of_all(incident, names) is not None:
        return  # A rule of its own tells that the whole incident is another's.
    # Whatever is reached from a component that is, or may be, the incident's own takes part.
    connected = {name for name, other in others.items() if other is None}
    while (
        more := {name for pair in ends for name in pair if not connected.isdisjoint(pair)}
        - connected
    ):
        connected |= more
    for index, (one, two) in enumerate(ends):
        if one not in connected:
            whose = " and ".join(dict.fromkeys(f"`{others[name]}`" for name in (one, two)))
            yield Problem(
                f"/dependencies/{index}",
                f"`{one}` and `{two}` belong to {whose}, and nothing here connects them "
                f"with `{own}`",
                "Correct the names, or add the dependency by which they took part",
            )


def _other(names: Names, component: str, own: str) -> str | None:
    """The organisation that ``component`` belongs to; ``None`` if that is or may be ``own``."""
    entry = names.component(component)
    if entry is None or entry.organization is None:
        return None
    organization = names.id("organization", entry.organization)
    return None if organization == own else organization


RULE = Rule(
    "DEP003",
    "foreign-dependency",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
