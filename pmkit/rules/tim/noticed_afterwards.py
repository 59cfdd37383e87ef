"""An incident was noticed after all of it was over.

What it does
    Asks about a first `detected` event that is certainly after the end of all impact, where
    nobody acted before. A `note` on the event says how that came.

Why it matters
    It may well be so: what heals by itself is found in a report, or by a customer's complaint.
    More often a digit is wrong. Where somebody acted before, `detected-after-recovery` is sure.

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
          - {at: 19:14, kind: detected, what: The outage is seen on a dashboard.}

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
          - at: 19:14
            kind: detected
            what: The outage is seen on a dashboard.
            note: The alert had been muted since a test in the morning.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import end_of_impact, first_response, may_be_over
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for a first detection after the end of which nothing else speaks."""
    found = [(i, e) for i, e in enumerate(incident.timeline) if e.kind == "detected"]
    if not found or any(event.note is not None for _, event in found):
        return
    if not may_be_over(incident, found[0][1].at):
        return
    end = context.once(end_of_impact, incident)
    if end is None or not all(end.before(spanned(event.at)) for _, event in found):
        return
    index, first = found[0]
    if first_response(incident, spanned(first.at)) is not None:
        return  # Told by TIM024.
    if f"/timeline/{index}/at" not in stray_times(incident):
        yield Problem(
            f"/timeline/{index}/at",
            f"Noticed at {first.at.text}, after all was over at {end.text}",
            "Correct the time; if it is right, say in a `note` why nobody noticed before",
        )


RULE = Rule(
    "TIM030", "noticed-afterwards", "file", "note", "0.1.0", check_file=check, needs_whole=True
)
