"""Noticed certainly after all was over.

What it does
    Reports the first `detected` event when it is certainly after a `recovered` event that
    speaks of no single product, or after the end of every impact, and responders acted before
    it: a `mitigation`, `acknowledged`, `declared` or `identified` event certainly came earlier.

Why it matters
    Nobody acts on what nobody has noticed: one of the times is wrong. An outage that ended
    unseen and was found later is fine; nobody acted then.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        timeline:
          - {at: 09:20, kind: acknowledged, what: Payments on-call takes it.}
          - {at: 19:14, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 09:20, kind: acknowledged, what: Payments on-call takes it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.extremes import last_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a first detection that is certainly later than everything."""
    del context
    found = [(i, spanned(e.at)) for i, e in enumerate(incident.timeline) if e.kind == "detected"]
    if not found:
        return
    over = [spanned(e.at) for e in incident.timeline if e.kind == "recovered" and not e.products]
    ends = [phase.end for impact in incident.impact for phase in impact.phases]
    if not over and (not ends or None in ends):
        return
    end = last_of([*over, *(spanned(end) for end in ends if end is not None)])
    first_index, first = found[0]
    if not all(end.before(time) for _, time in found):
        return
    acted = [
        event
        for event in incident.timeline
        if event.kind in _ACTING and spanned(event.at).before(first)
    ]
    if acted:
        yield Problem(
            f"/timeline/{first_index}/at",
            f"Noticed at {first.text}, after all was over at {end.text}, "
            f"and somebody acted at {acted[0].at.text}",
            "Correct one of the times",
        )


_ACTING = frozenset({"mitigation", "acknowledged", "declared", "identified", "escalated"})


RULE = Rule(
    "TIM024",
    "detected-after-recovery",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
