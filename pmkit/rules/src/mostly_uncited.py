"""Most of a final postmortem cites none of its sources.

What it does
    Asks about a final postmortem with `sources` in which fewer than a quarter of events, impacts,
    causes and dependencies cite one. Claims that were concluded (`confidence: inferred`) do not
    count.

Why it matters
    Readers see a list of documents, and cannot tell which of them says what. Where nearly all
    claims cite one, `uncited-claim` names the others.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign., leads_to: [small]}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: none}
        sources:
          review: {title: Review, kind: internal}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 09:20, kind: note, what: The campaign was announced., sources: [review]}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - id: campaign
            role: trigger
            category: load
            what: A campaign.
            leads_to: [small]
            sources: [review]
          - {id: small, role: root, category: capacity, what: Too few machines., sources: [review]}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        impact:
          - {product: checkout, extent: none, sources: [review]}
        sources:
          review: {title: Review, kind: internal}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires., sources: [review]}
          - {at: 09:20, kind: note, what: The campaign was announced., sources: [review]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a final postmortem that hardly cites what it lists."""
    del context
    if incident.status != "final" or not incident.sources:
        return
    claims = cited = 0
    for part in (incident.timeline, incident.impact, incident.causes, incident.dependencies):
        for claim in part:
            if claim.confidence != "inferred":
                claims += 1
                cited += bool(claim.sources)
    if claims > 3 and cited * 4 <= claims and not _cites_inside(incident):
        yield Problem(
            "/sources",
            f"{claims - cited} of {claims} claims cite none of the sources",
            "Add `sources` to events, impact, causes and dependencies",
            at_key=True,
        )


def _cites_inside(incident: Incident) -> bool:
    """Whether phases and figures cite: then the file says where it has things from."""
    return any(
        part.sources for impact in incident.impact for part in (*impact.phases, *impact.figures)
    )


RULE = Rule("SRC008", "mostly-uncited", "file", "note", "0.1.0", check_file=check, needs_whole=True)
