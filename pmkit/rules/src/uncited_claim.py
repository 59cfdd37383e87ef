"""A claim of a final postmortem cites no source.

What it does
    Reports an event, impact, cause or dependency without `sources` in a final postmortem that
    cites sources for at least three quarters of them. What was concluded rather than read
    (`confidence: inferred`), and an impact that cites sources inside, are fine.

Why it matters
    Readers take it for as well founded as the rest, and cannot look it up.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        sources:
          review: {title: Review, kind: internal}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., sources: [review]}
          - {id: small, role: root, category: capacity, what: Too few machines., sources: [review]}
          - {id: slow, role: contributing, category: capacity, what: Slow.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: partial, what: Slow., sources: [review]}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        sources:
          review: {title: Review, kind: internal}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., sources: [review]}
          - {id: small, role: root, category: capacity, what: Too few machines., sources: [review]}
          - {id: slow, role: contributing, category: capacity, what: Slow., sources: [review]}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: partial, what: Slow., sources: [review]}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each claim without a source, where nearly all have one."""
    del context
    if incident.status != "final" or not incident.sources:
        return
    claims = 0
    uncited: list[str] = []
    for where in ("timeline", "impact", "causes", "dependencies"):
        for index, claim in enumerate(getattr(incident, where)):
            claims += 1
            if not claim.sources and claim.confidence != "inferred":
                if where == "impact" and any(p.sources for p in (*claim.phases, *claim.figures)):
                    continue
                if any(isinstance(getattr(claim, key, None), DisputedTime) for key in _TIMES):
                    continue  # Each side of a disputed time cites its own.
                uncited.append(f"/{where}/{index}")
    if len(uncited) * 4 > claims:
        return
    for pointer in uncited:
        yield Problem(
            pointer,
            f"This {_SAID[pointer.split('/')[1]]} cites no source, as nearly all others do",
            "Add `sources`; what was concluded from others has `confidence: inferred`",
        )


_TIMES = ("at", "until", "start", "end")
_SAID = {
    "timeline": "event",
    "impact": "impact",
    "causes": "cause",
    "dependencies": "dependency",
}


RULE = Rule(
    "SRC001",
    "uncited-claim",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
