"""The recovery chart: one incident, to scale, from the change that set it off to full recovery.

``build`` gives the figure as HTML that needs no script, the interactive Vega-Lite spec of the
same, its table as CSV and one sentence that says what it shows. The same data always gives the
same bytes.
"""

from __future__ import annotations

import csv as _csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pmkit.charts.axis import ticks
from pmkit.charts.recovery_data import RecoveryData, exact
from pmkit.charts.recovery_flags import place
from pmkit.charts.recovery_html import plot
from pmkit.charts.recovery_layout import Layout
from pmkit.charts.recovery_live import live_spec
from pmkit.charts.recovery_pieces import pieces
from pmkit.charts.recovery_window import window
from pmkit.charts.recovery_words import Words
from pmkit.charts.telling import Teller, utc
from pmkit.text.escape import csv_cell
from pmkit.text.escape import html as escape
from pmkit.times.uncertain import Form, UncertainTime
from pmkit.times.zones import zone as zone_called

ASSETS = Path(__file__).with_name("assets")
"""Folder of ``recovery.css``, ``recovery.js`` and ``vendor/``, to be served side by side."""

COLUMNS = (
    "part",
    "number",
    "name",
    "state",
    "from",
    "from_earliest",
    "from_latest",
    "to",
    "to_earliest",
    "to_latest",
    "worked",
)
"""Columns of the CSV: ``part`` is product, response or event; times told in the incident's zone,
their bounds as ISO 8601 in UTC (latest exclusive).
"""

NAMED = 3
"""Products named in the sentence; the others are counted."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart: ``html`` (a figure), ``spec`` (Vega-Lite with text, tooltips and zoom),
    ``csv``, ``sentence`` (what the chart shows, plain text).
    """

    html: str
    spec: dict[str, Any]
    csv: str
    sentence: str


def build(data: RecoveryData, *, csv_href: str = "", spec_href: str = "") -> Drawing:
    """Draw ``data``.

    ``csv_href`` and ``spec_href`` are where the page will find ``csv`` and ``spec`` as files of
    their own; without them they are carried within the figure.

    :raises TimeError: TIM002 when its zone does not exist.
    """
    words = Words(data.language)
    zone = zone_called(data.zone)
    shown = window(data)
    key = "recovery-" + re.sub(r"[^A-Za-z0-9_-]+", "-", data.key)
    if shown is None:
        sentence = words("sentence-nothing")
        body, spec = f'<p class="pm-nothing">{escape(words("nothing"))}</p>', {}
    else:
        layout = Layout(len(data.rows), bool(data.segments))
        cut = pieces(data, shown)
        placed = place(shown)
        marks = ticks(shown.start, shown.end, zone, words.tag)
        sentence = _sentence(data, shown.start, shown.end, zone, words)
        spec = live_spec(data, shown, cut, placed, zone, words)
        body = plot(data, shown, cut, marks, layout, placed, key, zone, words)
    table = _table(data, Teller(data.zone, zone, words), words)
    csv_href = csv_href or "data:text/csv;charset=utf-8," + quote(table, safe=" ,:;/()'+")
    carried = "" if spec_href else _carried(spec)
    html = _figure(data, key, body + carried, sentence, words, csv_href, spec_href)
    return Drawing(html, spec, table, sentence)


def css() -> str:
    """The style sheet of the chart."""
    return (ASSETS / "recovery.css").read_text(encoding="utf-8")


def _carried(spec: dict[str, Any]) -> str:
    """The spec within the page; "<" is escaped, so that no text can end the element."""
    if not spec:
        return ""
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" class="pm-spec">{text}</script>'


def _figure(
    data: RecoveryData,
    key: str,
    body: str,
    sentence: str,
    words: Words,
    csv_href: str,
    spec_href: str,
) -> str:
    spec = f' data-spec="{escape(spec_href)}"' if spec_href else ""
    return (
        f'<figure class="pm-recovery" id="{key}" lang="{words.tag}" data-zone="{escape(data.zone)}"'
        f'{spec} aria-labelledby="{key}-says">'
        f'<div class="pm-recovery__chart">{body}</div>'
        f'<figcaption id="{key}-says">{escape(sentence)}</figcaption>'
        f'<p class="pm-tools"><a href="{escape(csv_href)}" '
        f'download="{escape(data.key)}-recovery.csv">{escape(words("csv"))}</a></p></figure>'
    )


def _sentence(
    data: RecoveryData, start: datetime, end: datetime, zone: tzinfo, words: Words
) -> str:
    """What the chart shows, in one sentence."""
    teller = Teller(data.zone, zone, words)
    starts = [phase.start for row in data.rows for phase in row.phases if phase.start.latest]
    ends = [phase.end for row in data.rows for phase in row.phases if phase.end.earliest]
    ongoing = any(phase.end.form is Form.ONGOING for row in data.rows for phase in row.phases)
    # The start that is certain first, the end that is certain last: vague ones do not stretch it.
    first = min(starts, key=lambda time: time.latest or start, default=None)
    last = max(ends, key=lambda time: time.earliest or end, default=None)
    facts = {
        "zone": data.zone,
        "start": teller.plain(first) if first else teller.clock(start),
        "end": _end_text(first, last, teller) if last else teller.clock(end),
    }
    if not data.rows:
        return words("sentence-none", n=words.count("events", len(data.markers)), **facts)
    named = [f"{row.name} {row.duration}".strip() for row in data.rows[:NAMED]]
    if len(data.rows) > NAMED:
        named.append(words("more", n=len(data.rows) - NAMED))
    parts = words("join").join(named)
    if data.markers:
        parts += words("and-events", events=words.count("events", len(data.markers)))
    count = words.count("products", len(data.rows))
    key = "sentence-ongoing" if ongoing else "sentence-rows"
    return words(key, count=count, parts=parts, **facts)


def _end_text(first: UncertainTime | None, last: UncertainTime, teller: Teller) -> str:
    """The end, without its date when that is the start's."""
    if first is None or not (exact(first) and exact(last)):
        return teller.plain(last)
    return teller.plain(last, dated=teller.day(first) != teller.day(last))


def _table(data: RecoveryData, teller: Teller, words: Words) -> str:
    """The chart's data as CSV (RFC 4180, with a header)."""
    out = io.StringIO()
    writer = _csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cells in _cells(data, teller, words):
        writer.writerow([csv_cell(cell) for cell in cells])
    return out.getvalue()


def _cells(data: RecoveryData, teller: Teller, words: Words) -> Iterator[tuple[str, ...]]:
    for row in data.rows:
        for phase in row.phases:
            times = (*_bounds(phase.start, teller), *_bounds(phase.end, teller))
            yield ("product", "", row.name, words.get(phase.state, phase.state), *times, "")
    for segment in data.segments:
        state = words.stage(segment.stage, missing=segment.missing)
        times = (*_bounds(segment.start, teller), *_bounds(segment.end, teller))
        yield ("response", "", words("response"), state, *times, "")
    for marker in data.markers:
        kind = words.get(f"kind:{marker.kind}", marker.kind)
        until = _bounds(marker.until, teller) if marker.until else ("", "", "")
        times = (*_bounds(marker.at, teller), *until)
        yield ("event", str(marker.number), marker.label, kind, *times, marker.outcome)


def _bounds(time: UncertainTime, teller: Teller) -> tuple[str, str, str]:
    earliest = utc(time.earliest) if time.earliest else ""
    latest = utc(time.latest) if time.latest else ""
    return teller.plain(time), earliest, latest
