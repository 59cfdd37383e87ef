"""A name that the catalog does not know.

What it does
    Reports an organisation, product or component that `incidents/catalog.yaml` does not have.
    Without a catalog, nothing is reported.

Why it matters
    A misspelt name is a second thing: its incidents, its dependencies and its loops would be
    counted apart.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: chekout

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import unclear_names


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each name that the catalog does not have."""
    for (kind, pointer, name), found in context.once(unclear_names, incident, context.names):
        if not found.candidates:
            if found.nearest:
                hint = "Did you mean " + " or ".join(f"`{near}`" for near in found.nearest) + "?"
            else:
                hint = f"Add it to the {kind}s of the catalog"
            yield Problem(pointer, f"The catalog has no {kind} `{name}`", hint)


RULE = Rule("REF001", "unknown-name", "file", "error", "0.1.0", check_file=check)
