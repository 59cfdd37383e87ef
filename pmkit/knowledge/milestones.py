"""Milestones of an incident, derived: found by kind, never by wording, and never typed twice.

Each is an interval with the parts of the file it came from. Where nothing gives a milestone it is
missing, and so is every duration that would need it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from pmkit.model.incident import Incident
from pmkit.model.item import Claim
from pmkit.model.items import Impact, Phase
from pmkit.model.when import DisputedTime, preferred, spanned
from pmkit.times.duration import Duration, between
from pmkit.times.extremes import first_of, last_of
from pmkit.times.local import wall
from pmkit.times.uncertain import Form, Precision, UncertainTime
from pmkit.times.zones import zone

AFFECTED = frozenset({"outage", "degraded", "recovering"})
"""The phase states in which users were affected; planned maintenance is told, not counted."""

NOT_RELIEF = frozenset({"communicate", "investigate", "pause"})
"""Kinds of mitigation that help responders, but end no user's impact by themselves."""

_CONFIDENCE = ("stated", "inferred", "unconfirmed")


@dataclass(frozen=True, slots=True)
class Milestone:
    """When something was reached: the time, the JSON Pointers of what it came from, how sure it is.

    ``disputed`` says that sources differ about it; the time then spans all their claims.
    """

    name: str
    time: UncertainTime
    evidence: tuple[str, ...]
    confidence: str = "stated"
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class ProductRecovery:
    """When one product was affected, and when it was back."""

    product: str
    pointer: str
    start: Milestone | None
    recovered: Milestone | None
    duration: Duration | None


@dataclass(frozen=True)
class Milestones:
    """All milestones of one incident; ``None`` where the file does not give one.

    ``mitigated`` is the first mitigation that worked (``worked: yes``) and was more than telling,
    looking or pausing. ``recovered`` is when the last product was back: an interval without end
    when some product's end is not known.
    ``last_told`` is the last event: what was still going on lasted at least until then.
    """

    change: Milestone | None
    impact_start: Milestone | None
    impact_peak: Milestone | None
    detected: Milestone | None
    acknowledged: Milestone | None
    declared: Milestone | None
    identified: Milestone | None
    mitigated: Milestone | None
    recovering: Milestone | None
    recovered: Milestone | None
    resolved: Milestone | None
    products: tuple[ProductRecovery, ...]
    last_told: UncertainTime | None

    def start(self) -> Milestone | None:
        """What the incident is dated by: the impact's start, or the earliest milestone there is."""
        if self.impact_start is not None:
            return self.impact_start
        known = [stone for stone in self.listed() if stone.time.nominal is not None]
        return min(known, key=lambda stone: stone.time.sort_key(), default=None)

    def listed(self) -> tuple[Milestone, ...]:
        """The milestones there are, in the order in which an incident passes them."""
        names = (
            self.change,
            self.impact_start,
            self.impact_peak,
            self.detected,
            self.acknowledged,
            self.declared,
            self.identified,
            self.mitigated,
            self.recovering,
            self.recovered,
            self.resolved,
        )
        return tuple(stone for stone in names if stone is not None)


@dataclass(frozen=True, slots=True)
class Measure:
    """A duration between two milestones: ``ttd``, ``tta``, ``tti``, ``ttm`` or ``ttr``.

    Negative when the later milestone came first, as when an alert came before the impact.
    """

    name: str
    duration: Duration
    start: Milestone
    end: Milestone


def milestones(incident: Incident) -> Milestones:
    """Derive the milestones of ``incident``."""
    found = _Found(incident)
    products = tuple(
        _product(found, index, impact)
        for index, impact in enumerate(incident.impact)
        if impact.extent != "none" and any(phase.state in AFFECTED for phase in impact.phases)
    )
    starts = [product.start for product in products if product.start is not None]
    return Milestones(
        change=_latest_change(found, starts),
        impact_start=_impact_start(found, starts),
        impact_peak=_first("impact-peak", found.events("impact-peak")),
        detected=_first("detected", found.events("detected")),
        acknowledged=_first("acknowledged", found.events("acknowledged")),
        declared=_first("declared", found.events("declared")),
        identified=_first("identified", found.events("identified")),
        mitigated=_first("mitigated", found.mitigations()),
        recovering=_first("recovering", [*found.events("recovering"), *found.recovering_phases()]),
        recovered=_recovered(found, products),
        resolved=_last("resolved", found.events("resolved")),
        products=products,
        last_told=found.last_told,
    )


def measures(stones: Milestones) -> tuple[Measure, ...]:
    """The durations that the milestones allow, from the impact's start to each of the others."""
    if stones.impact_start is None:
        return ()
    pairs = (
        ("ttd", stones.detected),
        ("tta", stones.acknowledged),
        ("tti", stones.identified),
        ("ttm", stones.mitigated),
        ("ttr", stones.recovered),
    )
    found = []
    for name, end in pairs:
        if end is not None:
            duration = between(stones.impact_start.time, end.time, as_of=stones.last_told)
            if duration is not None:
                if name == "ttr":
                    duration = duration.at_least_nothing()
                found.append(Measure(name, duration, stones.impact_start, end))
    return tuple(found)


def incident_day(incident: Incident, stones: Milestones | None = None) -> date | None:
    """The day on which the incident began, in its own time zone; its ``date`` where no time tells.

    ``stones`` are its milestones, where they are at hand.
    """
    start = (stones or milestones(incident)).start()
    nominal = start.time.nominal if start is not None else None
    if nominal is None and incident.date is not None:
        nominal = incident.date.nominal
    return wall(nominal, zone(incident.timezone)).date() if nominal is not None else None


class _Found:
    """The dated parts of one incident, by what they tell."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident

    def events(self, kind: str, *, scoped: bool | None = None) -> list[Milestone]:
        """Events of ``kind``; only those that name products, or none, where ``scoped`` says so."""
        return [
            _stone(kind, event.at, f"/timeline/{index}", event)
            for index, event in enumerate(self.incident.timeline)
            if event.kind == kind and (scoped is None or bool(event.products) == scoped)
        ]

    @cached_property
    def last_told(self) -> UncertainTime | None:
        """The last event told of: what was still going on then lasted at least until then."""
        times = [preferred(event.at) for event in self.incident.timeline]
        dated = [time for time in times if time.nominal is not None]
        return max(dated, key=UncertainTime.sort_key, default=None)

    def recovered_products(self, product: str) -> list[Milestone]:
        """Events that say that ``product`` was back."""
        return [
            _stone("recovered", event.at, f"/timeline/{index}", event)
            for index, event in enumerate(self.incident.timeline)
            if event.kind == "recovered" and product in event.products
        ]

    def mitigations(self) -> list[Milestone]:
        """Mitigations that worked and have a time: for a long one, some moment until its end."""
        found = []
        for index, step in enumerate(self.incident.mitigations):
            if step.worked == "yes" and step.at is not None and step.kind not in NOT_RELIEF:
                stone = _stone("mitigated", step.at, f"/mitigations/{index}/at", step)
                end = spanned(step.until) if step.until is not None else None
                if end is not None and end.latest is not None:
                    stone = replace(stone, time=_stretched(stone.time, end))
                found.append(stone)
        return found

    def recovering_phases(self) -> list[Milestone]:
        """Starts of phases in which a product was coming back."""
        return [
            _stone("recovering", phase.start, f"/impact/{i}/phases/{j}/from", impact, phase)
            for i, impact in enumerate(self.incident.impact)
            for j, phase in enumerate(impact.phases)
            if phase.state == "recovering"
        ]


def _stone(
    name: str, when: UncertainTime | DisputedTime, pointer: str, *claims: Claim
) -> Milestone:
    return Milestone(
        name,
        spanned(when),
        (pointer,),
        _least_sure(claim.confidence for claim in claims),
        isinstance(when, DisputedTime),
    )


def _stretched(start: UncertainTime, end: UncertainTime) -> UncertainTime:
    """Some moment from ``start`` to ``end``: what took hours helped at some time in them."""
    if start.earliest is None or end.latest is None or end.latest <= start.earliest:
        return start
    return replace(start, latest=end.latest, form=Form.BETWEEN, sides=())


def _least_sure(confidences: Iterable[str]) -> str:
    return max(confidences, key=_CONFIDENCE.index, default="stated")


def _dated(stones: Iterable[Milestone]) -> list[Milestone]:
    return [stone for stone in stones if stone.time.form is not Form.UNKNOWN]


def _telling(stones: Iterable[Milestone]) -> list[Milestone]:
    """The dated ones, without those that say only a day (or less) on which another says more.

    "That day" beside "at 17:39 that day" does not mean that it may have begun at midnight.
    """
    dated = _dated(stones)
    exact = [stone for stone in dated if stone.time.precision.rank < Precision.DAY.rank]
    return [
        stone
        for stone in dated
        if stone.time.precision.rank < Precision.DAY.rank
        or not any(_holds(stone.time, other.time) for other in exact)
    ]


def _holds(coarse: UncertainTime, fine: UncertainTime) -> bool:
    return (
        coarse.form is Form.POINT
        and coarse.earliest is not None
        and coarse.latest is not None
        and fine.nominal is not None
        and coarse.earliest <= fine.nominal < coarse.latest
    )


def _first(name: str, stones: Iterable[Milestone]) -> Milestone | None:
    dated = _telling(stones)
    return _merged(name, dated, first_of([stone.time for stone in dated])) if dated else None


def _last(name: str, stones: Iterable[Milestone]) -> Milestone | None:
    dated = _telling(stones)
    return _merged(name, dated, last_of([stone.time for stone in dated])) if dated else None


def _merged(name: str, stones: list[Milestone], time: UncertainTime) -> Milestone:
    """One milestone of several: its evidence are those that can have been the one meant."""
    meant = [stone for stone in stones if stone.time.overlaps(time)] or stones
    exact = [stone for stone in meant if stone.time == time]
    used = exact or meant
    return Milestone(
        name,
        time,
        tuple(pointer for stone in used for pointer in stone.evidence),
        _least_sure(stone.confidence for stone in used),
        any(stone.disputed for stone in used),
    )


def _impact_start(found: _Found, starts: list[Milestone]) -> Milestone | None:
    """An ``impact-start`` event that names no product speaks for the whole incident, and wins over
    the products' phases: some of those may be internal, and down before any user noticed.
    """
    overall = _dated(found.events("impact-start", scoped=False))
    return _first("impact-start", overall or [*found.events("impact-start"), *starts])


def _latest_change(found: _Found, starts: list[Milestone]) -> Milestone | None:
    """The last change that can have set the impact off: not one that certainly came after it."""
    changes = _dated(found.events("change"))
    start = _impact_start(found, starts)
    if start is not None:
        changes = [stone for stone in changes if not start.time.before(stone.time)]
    return max(changes, key=lambda stone: stone.time.sort_key(), default=None)


def _product(found: _Found, index: int, impact: Impact) -> ProductRecovery:
    phases = [(j, phase) for j, phase in enumerate(impact.phases) if phase.state in AFFECTED]
    pointer = f"/impact/{index}"
    starts = [
        _stone("impact-start", phase.start, f"{pointer}/phases/{j}/from", impact, phase)
        for j, phase in phases
    ]
    start = _first("impact-start", starts)
    recovered = _end(found, impact, pointer, phases)
    duration = None
    if start is not None and recovered is not None:
        duration = between(start.time, recovered.time, as_of=found.last_told)
    if duration is not None:
        duration = duration.at_least_nothing()
    return ProductRecovery(impact.product, pointer, start, recovered, duration)


def _end(
    found: _Found, impact: Impact, pointer: str, phases: list[tuple[int, Phase]]
) -> Milestone | None:
    index, last = max(
        phases, key=lambda pair: (preferred(pair[1].start).sort_key()[0] == 0, pair[0])
    )
    if last.end is not None and preferred(last.end).form is not Form.UNKNOWN:
        where = f"{pointer}/phases/{index}/to"
        return _stone("recovered", last.end, where, impact, last)
    return _last("recovered", found.recovered_products(impact.product))


def _recovered(found: _Found, products: tuple[ProductRecovery, ...]) -> Milestone | None:
    ends = [product.recovered for product in products if product.recovered is not None]
    overall = _dated(found.events("recovered", scoped=False))
    last = _last("recovered", [*ends, *overall])
    missing = len(ends) < len(products)
    if last is None or not missing or overall:
        return last
    # Some product's end is not known: everything was back then or later.
    time = last.time
    if time.form is Form.ONGOING:
        return last
    if time.earliest is None:
        return None
    open_end = UncertainTime(
        text=time.text,
        earliest=time.earliest,
        latest=None,
        precision=time.precision,
        about=time.about,
        form=Form.AFTER,
        nominal=time.nominal,
        zone=time.zone,
    )
    return Milestone("recovered", open_end, last.evidence, last.confidence, last.disputed)


def by_product(stones: Milestones) -> Mapping[str, ProductRecovery]:
    """The products' recoveries by the JSON Pointer of their impact."""
    return {product.pointer: product for product in stones.products}
