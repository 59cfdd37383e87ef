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

import re
from collections.abc import Iterator, Mapping
from typing import cast

from pmkit.knowledge.names import Kind
from pmkit.model.catalog import Entry
from pmkit.model.incident import Incident
from pmkit.rules.meant import only
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import unclear_names


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each name that the catalog does not have."""
    for (kind, pointer, name), found in context.once(unclear_names, incident, context.names):
        if not found.candidates:
            near = found.nearest or _named(context.names.entries(cast("Kind", kind)), name)
            if near:
                hint = "Did you mean " + " or ".join(f"`{one}`" for one in near) + "?"
            else:
                hint = f"Add it to the {kind}s of the catalog"
            yield Problem(
                pointer, f"The catalog has no {kind} `{name}`", hint, fix=only(pointer, near)
            )


def _named(entries: Mapping[str, Entry], written: str) -> tuple[str, ...]:
    """The ids of things whose full name was written in the manner of an id."""
    return tuple(
        id_
        for id_, entry in entries.items()
        for name in ((entry.name,) if isinstance(entry.name, str) else entry.name.values())
        if re.sub(r"\W+", "-", name.casefold()).strip("-") == written
    )


RULE = Rule("REF001", "unknown-name", "file", "error", "0.1.0", check_file=check)
