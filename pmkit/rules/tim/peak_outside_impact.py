"""The impact was greatest before it began or after it was over.

What it does
    Reports an `impact-peak` event that is certainly before the first impact began, or after the
    end of all of it.

Why it matters
    The peak is a moment of the impact: one of the times is wrong.

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
          - {at: 19:20, kind: impact-peak, what: No card is taken any more.}

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
          - {at: 09:20, kind: impact-peak, what: No card is taken any more.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import end_of_impact, start_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each peak that certainly lies outside of the impact."""
    peaks = [(i, e) for i, e in enumerate(incident.timeline) if e.kind == "impact-peak"]
    if not peaks:
        return
    start, end = context.once(start_of_impact, incident), end_of_impact(incident, peaks=False)
    for index, event in peaks:
        at = spanned(event.at)
        if start is not None and at.before(start):
            said = f"before the impact began at {start.text}"
        elif end is not None and end.before(at):
            said = f"after all of it was over at {end.text}"
        else:
            continue
        if f"/timeline/{index}/at" not in stray_times(incident):
            yield Problem(
                f"/timeline/{index}/at",
                f"The impact was greatest at {event.at.text}, {said}",
                "Correct one of the two times",
            )


RULE = Rule(
    "TIM033", "peak-outside-impact", "file", "error", "0.1.0", check_file=check, needs_whole=True
)
