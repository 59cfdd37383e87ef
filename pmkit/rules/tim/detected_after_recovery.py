"""Noticed certainly after all was over.

What it does
    Reports the first `detected` event when it is certainly after a `recovered` event that
    speaks of no single product, or after the end of every impact, and responders acted before
    it: an `acknowledged`, `escalated`, `declared` or `identified` event, or two mitigations,
    certainly came earlier. A single mitigation may have been automatic.

Why it matters
    Nobody acts on what nobody has noticed: one of the times is wrong. An outage that ended
    unseen and was found later can be: `noticed-afterwards` asks about that.

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
from pmkit.rules.course import end_of_impact, first_response, may_be_over
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a first detection that is certainly later than everything."""
    found = [(i, spanned(e.at)) for i, e in enumerate(incident.timeline) if e.kind == "detected"]
    if not found or not may_be_over(incident, found[0][1]):
        return
    end = context.once(end_of_impact, incident)
    if end is None or not all(end.before(time) for _, time in found):
        return
    index, first = found[0]
    acted = first_response(incident, first)
    if acted is not None and f"/timeline/{index}/at" not in stray_times(incident):
        yield Problem(
            f"/timeline/{index}/at",
            f"Noticed at {first.text}, after all was over at {end.text}, "
            f"and somebody acted at {acted.text}",
            "Correct one of the times",
        )


RULE = Rule(
    "TIM024",
    "detected-after-recovery",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
