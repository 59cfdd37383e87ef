"""An incident's data in the shape that the interactive recovery chart takes."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from pmkit.charts.axis import offset_minutes
from pmkit.charts.recovery_data import Phase, RecoveryData, Segment
from pmkit.charts.recovery_flags import GROUPS, Placed, anchor
from pmkit.charts.recovery_html import zone_line
from pmkit.charts.recovery_pieces import Piece
from pmkit.charts.recovery_spec import Spec, live, milliseconds
from pmkit.charts.recovery_window import Window
from pmkit.charts.recovery_words import Words
from pmkit.charts.telling import Teller
from pmkit.times.uncertain import UncertainTime


def live_spec(
    data: RecoveryData,
    shown: Window,
    pieces: tuple[Piece, ...],
    placed: Placed,
    zone: tzinfo,
    words: Words,
) -> Spec:
    """The interactive spec of ``data``: lanes of events on top, then the response, then the
    products.
    """
    teller = Teller(data.zone, zone, words)
    lanes = placed.narrow.count
    names = [""] * lanes
    names += [words("response")] if data.segments else []
    names += [row.name for row in data.rows]
    first_product = len(names) - len(data.rows)
    drawn: list[dict[str, Any]] = []
    for piece in pieces:
        if piece.line == 0 or piece.edge.startswith("arrow"):
            continue
        row = lanes if piece.line == 1 else first_product + piece.line - 2
        drawn.append(
            {
                "row": str(row),
                "state": piece.state,
                "edge": piece.edge,
                "start": milliseconds(piece.start),
                "end": milliseconds(piece.end),
                "word": words.get(piece.state, piece.state),
                "what": f"{names[row]}: {words.get(piece.state, piece.state)}",
                "when": _told(data, piece, shown, teller),
            }
        )
    marked = [
        {
            "row": str(lanes - 1 - place.lane),
            "start": round(
                milliseconds(shown.start)
                + (milliseconds(shown.end) - milliseconds(shown.start))
                * anchor(marker, shown)
                / 100
            ),
            "end": 0,
            "number": str(marker.number),
            "what": marker.label,
            "when": teller.plain(marker.at, marker.until),
            "worked": _worked(marker.kind, marker.outcome, words),
            "worked_code": _code(marker.kind, marker.outcome),
            "href": marker.href,
        }
        for marker, place in zip(placed.markers, placed.narrow.places, strict=True)
    ]
    offset = offset_minutes(shown.start, zone)
    # The tooltip shows what is called "title" as its heading.
    tips = {"what": "title", "when": words("tip-when"), "worked": words("tip-worked")}
    title = zone_line(data.zone, shown, zone, words)
    return live(drawn, marked, names, shown, offset, title, tips)


def _told(data: RecoveryData, piece: Piece, shown: Window, teller: Teller) -> str:
    """The times, as their file gives them, of the stretch that a piece is cut from."""
    parts: tuple[Phase | Segment, ...] = (
        data.segments if piece.line == 1 else data.rows[piece.line - 2].phases
    )
    for part in parts:
        if part.look == piece.state and _reaches(part.start, part.end, piece, shown):
            return teller.plain(part.start, part.end)
    return ""


def _reaches(start: UncertainTime, end: UncertainTime, piece: Piece, shown: Window) -> bool:
    first = start.earliest or shown.start
    last = end.latest or shown.end
    return first <= piece.end and piece.start <= last


def _code(kind: str, outcome: str) -> str:
    return (outcome or "unknown") if GROUPS.get(kind) == "mitigation" else ""


def _worked(kind: str, outcome: str, words: Words) -> str:
    code = _code(kind, outcome)
    return (
        words.get(f"worked:{code}", words("worked:unknown"))
        if code
        else words.get(f"kind:{kind}", kind)
    )
