"""An impact that certainly began after everything was back.

What it does
    Reports an `impact-start` event that names no product and is certainly after the end of every
    phase in which a product was affected. Where another such event is earlier, this one tells of
    a relapse, and is fine.

Why it matters
    Such an event speaks for the whole incident: durations counted from it would be nothing, or
    less.

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
          - {at: 10:12, kind: impact-start, what: Cards are refused.}

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
          - {at: 09:12, kind: impact-start, what: Cards are refused.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.extremes import last_of


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each start of the impact that is certainly after its end."""
    del context
    starts = [
        (index, event)
        for index, event in enumerate(incident.timeline)
        if event.kind == "impact-start" and not event.products
    ]
    if not starts:
        return
    phases = [phase for impact in incident.impact for phase in impact.phases]
    affected = [phase for phase in phases if phase.state != "maintenance"]
    ends = [spanned(phase.end) for phase in affected if phase.end is not None]
    if not ends or len(ends) < len(affected):
        return
    last = last_of(ends)
    if not all(last.before(spanned(event.at)) for _, event in starts):
        return
    stray = stray_times(incident)
    for index, event in starts:
        if f"/timeline/{index}/at" not in stray:
            yield Problem(
                f"/timeline/{index}/at",
                f"The impact began at {event.at.text}, after all of it was over at {last.text}",
                "Correct one of the two times",
            )


RULE = Rule(
    "TIM023",
    "impact-after-recovery",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
