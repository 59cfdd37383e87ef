"""The static drawing: Vega computes where everything stands, this module writes it as SVG.

Vega's own SVG would be stretched with its textures and corners. Its scene graph gives the same
rectangles as numbers: written with positions in percent across and pixels down, they fit any
width and stay sharp. Colours come from the style sheet (custom properties), so light, dark and
print have one source; textures tell states apart without colour. There is no text: labels are
HTML over the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pmkit.charts.axis import Tick
from pmkit.charts.recovery_layout import FIRST_PRODUCT, Layout
from pmkit.charts.recovery_pieces import Piece
from pmkit.charts.recovery_spec import WIDTH, still
from pmkit.charts.recovery_window import Window

TEXTURED = frozenset({"degraded", "recovering", "missing", "undetected"})

PATTERNS = {
    "degraded": (
        '<pattern id="{id}" width="7" height="7" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="pm-g-degraded" d="M0 0h7v7H0z"/>'
        '<path class="pm-t-degraded" d="M0 0h2.5v7H0z"/></pattern>'
    ),
    "recovering": (
        '<pattern id="{id}" width="7" height="6" patternUnits="userSpaceOnUse">'
        '<path class="pm-g-recovering" d="M0 0h7v6H0z"/>'
        '<circle class="pm-t-recovering" cx="2" cy="1.5" r="1.1"/>'
        '<circle class="pm-t-recovering" cx="5.5" cy="4.5" r="1.1"/></pattern>'
    ),
    "missing": (
        '<pattern id="{id}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(-45)"><path class="pm-g-missing" d="M0 0h6v6H0z"/>'
        '<path class="pm-t-missing" d="M0 0h1.2v6H0z"/></pattern>'
    ),
    "undetected": (
        '<pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse">'
        '<path class="pm-g-undetected" d="M0 0h5v5H0z"/>'
        '<path class="pm-t-undetected" d="M0 0h1v5H0z"/></pattern>'
    ),
}

FADES = {
    "fade-in": ((0, 0.0), (1, 1.0)),
    "fade-out": ((0, 1.0), (1, 0.0)),
    "faint": ((0, 0.0), (0.25, 0.45), (0.75, 0.45), (1, 0.0)),
}

ARROWS = {
    "arrow": "M0 0h3l9 {half}l-9 {half}h-3z",
    "arrow-back": "M0 0h-2l-7 {half}l7 {half}h2z",
}

SEAM = 0.8
"""Units by which a fading edge reaches under the certain part, so that no seam shows between."""

NARROW_PIECE = 0.5
"""Pieces narrower than this percentage get an outline, so that a minute in three days is still
seen.
"""


def svg(
    pieces: Sequence[Piece], ticks: Sequence[Tick], shown: Window, layout: Layout, key: str
) -> str:
    """The drawing as an inline SVG, ``key`` before each of its ids."""
    import vl_convert

    scene = vl_convert.vega_to_scenegraph(still(pieces, ticks, shown, layout))
    rules, rects = _marks(scene)
    body = [
        f'<rect class="pm-rail" x="0" y="{layout.top(line) + 8.5}" width="100%" height="1"/>'
        for line in range(FIRST_PRODUCT, FIRST_PRODUCT + layout.rows)
    ]
    body += [
        f'<line class="pm-grid" x1="{_percent(item["x"])}" x2="{_percent(item["x"])}" y1="0" '
        f'y2="{layout.height}"/>'
        for item in rules
    ]
    for item in rects:
        body.append(_rect(item, pieces, key))
    defs = "".join(_definitions(pieces, key))
    return (
        f'<svg class="pm-recovery__svg" width="100%" height="{layout.height}" aria-hidden="true" '
        f'focusable="false"><defs>{defs}</defs>{"".join(body)}</svg>'
    )


def swatch(state: str, key: str, *, faint: bool = False) -> str:
    """A small sample of a state for the chart's key."""
    mask = f' mask="url(#{key}-faint)"' if faint else ""
    return (
        '<svg class="pm-swatch" width="24" height="12" aria-hidden="true" focusable="false">'
        f'<rect {_look(state, key)}{mask} x="1" y="1" width="22" height="10" rx="2"/></svg>'
    )


def _marks(scene: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rules and rectangles of Vega's scene.

    :raises LookupError: when the scene is not what the spec asks for.
    """
    found: dict[str, list[dict[str, Any]]] = {"rule": [], "rect": []}
    groups = scene["scenegraph"]["items"]
    for mark in groups[0]["items"]:
        if mark["marktype"] not in found:
            raise LookupError(f"unexpected {mark['marktype']} in the drawing")
        found[mark["marktype"]] += mark["items"]
    return found["rule"], found["rect"]


def _percent(x: float) -> str:
    return f"{x * 100 / WIDTH:.3f}".rstrip("0").rstrip(".") + "%"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _look(state: str, key: str) -> str:
    """The attributes that give a state its colour and texture."""
    if state in TEXTURED:
        return f'class="pm-s-{state}" fill="url(#{key}-{state})"'
    return f'class="pm-s-{state}"'


def _rect(item: dict[str, Any], pieces: Sequence[Piece], key: str) -> str:
    index = int(item["description"])
    piece = pieces[index]
    x, y, height = float(item["x"]), item["y"], float(item["height"])
    width = float(item.get("width", 0.0))
    look = _look(piece.state, key)
    if piece.edge in ARROWS:
        faded = index > 0 and pieces[index - 1].edge in FADES
        look += ' opacity="0.4"' if faded else ""
        path = ARROWS[piece.edge].format(half=_number(height / 2))
        return f'<svg x="{_percent(x)}" y="{y}" overflow="visible"><path {look} d="{path}"/></svg>'
    extra = ""
    if piece.edge == "fade-out":
        x, width = x - SEAM, width + SEAM
    elif piece.edge == "fade-in":
        width += SEAM
    if piece.edge in FADES:
        extra = f' mask="url(#{key}-{piece.edge})"'
    elif width * 100 / WIDTH < NARROW_PIECE:
        extra = ' stroke-width="2" data-narrow=""'
    elif _crisp(index, pieces):
        extra = ' rx="2.5"'
    return (
        f'<rect {look}{extra} x="{_percent(x)}" y="{y}" width="{_percent(width)}" '
        f'height="{_number(height)}"/>'
    )


def _crisp(index: int, pieces: Sequence[Piece]) -> bool:
    """Whether no edge of the piece continues in a fade or an arrow, so that its corners can be
    round.
    """
    piece = pieces[index]
    for other in pieces[max(index - 1, 0) : index + 2]:
        if other is not piece and (other.line, other.state) == (piece.line, piece.state):
            return False
    return True


def _definitions(pieces: Sequence[Piece], key: str) -> Iterator[str]:
    for state in sorted({piece.state for piece in pieces} & TEXTURED):
        yield PATTERNS[state].format(id=f"{key}-{state}")
    for edge in sorted({piece.edge for piece in pieces} & FADES.keys()):
        stops = "".join(
            f'<stop offset="{offset}" stop-color="#fff" stop-opacity="{opacity}"/>'
            for offset, opacity in FADES[edge]
        )
        yield (
            f'<linearGradient id="{key}-{edge}-g">{stops}</linearGradient>'
            f'<mask id="{key}-{edge}" maskContentUnits="objectBoundingBox">'
            f'<rect width="1" height="1" fill="url(#{key}-{edge}-g)"/></mask>'
        )
