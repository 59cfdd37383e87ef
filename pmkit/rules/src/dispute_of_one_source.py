"""A dispute in which fewer than two sources speak.

What it does
    Reports a dispute of two or more claims that together cite fewer than two sources, without a
    `note` that says how the one contradicts itself; and a disputed time likewise, when some
    claim about it cites nothing. Drafts and files without sources are left alone.

Why it matters
    Where one document gives two figures, readers want to know which it goes by; where two do,
    the second is missing.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
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
        status: in-review
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

from collections.abc import Iterable, Iterator

from pmkit.model.incident import Incident
from pmkit.model.items import DisputedClaim
from pmkit.model.when import DisputedTime, TimeClaim
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each dispute within one source."""
    del context
    if incident.status == "draft" or not incident.sources:
        return
    for index, dispute in enumerate(incident.disputes):
        if len(dispute.claims) < 2 or dispute.note is not None:
            continue
        alone = _alone(dispute.claims)
        if alone is not None:
            yield Problem(
                f"/disputes/{index}/claims",
                f"The sides of this dispute {alone}",
                "Cite the other source, or say in a `note` how this one contradicts itself",
                at_key=True,
            )
    for pointer, when, shared in _disputed(incident):
        if all(claim.sources for claim in when.claims):
            continue  # Each says where it was read, be it twice in one document.
        alone = _alone(when.claims, shared)
        if alone is not None:
            yield Problem(
                pointer,
                f"The claims about this time {alone}",
                "Give each its `sources`, or say in a `note` how one source contradicts itself",
            )


def _alone(claims: Iterable[DisputedClaim | TimeClaim], shared: tuple[str, ...] = ()) -> str | None:
    """How the claims cite fewer than two sources; ``None`` where they do not, or a note says why.

    ``shared`` are sources of the whole, which may be those that differ.
    """
    speaking = set(shared)
    for claim in claims:
        if claim.note is not None:
            return None
        speaking.update(claim.sources)
    if len(speaking) > 1:
        return None
    return f"cite `{next(iter(speaking))}` alone" if speaking else "cite no source"


def _disputed(incident: Incident) -> Iterator[tuple[str, DisputedTime, tuple[str, ...]]]:
    """Each disputed time without a note: its pointer, the time, and the sources around it."""
    for index, event in enumerate(incident.timeline):
        disputed = isinstance(event.at, DisputedTime) or isinstance(event.until, DisputedTime)
        if disputed and event.note is None:
            for key, when in (("at", event.at), ("until", event.until)):
                if isinstance(when, DisputedTime):
                    yield f"/timeline/{index}/{key}", when, event.sources
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            if phase.note is None and impact.note is None:
                for key, when in (("from", phase.start), ("to", phase.end)):
                    if isinstance(when, DisputedTime):
                        around = (*impact.sources, *phase.sources)
                        yield f"/impact/{index}/phases/{number}/{key}", when, around


RULE = Rule(
    "SRC003",
    "dispute-of-one-source",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
