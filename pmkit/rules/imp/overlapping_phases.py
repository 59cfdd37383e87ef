"""Two phases of one product certainly overlap.

What it does
    Reports a phase that certainly begins while an earlier one in the list lasts, both of one
    impact; what is `ongoing` lasts for good. Phases that touch, and times that may touch, are
    fine; so are two of the same state that each say `what` was particular, as for two regions.

Why it matters
    A product is in one state at a time; where two are drawn over each other, one of the times
    is wrong.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
              - {state: degraded, from: 09:30, to: 10:10}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: 09:47}
              - {state: degraded, from: 09:47, to: 10:10}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.items import Impact, Phase
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.uncertain import Form, UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each phase that begins within an earlier one."""
    del context
    for index, impact in enumerate(incident.impact):
        if len(impact.phases) < 2:
            continue
        for number, phase in enumerate(impact.phases):
            before = _lasting(impact, number)
            if before is not None and before.end is not None:
                if any(place.startswith(f"/impact/{index}/") for place in stray_times(incident)):
                    continue  # The year is wrong, which TIM027 tells.
                yield Problem(
                    f"/impact/{index}/phases/{number}/from",
                    f"`{impact.product}` is {phase.state} from {phase.start.text}, while its "
                    f"{before.state} {_until(spanned(before.end))}",
                    "End the one where the other begins",
                )


def _lasting(impact: Impact, number: int) -> Phase | None:
    """The nearest earlier phase that certainly lasts when the one at ``number`` begins."""
    phase = impact.phases[number]
    start = spanned(phase.start)
    for before in reversed(impact.phases[:number]):
        # Both orders have to be certain: a phase out of order is no overlap.
        if before.end is None or not spanned(before.start).before(start):
            continue
        end = spanned(before.end)
        told_apart = before.state == phase.state and before.what and phase.what
        if (start.before(end) or end.form is Form.ONGOING) and not told_apart:
            return before
    return None


def _until(end: UncertainTime) -> str:
    return "goes on" if end.form is Form.ONGOING else f"lasts until {end.text}"


RULE = Rule(
    "IMP002", "overlapping-phases", "file", "error", "0.1.0", check_file=check, needs_whole=True
)
