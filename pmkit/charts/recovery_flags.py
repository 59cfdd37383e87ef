"""The events of the recovery chart as flags: where they stand, what they look like, their HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmkit.charts.labels import Label, Lanes, chips, flags
from pmkit.charts.recovery_data import Marker, exact, stated
from pmkit.charts.recovery_window import Window
from pmkit.charts.recovery_words import Words
from pmkit.charts.telling import Teller
from pmkit.text.escape import html as escape
from pmkit.text.width import width
from pmkit.times.uncertain import Form

WIDE_PLOT = 700
"""Pixels that a plot with worded flags has at least; the style sheet switches below it."""

NARROW_PLOT = 280
"""Pixels that any plot has at least: a screen of 320 with its margins."""

MOST_LANES = 5
"""Lanes of worded flags; more events than these hold keep only their number."""

MOST_PIXELS, LEAST_PIXELS = 220, 104
SMALL = 8.0
"""Pixels around the number of a flag that shows nothing else."""

COLUMN = 6.5
"""Pixels of a terminal column of text in the flags' 12 px type, generously."""

GROUPS = {
    "change": "change",
    "impact-start": "impact",
    "impact-peak": "impact",
    "detected": "noticed",
    "acknowledged": "noticed",
    "escalated": "noticed",
    "declared": "noticed",
    "identified": "cause",
    "decision": "cause",
    "mitigation": "mitigation",
    "recovering": "recovery",
    "recovered": "recovery",
    "resolved": "recovery",
}
"""Kinds of events that share a sign; every other kind is "other"."""

WEIGHTS = {
    "identified": 9,
    "impact-start": 8,
    "detected": 8,
    "mitigation": 7,
    "change": 8,
    "recovered": 6,
    "impact-peak": 5,
    "resolved": 5,
    "recovering": 5,
    "declared": 4,
    "escalated": 3,
    "decision": 3,
    "acknowledged": 2,
    "note": 1,
}
"""Which flags keep their words when not all can; communication and follow-up come last."""

VAGUE = 2
"""How much less the words of an event weigh whose time is not exact."""

HELPED = {"yes": 2, "partly": 1}
"""What makes a mitigation's words weigh more."""

SIGNS = {
    "change": '<path d="M5 .5 9.5 5 5 9.5.5 5z"/>',
    "impact": '<path d="M.5 1.5h9L5 9z"/>',
    "noticed": '<path d="M5 1 9.5 8.5h-9z"/>',
    "cause": '<path d="M1.5 1.5h7v7h-7z"/>',
    "recovery": '<path class="pm-line" d="M1 5.2l2.8 2.8L9 2.3"/>',
    "other": '<circle cx="5" cy="5" r="2"/>',
    "yes": '<circle cx="5" cy="5" r="4.5"/>',
    "partly": '<circle class="pm-line" cx="5" cy="5" r="3.9"/><path d="M5 1a4 4 0 0 0 0 8z"/>',
    "no": '<circle class="pm-line" cx="5" cy="5" r="3.9"/>',
    "unknown": '<circle class="pm-line pm-dash" cx="5" cy="5" r="3.9"/>',
}

OUTCOMES = ("yes", "partly", "no", "unknown")


@dataclass(frozen=True, slots=True)
class Placed:
    """Events with their anchors (percent of the axis) and both assignments to lanes."""

    markers: tuple[Marker, ...]
    anchors: tuple[float, ...]
    widths: tuple[Label, ...]
    wide: Lanes
    narrow: Lanes
    chip: float


def sign_of(marker: Marker) -> str:
    """The sign of an event: its group, or for mitigations their outcome."""
    group = GROUPS.get(marker.kind, "other")
    if group != "mitigation":
        return group
    return marker.outcome if marker.outcome in ("yes", "partly", "no") else "unknown"


def sign(name: str) -> str:
    """A sign as a small inline SVG."""
    return (
        f'<svg class="pm-sign pm-sign-{name}" viewBox="0 0 10 10" width="10" height="10" '
        f'aria-hidden="true" focusable="false">{SIGNS[name]}</svg>'
    )


def place(shown: Window) -> Placed:
    """Anchor the events within the axis and put them into lanes, in order of time."""
    ordered = sorted(shown.inside, key=lambda marker: (anchor(marker, shown), marker.number))
    anchors = tuple(anchor(marker, shown) for marker in ordered)
    digits = max((len(str(marker.number)) for marker in ordered), default=1)
    chip = 29 + 8.0 * digits
    labels = tuple(
        Label(
            at=at,
            bare=chip,
            width=(whole := round(min(chip + 8 + COLUMN * width(marker.label), MOST_PIXELS))),
            least=min(whole, LEAST_PIXELS),
            weight=_weight(marker),
        )
        for at, marker in zip(anchors, ordered, strict=True)
    )
    return Placed(
        tuple(ordered),
        anchors,
        labels,
        wide=flags(labels, WIDE_PLOT, MOST_LANES),
        narrow=chips(anchors, SMALL + 8.0 * digits + 2, NARROW_PLOT),
        chip=SMALL + 8.0 * digits,
    )


def _weight(marker: Marker) -> int:
    weight = WEIGHTS.get(marker.kind, 0) + HELPED.get(marker.outcome, 0)
    return weight if exact(marker.at) else weight - VAGUE


def anchor(marker: Marker, shown: Window) -> float:
    """Where an event's pole stands, in percent: at its time, or amid the time it may have been."""
    at = marker.at
    known = stated(at)
    one_sided = at.form in (Form.AFTER, Form.BEFORE)
    if known is not None and (exact(at) or at.about or one_sided or marker.until is not None):
        return round(shown.percent(known), 3)
    early = shown.percent(at.earliest or shown.start)
    late = shown.percent(at.latest or shown.end)
    return round((early + late) / 2, 3)


def html(placed: Placed, teller: Teller, words: Words) -> str:
    """The flags as a list of links to the timeline's rows."""
    items = [
        _item(marker, placed, index, teller, words) for index, marker in enumerate(placed.markers)
    ]
    style = f"--wide:{placed.wide.count};--narrow:{placed.narrow.count};--chip:{placed.chip:g}px"
    return f'<ol class="pm-flags" style="{style}">{"".join(items)}</ol>'


def _item(marker: Marker, placed: Placed, index: int, teller: Teller, words: Words) -> str:
    wide, narrow = placed.wide.places[index], placed.narrow.places[index]
    label = placed.widths[index]
    classes = ["pm-flag", f"pm-flag--{sign_of(marker)}"]
    classes += ["pm-flag--left"] if wide.left else []
    classes += ["pm-flag--bare"] if wide.bare else []
    style = f"--x:{label.at:g}%;--w:{wide.width:.0f}px;--l:{wide.lane};--n:{narrow.lane}"
    return (
        f'<li class="{" ".join(classes)}" style="{style}">'
        f"{link(marker, teller, words, mark=True)}</li>"
    )


def link(marker: Marker, teller: Teller, words: Words, *, mark: bool) -> str:
    """An event as a link: its sign, number, words, time and outcome."""
    name = sign_of(marker)
    language = f' lang="{escape(marker.language)}"' if marker.language else ""
    about = [escape(words.get(f"kind:{marker.kind}", marker.kind))]
    if GROUPS.get(marker.kind) == "mitigation":
        about.append(escape(words.get(f"worked:{marker.outcome}", words("worked:unknown"))))
    when = teller.html(marker.at, marker.until) if mark else escape(teller.plain(marker.at))
    content = (
        f'{sign(name)}<b>{marker.number}</b> <span class="pm-flag__text"{language}>'
        f"{escape(marker.label)}</span> "
        f'<span class="pm-flag__more">{when} · {" · ".join(about)}</span>'
    )
    if marker.href:
        return f'<a class="pm-flag__body" href="{escape(marker.href)}">{content}</a>'
    return f'<span class="pm-flag__body" tabindex="0">{content}</span>'


def signs_shown(markers: Sequence[Marker]) -> tuple[str, ...]:
    """The signs among ``markers``, in the order of the chart's key."""
    present = {sign_of(marker) for marker in markers}
    return tuple(name for name in SIGNS if name in present)
