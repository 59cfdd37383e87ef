"""Labels put into lanes so that no two overlap, worked out before anything is drawn.

A label is anchored at a percentage of an axis whose width is not known, only that it is at least
so many pixels. Everything else about a label is in pixels. As an axis grows, anchors move apart
and labels keep their size, so what does not overlap at the least width never does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GAP = 4.0
"""Pixels kept free between two labels of a lane."""


@dataclass(frozen=True, slots=True)
class Label:
    """Something to place: its anchor in percent, and its width in pixels.

    ``width`` is what it takes with its whole text, ``least`` with as little of it as is worth
    showing, ``bare`` without. ``weight``: which labels keep their text when not all can (larger
    first).
    """

    at: float
    width: float
    least: float
    bare: float
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: ``lane`` from 0 upwards, to the right of its anchor or (``left``) to
    its left, ``width`` pixels wide, with its text or (``bare``) without.
    """

    lane: int
    left: bool
    bare: bool
    width: float


@dataclass(frozen=True, slots=True)
class Lanes:
    """Places in the order of the labels, and how many lanes they take."""

    places: tuple[Place, ...]
    count: int


Span = tuple[float, float]


def span(label: Label, place: Place, axis: float) -> Span:
    """The pixels that a placed label takes on an axis of ``axis`` pixels."""
    return _span(label.at / 100 * axis, place.width, place.left)


def flags(labels: Sequence[Label], axis: float, most: int) -> Lanes:
    """Place labels like flags on poles, on an axis of at least ``axis`` pixels.

    A flag flies to the right of its pole, or to the left where it would cross the right edge.
    Flags with text take about ``most`` lanes; those that find no room in them (the least weighty)
    keep only their number and stand in the lanes below. Earlier flags stand higher, so that their
    poles pass to the left of later ones; where there is a choice, the lane is taken in which
    poles cross the fewest flags.
    """
    texted = _chosen(labels, axis, most)
    bare = {
        index: (label.bare, _flips(label.at / 100 * axis, label.bare, axis))
        for index, label in enumerate(labels)
        if index not in texted
    }
    below = _tier(labels, bare, axis, most)
    above = _tier(labels, texted, axis, most)
    floor = 1 + max(below.values(), default=-1)
    places = tuple(
        Place(floor + above[index], texted[index][1], False, texted[index][0])
        if index in texted
        else Place(below[index], bare[index][1], True, label.bare)
        for index, label in enumerate(labels)
    )
    return Lanes(places, floor + 1 + max(above.values(), default=-1))


def _tier(
    labels: Sequence[Label], members: Mapping[int, tuple[float, bool]], axis: float, most: int
) -> dict[int, int]:
    """The lanes of ``members`` (index: width, left), given out from right to left."""
    lanes: list[list[tuple[Span, float]]] = []
    found: dict[int, int] = {}
    for index in sorted(members, key=lambda i: (-labels[i].at, -i)):
        pole = labels[index].at / 100 * axis
        where = _span(pole, *members[index])
        free = [n for n, lane in enumerate(lanes) if _free(where, [taken for taken, _ in lane])]
        if len(lanes) < most or not free:
            free.append(len(lanes))
        lane = min(free, key=lambda n: (_crossings(pole, where, n, lanes), n))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((where, pole))
        found[index] = lane
    return found


def chips(anchors: Sequence[float], size: float, axis: float) -> Lanes:
    """Place numbers, each ``size`` pixels wide and centred on its anchor (percent), moved in from
    the edges of an axis of at least ``axis`` pixels; earlier ones stand higher.
    """
    starts: list[float] = []
    lanes: dict[int, int] = {}
    for index in sorted(range(len(anchors)), key=lambda i: (-anchors[i], -i)):
        start = chip_start(anchors[index], size, axis)
        lane = next((n for n, taken in enumerate(starts) if start + size <= taken), len(starts))
        if lane == len(starts):
            starts.append(start)
        starts[lane] = start
        lanes[index] = lane
    places = tuple(Place(lanes[index], False, True, size) for index in range(len(anchors)))
    return Lanes(places, len(starts))


def chip_start(at: float, size: float, axis: float) -> float:
    """Where a number of ``size`` pixels centred on ``at`` percent begins, kept inside the axis."""
    return min(max(at / 100 * axis - size / 2, 0.0), axis - size)


def _span(pole: float, width: float, left: bool) -> Span:
    return (pole - width, pole) if left else (pole, pole + width)


def _flips(pole: float, width: float, axis: float) -> bool:
    return pole + width > axis


def _chosen(labels: Sequence[Label], axis: float, most: int) -> dict[int, tuple[float, bool]]:
    """Which labels keep text, how wide (and whether to the left): by weight, while ``most`` lanes
    hold them; in full where there is room, else as far as the next flag.
    """
    lanes: list[list[Span]] = [[] for _ in range(most)]
    kept: dict[int, tuple[float, bool]] = {}
    for index in sorted(range(len(labels)), key=lambda i: (-labels[i].weight, i)):
        label = labels[index]
        pole = label.at / 100 * axis
        for width in (label.width, label.least):
            left = _flips(pole, width, axis)
            lane = next((lane for lane in lanes if _free(_span(pole, width, left), lane)), None)
            if lane is not None:
                wide = min(label.width, max(width, _room(pole, left, lane, axis)))
                lane.append(_span(pole, wide, left))
                kept[index] = (wide, left)
                break
    return kept


def _room(pole: float, left: bool, lane: Sequence[Span], axis: float) -> float:
    """How wide a flag at ``pole`` can be in ``lane``, where it is known to find some room."""
    if left:
        return pole - max((end + GAP for _, end in lane if end <= pole), default=0.0)
    return min((start - GAP for start, _ in lane if start >= pole), default=axis) - pole


def _free(where: Span, lane: Sequence[Span]) -> bool:
    start, end = where
    return all(end + GAP <= other[0] or other[1] + GAP <= start for other in lane)


def _crossings(
    pole: float, where: Span, lane: int, lanes: Sequence[Sequence[tuple[Span, float]]]
) -> int:
    """How many poles would pass through a flag: its own through others, and others' through it."""
    count = 0
    for n, others in enumerate(lanes):
        for other, its_pole in others:
            through = other[0] < pole < other[1] if n < lane else where[0] < its_pole < where[1]
            count += n != lane and through
    return count
