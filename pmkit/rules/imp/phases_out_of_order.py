"""The phases of a product are not in order.

What it does
    Reports a phase that is certainly before the one listed before it.

Why it matters
    The chart and the story read them in the order of the file; most often a time has a slip in
    it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: degraded, from: 09:47, to: 10:10}
              - {state: outage, from: 09:12, to: 09:47}

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
from pmkit.model.items import Phase
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each phase that begins before the one before it."""
    del context
    for index, impact in enumerate(incident.impact):
        for number, (one, other) in enumerate(zip(impact.phases, impact.phases[1:], strict=False)):
            if spanned(other.start).before(spanned(one.start)):
                if _is_backwards(one) or _is_backwards(other):
                    continue  # Its own times contradict each other, which TIM020 tells.
                stray = stray_times(incident)
                if any(f"/impact/{index}/phases/{at}/from" in stray for at in (number, number + 1)):
                    continue  # The year is wrong, which TIM027 tells.
                yield Problem(
                    f"/impact/{index}/phases/{number + 1}/from",
                    f"This phase of `{impact.product}` began at {other.start.text}, "
                    f"before the one above it at {one.start.text}",
                    "Put the phases in order, or correct the time",
                )


def _is_backwards(phase: Phase) -> bool:
    return phase.end is not None and spanned(phase.end).before(spanned(phase.start))


RULE = Rule(
    "IMP003",
    "phases-out-of-order",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
