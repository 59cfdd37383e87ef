"""A citation of a source that the file does not list.

What it does
    Reports a key in `sources: […]` that is not a key of the file's `sources`.

Why it matters
    A claim whose source cannot be found is a claim without a source.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          official: {title: Review, kind: official}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [oficial]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          official: {title: Review, kind: official}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [official]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.meant import only
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import cited_keys, cited_sources
from pmkit.text.nearest import nearest


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each cited key that is no source of the file."""
    if context.once(cited_keys, incident) <= incident.sources.keys():
        return
    for _, pointer, key in cited_sources(incident, but=incident.sources):
        close = nearest(key, list(incident.sources), 2)
        yield Problem(
            pointer,
            f"`{key}` is not one of the sources of this file",
            f"Did you mean `{close[0]}`?" if close else "List it under `sources`",
            fix=only(pointer, close),
        )


RULE = Rule(
    "REF004", "unknown-source", "file", "error", "0.1.0", check_file=check, needs_whole=True
)
