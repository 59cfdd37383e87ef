"""Small directed drawings: boxes in layers from left to right, edges between them.

Layers are longest paths after edges that run back have been set aside (found depth first, in the
author's order); edges over several layers keep a lane free of boxes (Sugiyama, Tagawa and Toda,
1981, with a few sweeps by barycentre). Edges that run back go below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

BOX_WIDTH, BOX_HEIGHT = 176, 84
GAP_ACROSS, GAP_DOWN = 52, 18
LANE = 14
"""Pixels between the edges that run back below, and the height of an edge that passes a layer."""
MARGIN = 6
SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its key, its finished HTML, where it leads, and a class."""

    key: str
    html: Markup
    href: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge between the keys of two boxes; ``title`` is told on hover and read aloud."""

    start: str
    end: str
    title: str = ""
    look: str = ""


def draw(boxes: Sequence[Box], arrows: Sequence[Arrow], label: str) -> Markup:
    """The drawing as HTML: it scrolls inside itself, and needs no script. Empty without boxes."""
    if not boxes:
        return Markup("")
    keys = [box.key for box in boxes]
    arrows = [arrow for arrow in arrows if arrow.start in keys and arrow.end in keys]
    pairs = list(dict.fromkeys((arrow.start, arrow.end) for arrow in arrows))
    back = _running_back(keys, pairs)
    forward = [pair for pair in pairs if pair not in back]
    layers, lanes = _layers(keys, forward)
    left = GAP_ACROSS // 2 if back else MARGIN
    right = GAP_ACROSS // 2 if back else MARGIN
    places, height = _places(layers, left)
    width = left + right + len(layers) * BOX_WIDTH + (len(layers) - 1) * GAP_ACROSS
    paths = []
    below = 0
    for arrow in arrows:
        pair = (arrow.start, arrow.end)
        if pair in back:
            line = _under(places[arrow.start], places[arrow.end], height + LANE * (below + 1))
            below += 1
        else:
            line = _through([places[key] for key in (arrow.start, *lanes[pair], arrow.end)])
        paths.append(
            Markup(
                '<path class="pm-arrow {}" d="{}"><title>{}</title></path>'
                '<path class="pm-head {}" d="{}"></path>'
            ).format(
                arrow.look,
                line,
                arrow.title,
                arrow.look.replace("pm-arrow", "pm-head"),
                _head(line),
            )
        )
    height += LANE * (below + 1) if below else 0
    items = [_box(box, places[box.key]) for box in boxes]
    return Markup(
        '<div class="pm-diagram" role="group" tabindex="0" aria-label="{label}">'
        '<div class="pm-diagram__plane" style="width:{width}px;height:{height}px">'
        '<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-hidden="true">'
        "{paths}</svg>{boxes}</div></div>"
    ).format(
        label=label,
        width=width,
        height=height,
        paths=Markup("").join(paths),
        boxes=Markup("").join(items),
    )


def _box(box: Box, place: tuple[int, int, int]) -> Markup:
    x, y, _ = place
    style = f"left:{x}px;top:{y}px;width:{BOX_WIDTH}px;height:{BOX_HEIGHT}px"
    if box.href:
        return Markup('<a class="pm-box {}" href="{}" style="{}">{}</a>').format(
            box.look, box.href, style, box.html
        )
    return Markup('<span class="pm-box {}" style="{}">{}</span>').format(box.look, style, box.html)


def _running_back(keys: Sequence[str], pairs: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """The edges that close a cycle when walked depth first, sources before the rest."""
    following: dict[str, list[str]] = {key: [] for key in keys}
    for start, end in pairs:
        following[start].append(end)
    targets = {end for _, end in pairs}
    back: set[tuple[str, str]] = set()
    state: dict[str, int] = {}
    for root in sorted(keys, key=lambda key: key in targets):
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(following[root]))]
        while stack:
            node, rest = stack[-1]
            for end in rest:
                if state.get(end) == 1:
                    back.add((node, end))
                elif end not in state:
                    state[end] = 1
                    stack.append((end, iter(following[end])))
                    break
            else:
                state[node] = 2
                stack.pop()
    return back


def _layers(
    keys: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[list[list[str]], dict[tuple[str, str], list[str]]]:
    """The keys in layers, with a lane in each layer that an edge passes."""
    depth = dict.fromkeys(keys, 0)
    # At most one round for each box: the edges have no cycle.
    for _ in keys:
        changed = False
        for start, end in pairs:
            if depth[end] <= depth[start]:
                depth[end] = depth[start] + 1
                changed = True
        if not changed:
            break
    ends = {start for start, _ in pairs}
    # What leads to something stands just before it, not far to the left.
    for key in sorted(keys, key=lambda key: -depth[key]):
        if key in ends:
            depth[key] = min(depth[end] for start, end in pairs if start == key) - 1
    layers: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for key in keys:
        layers[depth[key]].append(key)
    lanes: dict[tuple[str, str], list[str]] = {}
    links: list[tuple[str, str]] = []
    for start, end in pairs:
        steps = []
        for layer in range(depth[start] + 1, depth[end]):
            lane = f"\0{start}\0{end}\0{layer}"
            layers[layer].append(lane)
            steps.append(lane)
        lanes[start, end] = steps
        chain = [start, *steps, end]
        links.extend(pairwise(chain))
    _order(layers, links)
    return layers, lanes


def _order(layers: list[list[str]], links: Sequence[tuple[str, str]]) -> None:
    """Sort each layer by the middle of its neighbours, from the left and from the right."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for start, end in links:
        after.setdefault(start, []).append(end)
        before.setdefault(end, []).append(start)
    for sweep in range(SWEEPS):
        rightwards = sweep % 2 == 0
        neighbours = before if rightwards else after
        order = range(1, len(layers)) if rightwards else range(len(layers) - 2, -1, -1)
        for index in order:
            other = layers[index - 1 if rightwards else index + 1]
            rank = {key: place for place, key in enumerate(other)}
            middles = {key: _middle(neighbours.get(key, ()), rank) for key in layers[index]}
            layers[index].sort(key=middles.__getitem__)


def _middle(keys: Sequence[str], rank: Mapping[str, int]) -> float:
    ranks = [rank[key] for key in keys if key in rank]
    return sum(ranks) / len(ranks) if ranks else 0.0


def _places(
    layers: Sequence[Sequence[str]], left: int
) -> tuple[dict[str, tuple[int, int, int]], int]:
    """Left, top and height of each box and lane; and the height of all."""
    heights = [sum(_tall(key) for key in layer) + GAP_DOWN * (len(layer) - 1) for layer in layers]
    total = max(heights)
    places: dict[str, tuple[int, int, int]] = {}
    for index, layer in enumerate(layers):
        x = left + index * (BOX_WIDTH + GAP_ACROSS)
        y = MARGIN + (total - heights[index]) // 2
        for key in layer:
            places[key] = (x, y, _tall(key))
            y += _tall(key) + GAP_DOWN
    return places, total + 2 * MARGIN


def _tall(key: str) -> int:
    return LANE if key.startswith("\0") else BOX_HEIGHT


def _through(points: Sequence[tuple[int, int, int]]) -> str:
    """A curve from the right side of the first box, along the lanes, to the left of the last."""
    x, y, height = points[0]
    x, y = x + BOX_WIDTH, y + height // 2
    parts = [f"M{x} {y}"]
    for index, (left, top, tall) in enumerate(points[1:], start=2):
        middle = top + tall // 2
        bend = (left - x) // 2
        parts.append(f"C{x + bend} {y} {left - bend} {middle} {left} {middle}")
        x, y = left, middle
        if index < len(points):
            x += BOX_WIDTH
            parts.append(f"L{x} {y}")
    return "".join(parts)


def _under(start: tuple[int, int, int], end: tuple[int, int, int], floor: int) -> str:
    """A line from the right side of ``start`` down, below everything, and up into ``end``."""
    x, y = start[0] + BOX_WIDTH, start[1] + start[2] * 3 // 4
    left, top = end[0], end[1] + end[2] * 3 // 4
    out, in_ = x + GAP_ACROSS // 3, left - GAP_ACROSS // 3
    return (
        f"M{x} {y}C{out + 8} {y} {out} {floor} {out - 16} {floor}"
        f"L{in_ + 16} {floor}C{in_} {floor} {in_ - 8} {top} {left} {top}"
    )


def _head(line: str) -> str:
    """The head of an arrow: every line ends at the left side of a box."""
    x, y = line.rsplit(" ", 2)[1:]
    return f"M{x} {y}l-7 -4v8z"
