"""A dispute in which fewer than two sources speak.

What it does
    Reports a dispute of two or more claims that together cite fewer than two sources, without a
    `note` that says how the one contradicts itself. Files without sources are left alone.

Why it matters
    Where one document gives two figures, readers want to know which it goes by; where two do,
    the second is missing.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: internal}
        disputes:
          - question: How long did it last?
            claims:
              - {what: 35 minutes., sources: [review]}
              - {what: 40 minutes., sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: internal}
        disputes:
          - question: How long did it last?
            note: The summary says 35 minutes, the timeline 40.
            claims:
              - {what: 35 minutes., sources: [review]}
              - {what: 40 minutes., sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each dispute within one source."""
    del context
    for index, dispute in enumerate(incident.disputes):
        claims = dispute.claims
        if len(claims) < 2 or dispute.note is not None:
            continue
        if not incident.sources or any(claim.note is not None for claim in claims):
            continue
        speaking = {source for claim in claims for source in claim.sources}
        if len(speaking) < 2:
            alone = f"cite `{next(iter(speaking))}` alone" if speaking else "cite no source"
            yield Problem(
                f"/disputes/{index}/claims",
                f"The sides of this dispute {alone}",
                "Cite the other source, or say in a `note` how this one contradicts itself",
                at_key=True,
            )


RULE = Rule(
    "SRC003",
    "dispute-of-one-source",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
