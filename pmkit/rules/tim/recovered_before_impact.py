"""A recovery that certainly came before the impact.

What it does
    Reports a `recovered` event, or a `recovering` or `resolved` one, that is certainly before any
    impact began; one that names products, before any of theirs did.

Why it matters
    Nothing can come back before it was gone; one of the two times is wrong.

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
          - {at: 08:47, kind: recovered, what: Checkout works again.}

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
          - {at: 09:47, kind: recovered, what: Checkout works again.}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pmkit.model.incident import Incident
from pmkit.model.items import Event
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.stray import stray_times
from pmkit.times.extremes import first_of
from pmkit.times.uncertain import EARLIEST, LATEST, UncertainTime


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each recovery that is certainly before the impact's start."""
    del context
    back = [(i, e) for i, e in enumerate(incident.timeline) if e.kind in _BACK]
    if not back:
        return
    if not _may_be_early(incident, [event for _, event in back]):
        return
    overall = _first_start(incident, ())
    if overall is None:
        return
    for index, event in back:
        at = spanned(event.at)
        first = overall
        if event.products and not at.before(first):
            first = _first_start(incident, event.products) or overall
        if not at.before(first) or not _is_of_known(incident, event):
            continue
        if f"/timeline/{index}/at" in stray_times(incident):
            continue  # The year is wrong, which TIM027 tells.
        yield Problem(
            f"/timeline/{index}/at",
            f"{event.kind.capitalize()} at {event.at.text}, before the impact began at "
            f"{first.text}",
            "Correct one of the two times",
        )


def _may_be_early(incident: Incident, back: list[Event]) -> bool:
    """Whether one of these may precede all impact of its products: the usual answer is no."""
    first: dict[str, datetime] = {}
    for impact in incident.impact:
        for phase in impact.phases:
            begun = phase.start.earliest
            if begun is not None and begun < first.get(impact.product, LATEST):
                first[impact.product] = begun
    soonest = min(first.values(), default=LATEST)
    for event in back:
        over = event.at.latest
        if over is None:
            continue
        if over <= soonest or any(over <= first.get(name, EARLIEST) for name in event.products):
            return True
    return False


_BACK = frozenset({"recovering", "recovered", "resolved"})


def _first_start(incident: Incident, products: tuple[str, ...]) -> UncertainTime | None:
    """When the first impact began: of these products where each has phases, else of any.

    Maintenance is no impact; where there is impact as well, it is something to come back from.
    """
    starts = [
        spanned(event.at)
        for event in incident.timeline
        if event.kind == "impact-start"
        and (not products or not event.products or not set(products).isdisjoint(event.products))
    ]
    affected = bool(starts) and not products
    known = set()
    for impact in incident.impact:
        if products and impact.product not in products:
            continue
        for phase in impact.phases:
            if phase.end is not None and spanned(phase.end).before(spanned(phase.start)):
                return None  # One of the two is wrong, which TIM020 tells.
            starts.append(spanned(phase.start))
            affected = affected or phase.state != "maintenance"
            known.add(impact.product)
    if not affected or not starts or not known.issuperset(products):
        return None
    return first_of(starts)


def _is_of_known(incident: Incident, event: Event) -> bool:
    """Whether the event is about everything, or about some product that the file knows more of.

    Another product may have had its trouble earlier, outside of this file.
    """
    if not event.products:
        return True
    told = {impact.product for impact in incident.impact}
    for other in incident.timeline:
        if other.kind == "impact-start":
            told.update(other.products or event.products)
    return not told.isdisjoint(event.products)


RULE = Rule(
    "TIM021",
    "recovered-before-impact",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
