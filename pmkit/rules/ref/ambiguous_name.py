"""An alias that several things in the catalog have.

What it does
    Reports a name that is an alias of more than one organisation, product or component.

Why it matters
    Nobody can tell which is meant, and pmkit does not guess.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: payments

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
    """Yield a problem for each name that stands for several things."""
    for (kind, pointer, name), found in context.once(unclear_names, incident, context.names):
        if found.candidates:
            meant = " and ".join(f"`{candidate}`" for candidate in found.candidates)
            yield Problem(
                pointer,
                f"`{name}` is an alias of more than one {kind}: {meant}",
                "Write the id that you mean",
            )


RULE = Rule("REF002", "ambiguous-name", "file", "error", "0.1.0", check_file=check)
