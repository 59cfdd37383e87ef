"""The recovery chart as HTML: the drawing, and over it everything that is text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from pmkit.charts import recovery_flags
from pmkit.charts.axis import Tick, offset_text
from pmkit.charts.recovery_data import Marker, RecoveryData, stated
from pmkit.charts.recovery_flags import NARROW_PLOT, WIDE_PLOT, Placed
from pmkit.charts.recovery_layout import BAND, FIRST_PRODUCT, Layout
from pmkit.charts.recovery_pieces import Piece
from pmkit.charts.recovery_svg import svg, swatch
from pmkit.charts.recovery_window import Window
from pmkit.charts.recovery_words import Words
from pmkit.charts.telling import Teller, utc
from pmkit.text.escape import html as escape
from pmkit.text.width import width

STAGES = ("undetected", "detected", "identified", "mitigating", "stage-recovering", "missing")
STATES = ("outage", "degraded", "recovering", "maintenance")


def plot(
    data: RecoveryData,
    shown: Window,
    pieces: tuple[Piece, ...],
    ticks: tuple[Tick, ...],
    layout: Layout,
    placed: Placed,
    key: str,
    zone: tzinfo,
    words: Words,
) -> str:
    """Everything of the figure that stands on the time axis, its key and what is off the axis."""
    teller = Teller(data.zone, zone, words)
    drawing = svg(pieces, ticks, shown, layout, key)
    return "".join(
        (
            f'<div class="pm-recovery__frame" style="--height:{layout.height}px">',
            recovery_flags.html(placed, teller, words),
            f'<div class="pm-drawing">{drawing}{_response(data, shown, layout, words)}',
            f"{_rows(data, layout)}</div>",
            _ticks(ticks, shown),
            "</div>",
            "".join(_foot(data, shown, zone, teller, words)),
            _key(pieces, placed, key, words),
        )
    )


def zone_line(name: str, shown: Window, zone: tzinfo, words: Words) -> str:
    """The axis' zone in words, with its offset (both, when clocks change within the axis)."""
    offsets = [offset_text(when, zone) for when in (shown.start, shown.end)]
    offset = offsets[0] if offsets[0] == offsets[1] else " → ".join(offsets)
    plain = name[:1] in "+-" or name in ("UTC", "Z")
    return words("zone-plain", zone=offset) if plain else words("zone", zone=name, offset=offset)


def _response(data: RecoveryData, shown: Window, layout: Layout, words: Words) -> str:
    if not layout.response:
        return ""
    stages: list[str] = []
    for segment in data.segments:
        start, end = stated(segment.start), stated(segment.end)
        at = shown.percent(start) if start else 0.0
        room = (shown.percent(end) if end else 100.0) - at
        text = words.stage(segment.stage, missing=segment.missing)
        if room * WIDE_PLOT / 100 < 6.5 * width(text) + 6:
            continue
        stages.append(f'<li style="--x:{at:.3f}%">{escape(text)}</li>')
    return (
        f'<div class="pm-response" style="--top:{BAND[0]}px"><span class="pm-row__name">'
        f'{escape(words("response"))}</span><ol class="pm-stages">{"".join(stages)}</ol></div>'
    )


def _rows(data: RecoveryData, layout: Layout) -> str:
    items: list[str] = []
    for line, row in enumerate(data.rows, start=FIRST_PRODUCT):
        language = f' lang="{escape(row.language)}"' if row.language else ""
        took = f'<span class="pm-row__took">{escape(row.duration)}</span>' if row.duration else ""
        name = escape(row.name)
        items.append(
            f'<li class="pm-row" style="--top:{layout.line(line)}px">'
            f'<span class="pm-row__name"{language} title="{name}">{name}</span>{took}</li>'
        )
    return f'<ol class="pm-rows">{"".join(items)}</ol>' if items else ""


def _ticks(ticks: tuple[Tick, ...], shown: Window) -> str:
    items: list[str] = []
    narrow, wide = _Fit(NARROW_PLOT), _Fit(WIDE_PLOT)
    for tick in ticks:
        at = shown.percent(tick.at)
        taken = 7 * max(width(tick.clock), width(tick.date or tick.narrow_date)) + 4
        on_wide = wide.place(at, taken)
        on_narrow = narrow.place(at, taken) if tick.narrow else ""
        classes = ["pm-tick"]
        if on_wide == "none":
            classes.append("pm-tick--none")
        elif on_narrow in ("", "none"):
            classes.append("pm-tick--wide")
        if on_wide == "end":
            classes.append("pm-tick--end")
        elif on_narrow == "end":
            classes.append("pm-tick--late")
        dates = f'<span class="pm-date">{escape(tick.date)}</span>' if tick.date else ""
        if tick.narrow_date and tick.narrow_date != tick.date:
            dates += f'<span class="pm-date pm-date--narrow">{escape(tick.narrow_date)}</span>'
        items.append(
            f'<li class="{" ".join(classes)}" style="--x:{at:.3f}%">'
            f'<time datetime="{utc(tick.at)}" data-utc="{utc(tick.at)}">{escape(tick.clock)}</time>'
            f"{dates}</li>"
        )
    return f'<ol class="pm-ticks" aria-hidden="true">{"".join(items)}</ol>'


class _Fit:
    """Keeps tick texts apart and on an axis of at least ``axis`` pixels, from left to right."""

    def __init__(self, axis: float) -> None:
        self.axis, self.taken = axis, 0.0

    def place(self, at: float, pixels: float) -> str:
        """``start``: the text begins at its tick; ``end``: it ends there; ``none``: no room."""
        x = at / 100 * self.axis
        if x + pixels <= self.axis:
            fits, self.taken = x >= self.taken, max(self.taken, x + pixels)
            return "start" if fits else "none"
        if x - pixels < self.taken:
            return "none"
        self.taken = x
        return "end"


def _foot(
    data: RecoveryData, shown: Window, zone: tzinfo, teller: Teller, words: Words
) -> Iterator[str]:
    """The zone of the axis, and at its edges the events that have no place on it."""
    sides = (("before", shown.before), ("vague", shown.vague), ("after", shown.after))
    yield '<div class="pm-foot">'
    yield f'<p class="pm-zone">{escape(zone_line(data.zone, shown, zone, words))}</p>'
    for side, markers in sides:
        if markers:
            yield (
                f'<details class="pm-edge pm-edge--{side}"><summary>'
                f"{escape(words('edge-' + side, n=len(markers)))}</summary>"
                f"<ol>{''.join(_edge(marker, teller, words) for marker in markers)}</ol></details>"
            )
    yield "</div>"


def _edge(marker: Marker, teller: Teller, words: Words) -> str:
    return f"<li>{recovery_flags.link(marker, teller, words, mark=True)}</li>"


def _key(pieces: tuple[Piece, ...], placed: Placed, key: str, words: Words) -> str:
    """What colours, textures and signs mean: only those on this chart."""
    present = {piece.state for piece in pieces}
    groups = (
        ("key-products", [_sample(state, key, words) for state in STATES if state in present]),
        ("response", [_sample(state, key, words) for state in STAGES if state in present]),
        ("key-events", [*_signs(placed, words), *_vague(pieces, key, words)]),
    )
    lists = [
        f'<li><span class="pm-key__title">{escape(words(title))}</span> '
        f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul></li>"
        for title, entries in groups
        if entries
    ]
    return f'<ul class="pm-key">{"".join(lists)}</ul>' if lists else ""


def _sample(state: str, key: str, words: Words) -> str:
    return f"{swatch(state, key)}{escape(words(state))}"


def _vague(pieces: tuple[Piece, ...], key: str, words: Words) -> Iterator[str]:
    if any(piece.edge == "faint" for piece in pieces):
        yield f"{swatch('event', key, faint=True)}{escape(words('vague'))}"


def _signs(placed: Placed, words: Words) -> Iterator[str]:
    for name in recovery_flags.signs_shown(placed.markers):
        if name in recovery_flags.OUTCOMES:
            text = words("worked-key:" + name)
        else:
            text = words("group:" + name)
        yield f"{recovery_flags.sign(name)}{escape(text)}"
