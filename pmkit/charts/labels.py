"""Labels put into lanes so that no two overlap, worked out before anything is drawn.

A label is anchored at a percentage of an axis whose width is not known, only that it is at least
so many pixels. Everything else about a label is in pixels. As an axis grows, anchors move apart
and labels keep their size, so what does not overlap at the least width never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 4.0
"""Pixels kept free between two labels of a lane."""


@dataclass(frozen=True, slots=True)
class Label:
    """Something to place: its anchor in percent, its width in pixels with its text, and without.

    ``weight``: which labels keep their text when not all can (larger first).
    """

    at: float
    width: float
    bare: float
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: ``lane`` from 0 upwards, to the right of its anchor or (``left``) to
    its left, with its text or (``bare``) without.
    """

    lane: int
    left: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """Places in the order of the labels, and how many lanes they take."""

    places: tuple[Place, ...]
    count: int


Span = tuple[float, float]


def span(label: Label, place: Place, axis: float) -> Span:
    """The pixels that a placed label takes on an axis of ``axis`` pixels."""
    x = label.at / 100 * axis
    width = label.bare if place.bare else label.width
    return (x - width, x) if place.left else (x, x + width)


def flags(labels: Sequence[Label], axis: float, most: int) -> Lanes:
    """Place labels like flags on poles, on an axis of at least ``axis`` pixels.

    A flag flies to the right of its pole, or to the left where it would cross the right edge.
    Flags with text take about ``most`` lanes, those that find no room in them (the least weighty)
    keep only their number and stand in the lanes below. Earlier flags stand higher, so that their
    poles pass to the left of later ones; where there is a choice, the lane is taken in which
    poles cross the fewest flags.
    """
    texted = _chosen(labels, axis, most)
    bare = frozenset(range(len(labels))) - texted
    below = _tier(labels, bare, axis, most, bare=True)
    above = _tier(labels, texted, axis, most, bare=False)
    floor = 1 + max(below.values(), default=-1)
    places = tuple(
        Place(below[index], _flips(label, True, axis), True)
        if index in bare
        else Place(floor + above[index], _flips(label, False, axis), False)
        for index, label in enumerate(labels)
    )
    return Lanes(places, floor + 1 + max(above.values(), default=-1))


def _tier(
    labels: Sequence[Label], members: frozenset[int], axis: float, most: int, *, bare: bool
) -> dict[int, int]:
    """The lanes of ``members``, from right to left."""
    lanes: list[list[tuple[Span, int]]] = []
    found: dict[int, int] = {}
    for index in sorted(members, key=lambda i: (-labels[i].at, -i)):
        label = labels[index]
        where = span(label, Place(0, _flips(label, bare, axis), bare), axis)
        free = [n for n, lane in enumerate(lanes) if _free(where, lane)]
        if len(lanes) < most or not free:
            free.append(len(lanes))
        lane = min(free, key=lambda n: (_crossings(label, where, n, labels, lanes, axis), n))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((where, index))
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
    places = tuple(Place(lanes[index], False, True) for index in range(len(anchors)))
    return Lanes(places, len(starts))


def chip_start(at: float, size: float, axis: float) -> float:
    """Where a number of ``size`` pixels centred on ``at`` percent begins, kept inside the axis."""
    return min(max(at / 100 * axis - size / 2, 0.0), axis - size)


def _flips(label: Label, bare: bool, axis: float) -> bool:
    x = label.at / 100 * axis
    return x + (label.bare if bare else label.width) > axis


def _chosen(labels: Sequence[Label], axis: float, most: int) -> frozenset[int]:
    """Which labels keep their text: by weight, as long as ``most`` lanes hold them."""
    lanes: list[list[tuple[Span, int]]] = [[] for _ in range(most)]
    kept: set[int] = set()
    for index in sorted(range(len(labels)), key=lambda i: (-labels[i].weight, i)):
        label = labels[index]
        where = span(label, Place(0, _flips(label, False, axis), False), axis)
        for lane in lanes:
            if _free(where, lane):
                lane.append((where, index))
                kept.add(index)
                break
    return frozenset(kept)


def _free(where: Span, lane: Sequence[tuple[Span, int]]) -> bool:
    start, end = where
    return all(end + GAP <= other[0] or other[1] + GAP <= start for other, _ in lane)


def _crossings(
    label: Label,
    where: Span,
    lane: int,
    labels: Sequence[Label],
    lanes: Sequence[Sequence[tuple[Span, int]]],
    axis: float,
) -> int:
    """How many poles would pass through a label, its own through others and others' through it."""
    x = label.at / 100 * axis
    count = 0
    for n, other_lane in enumerate(lanes):
        for other, index in other_lane:
            pole = labels[index].at / 100 * axis
            if (n < lane and other[0] < x < other[1]) or (n > lane and where[0] < pole < where[1]):
                count += 1
    return count
