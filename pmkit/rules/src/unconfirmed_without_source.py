"""An unconfirmed claim does not say who says so.

What it does
    Reports a claim of `confidence: unconfirmed` that has neither `sources` nor a `note`.
    Drafts are left alone.

Why it matters
    A rumour without a bearer cannot be checked, confirmed or dropped later.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
        causes:
          - {id: bug, role: root, category: software-defect, what: A bug., confidence: unconfirmed}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
        causes:
          - id: bug
            role: root
            category: software-defect
            what: A bug.
            confidence: unconfirmed
            note: Commentators said so on the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each unconfirmed claim without source and note."""
    del context
    if incident.status == "draft":
        return
    for where in ("timeline", "impact", "causes", "dependencies", "mitigations", "actions"):
        for index, claim in enumerate(getattr(incident, where)):
            if claim.confidence == "unconfirmed" and not claim.sources and claim.note is None:
                yield Problem(
                    f"/{where}/{index}/confidence",
                    "Nobody is named who says this unconfirmed thing",
                    "Add `sources`, or a `note` that says where it comes from",
                )


RULE = Rule(
    "SRC006",
    "unconfirmed-without-source",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
