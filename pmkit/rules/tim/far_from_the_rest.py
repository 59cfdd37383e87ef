"""A time is years away from the rest of the incident.

What it does
    Reports a time that is certainly more than 300 days before or after every other time of the
    incident itself: of an event of kind `detected`, `acknowledged`, `declared`, `identified`,
    `mitigation`, `impact-peak` or `recovered`. An end or a beginning of a phase, a mitigation or
    the impact, the end of a cause or an event, and a `resolved` event, may be years away in
    truth; it is reported when the year of the others would put it among them. Changes,
    communication, follow-ups and notes may be at any time.

Why it matters
    It is nearly always the year: somebody copied a line, or wrote the old one in January.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
          - {at: 2026-03-02 09:30, kind: mitigation, what: Machines are added.}
          - {at: 2027-03-02 09:47, kind: recovered, what: Checkout works again.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
          - {at: 2026-03-02 09:30, kind: mitigation, what: Machines are added.}
          - {at: 2026-03-02 09:47, kind: recovered, what: Checkout works again.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for the one time that is certainly far from all others."""
    del context
    for pointer, time in stray_times(incident).items():
        yield Problem(
            pointer,
            f"{time.text} is certainly more than 300 days from everything else",
            "Correct the year",
        )


RULE = Rule(
    "TIM027",
    "far-from-the-rest",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
