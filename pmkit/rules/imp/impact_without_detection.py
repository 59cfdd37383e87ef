"""Users were affected, and nobody noticed.

What it does
    Reports a final postmortem in which users were affected (by a phase that is not planned
    maintenance, or an `impact-start` event) and that has no event of kind `detected`. When no
    source says how it was noticed, an event at `unknown` says so.

Why it matters
    Time to detect is the first thing to shorten; without the event it is missing from every
    figure, silently.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        timeline:
          - {at: 09:30, kind: mitigation, what: Machines are added.}
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - {id: grow, what: Add machines., kind: prevent, addresses: [small]}
        timeline:
          - {at: unknown, kind: detected, what: Nobody says how it was noticed.}
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a final postmortem with impact and without a detection."""
    del context
    if incident.status != "final":
        return
    kinds = {event.kind for event in incident.timeline}
    if "detected" in kinds or not ("impact-start" in kinds or _is_felt(incident)):
        return
    yield Problem(
        "/timeline" if incident.timeline else "/status",
        "No event says when and how this was noticed",
        "Add one of kind `detected`, with `detected_by`; at `unknown` if no source says when",
        at_key=bool(incident.timeline),
    )


def _is_felt(incident: Incident) -> bool:
    """Whether some product was affected other than by planned maintenance."""
    return any(
        phase.state != "maintenance" for impact in incident.impact for phase in impact.phases
    )


RULE = Rule(
    "IMP007",
    "impact-without-detection",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
