"""Two sources are one document.

What it does
    Reports a source with the `url` of an earlier one. Two that were `published` at different
    times are versions of a page, and fine.

Why it matters
    Claims seem to have two witnesses and have one.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, url: "https://status.example.com/42"}
          again: {title: The review, kind: official, url: "https://status.example.com/42"}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, url: "https://status.example.com/42"}
          wire: {title: News, kind: news, url: "https://news.example.com/1"}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.item import Source
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each source that an earlier one is already."""
    del context
    first: dict[str, str] = {}
    for key, source in incident.sources.items():
        if source.url is None:
            continue
        before = first.setdefault(source.url.rstrip("/"), key)
        if before != key and not _are_versions(incident.sources[before], source):
            yield Problem(
                f"/sources/{key}/url",
                f"`{key}` is the same document as `{before}`",
                "Cite one of them everywhere; a copy or translation goes under `copies`",
            )


def _are_versions(one: Source, other: Source) -> bool:
    """Whether one page was published twice, at different times."""
    return (
        one.published is not None
        and other.published is not None
        and not spanned(one.published).overlaps(spanned(other.published))
    )


RULE = Rule(
    "SRC004",
    "doubled-source",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
