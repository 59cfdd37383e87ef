"""The copy of a source is the source.

What it does
    Reports one of the `copies` whose `url` is the source's own.

Why it matters
    When the page goes, its copy goes with it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review:
            title: Review
            kind: official
            url: https://status.example.com/42
            copies:
              - {url: "https://status.example.com/42", captured: 2026-03-09}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review:
            title: Review
            kind: official
            url: https://status.example.com/42
            copies:
              - {url: "https://web.archive.org/web/2026/https://status.example.com/42"}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each copy that is no other place."""
    del context
    for key, source in incident.sources.items():
        if source.url is None or not source.copies:
            continue
        own = source.url.rstrip("/")
        for number, copy in enumerate(source.copies):
            if copy.url.rstrip("/") == own:
                yield Problem(
                    f"/sources/{key}/copies/{number}/url",
                    f"This is the address of `{key}` itself",
                    "Write the address of the archived copy, or take it out",
                )


RULE = Rule("SRC007", "copy-of-itself", "file", "warning", "0.1.0", check_file=check)
