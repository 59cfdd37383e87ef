"""One file is attached twice.

What it does
    Reports an attachment whose `file` an earlier attachment has.

Why it matters
    The page shows the same picture twice; the second was meant to be another.

Example:
    ::

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        attachments:
          - {file: 2025-08-14-search.yaml, alt: The file of the earlier incident.}
          - {file: ./2025-08-14-search.yaml, alt: The file of the one before that.}

Use instead
    ::

        # incidents/2025-08-14-search.yaml
        title: Search was slow
        date: 2025-08-14

        # incidents/2026-03-02-checkout.yaml
        title: Checkout refused cards
        date: 2026-03-02
        attachments:
          - {file: 2025-08-14-search.yaml, alt: The file of the earlier incident.}
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each attachment of a file that is attached already."""
    del context
    if len(incident.attachments) < 2:
        return
    first: dict[str, int] = {}
    for index, attachment in enumerate(incident.attachments):
        before = first.setdefault(normpath(attachment.file), index)
        if before != index:
            yield Problem(
                f"/attachments/{index}/file",
                f"`{attachment.file}` is already attachments[{before + 1}]",
                "Name the other file, or keep one attachment",
            )


RULE = Rule(
    "REF018",
    "doubled-attachment",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
