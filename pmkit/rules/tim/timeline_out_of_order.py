"""The timeline is not in order.

What it does
    Reports an event that is certainly in the wrong place among the events listed before and
    after it. When that is so all over the timeline (newest first, or by product), it is said
    once.

Why it matters
    People read a timeline from top to bottom; most often one of the two times has a slip in it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
          - {at: 08:20, kind: acknowledged, what: Payments on-call takes it.}

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
from pmkit.model.items import Event
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.uncertain import UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each event that is certainly not in its place."""
    del context
    times = [spanned(event.at) for event in incident.timeline]
    wrong = [index for index in range(1, len(times)) if times[index].before(times[index - 1])]
    if not wrong:
        return
    if len(wrong) > 2 and len(wrong) * 4 > len(times):
        yield Problem(
            "/timeline",
            f"The timeline is not in order: {len(wrong)} events are before the one above them",
            "List the events from first to last",
            at_key=True,
        )
        return
    stray = stray_times(incident)
    for index in wrong:
        above, at = incident.timeline[index - 1].at, incident.timeline[index].at
        if f"/timeline/{index - 1}/at" in stray or f"/timeline/{index}/at" in stray:
            continue  # The year is wrong, which TIM027 tells.
        if _is_backwards(incident.timeline[index - 1]) or _is_backwards(incident.timeline[index]):
            continue  # Its own times contradict each other, which TIM020 tells.
        if _is_too_late(times, index - 1):
            yield Problem(
                f"/timeline/{index - 1}/at",
                f"This was at {above.text}, after the event below it at {at.text}",
                "Put the events in order, or correct the time",
            )
        else:
            yield Problem(
                f"/timeline/{index}/at",
                f"This was at {at.text}, before the event above it at {above.text}",
                "Put the events in order, or correct the time",
            )


def _is_backwards(event: Event) -> bool:
    return event.until is not None and spanned(event.until).before(spanned(event.at))


def _is_too_late(times: list[UncertainTime], index: int) -> bool:
    """Whether the event at ``index`` is the one out of place, not the earlier one below it.

    It is when those around it are in order without it, and without the one below they are not.
    """
    below = index + 1
    without = index == 0 or not times[below].before(times[index - 1])
    return without and below + 1 < len(times) and times[below + 1].before(times[index])


RULE = Rule(
    "TIM026",
    "timeline-out-of-order",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
