"""Responders acted before anybody had noticed.

What it does
    Reports an `acknowledged`, `declared` or `escalated` event that is certainly before every
    `detected` event, and listed before them; where several are, the detection. One listed after
    them is told by `timeline-out-of-order`.

Why it matters
    Somebody takes on what somebody or something has noticed: one of the times is wrong, and time
    to detect with it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:10, kind: acknowledged, what: Payments on-call takes it.}
          - {at: 09:14, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 09:20, kind: acknowledged, what: Payments on-call takes it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.course import end_of_impact
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for responses that are certainly older than every detection."""
    found = [(i, spanned(e.at)) for i, e in enumerate(incident.timeline) if e.kind == "detected"]
    if not found:
        return
    early = [
        (index, event)
        for index, event in enumerate(incident.timeline[: found[0][0]])
        if event.kind in _RESPONSES and all(spanned(event.at).before(at) for _, at in found)
    ]
    if not early:
        return
    end = context.once(end_of_impact, incident)
    if end is not None and all(end.before(at) for _, at in found):
        return  # Told by TIM024.
    detection, first = found[0]
    index, event = early[0]
    pointer = f"/timeline/{index if len(early) == 1 else detection}/at"
    if pointer not in stray_times(incident):
        yield Problem(
            pointer,
            f"The first detection is at {first.text}, and the incident was already "
            f"{event.kind} at {event.at.text}",
            "Correct one of the two times, or add what was noticed before",
        )


_RESPONSES = frozenset({"acknowledged", "declared", "escalated"})


RULE = Rule(
    "TIM031",
    "acted-before-detected",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
