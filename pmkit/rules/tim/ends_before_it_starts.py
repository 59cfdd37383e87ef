"""Something that certainly ended before it began.

What it does
    Reports an event, phase, cause or mitigation whose end is certainly before its start. A day and
    a minute on that day do not contradict each other.

Why it matters
    Durations made of it would be lies; most often a digit or the day is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:47, to: 09:12}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import DisputedTime, spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.times.uncertain import UncertainTime

Time = UncertainTime | DisputedTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each end that is certainly before its start."""
    del context
    for start, end, pointer in _spans(incident):
        begun, ended = spanned(start), spanned(end)
        if ended.before(begun):
            yield Problem(
                pointer,
                f"It ends at {ended.text}, which is before it starts at {begun.text}",
                "Correct one of the two; past midnight, write the date",
            )


def _spans(incident: Incident) -> Iterator[tuple[Time, Time, str]]:
    for index, event in enumerate(incident.timeline):
        if event.until is not None:
            yield event.at, event.until, f"/timeline/{index}/until"
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            if phase.end is not None:
                yield phase.start, phase.end, f"/impact/{index}/phases/{number}/to"
    for index, cause in enumerate(incident.causes):
        if cause.start is not None and cause.end is not None:
            yield cause.start, cause.end, f"/causes/{index}/to"
    for index, step in enumerate(incident.mitigations):
        if step.at is not None and step.until is not None:
            yield step.at, step.until, f"/mitigations/{index}/until"


RULE = Rule("TIM020", "ends-before-it-starts", "file", "error", "0.1.0", check_file=check)
