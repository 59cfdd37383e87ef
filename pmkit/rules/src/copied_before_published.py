"""A source was copied before it was published.

What it does
    Reports a copy that was certainly `captured` more than a day before the source was `published`.

Why it matters
    Nobody can keep what is not there: one of the days is wrong, or the copy is of an earlier
    version, which `published` should then tell of.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review:
            title: Review
            kind: official
            published: 2026-03-09
            copies:
              - {url: "https://archive.example.com/42", captured: 2025-03-10}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review:
            title: Review
            kind: official
            published: 2026-03-09
            copies:
              - {url: "https://archive.example.com/42", captured: 2026-03-10}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each copy that is certainly older than its source."""
    del context
    for key, source in incident.sources.items():
        if source.published is None or not source.copies:
            continue
        published = spanned(source.published).earliest
        for number, copy in enumerate(source.copies):
            if copy.captured is None or published is None or copy.note is not None:
                continue
            captured = spanned(copy.captured).latest
            # A day of slack: it may be a day by the clock of another zone.
            if captured is not None and published - captured >= timedelta(days=1):
                yield Problem(
                    f"/sources/{key}/copies/{number}/captured",
                    f"Copied {copy.captured.text}, before `{key}` was published "
                    f"({source.published.text})",
                    "Correct one of the days; of an older version, say so in the copy's `note`",
                )


RULE = Rule(
    "SRC009",
    "copied-before-published",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
