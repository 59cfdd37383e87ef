"""The Vega-Lite specs of the recovery chart, made with Altair once, and an incident's data put
into them.

The spec of a kind of chart does not depend on the data, and validating one with Altair costs more
than drawing it: so two are kept for the life of the process, one without any text for the static
drawing, one with text, tooltips and zoom for those who ask for it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from pmkit.charts.axis import Tick
from pmkit.charts.recovery_layout import Layout
from pmkit.charts.recovery_pieces import Piece
from pmkit.charts.recovery_window import Window

Spec = dict[str, Any]

WIDTH = 1000
"""Units across the static drawing; only its proportions matter."""

PALETTE: Mapping[str, str] = {
    "outage": "#b5544c",
    "degraded": "#dda552",
    "recovering": "#6fae9a",
    "maintenance": "#93a1b5",
    "undetected": "#d5d9e2",
    "detected": "#b3bccd",
    "identified": "#8795ae",
    "mitigating": "#5d6c8c",
    "stage-recovering": "#a9c7bd",
    "missing": "#e6e6ea",
    "event": "#7d8799",
}
"""Colours of the interactive chart on a light ground; the page's script puts the style sheet's
in.
"""

NO_DOMAIN = [0, 1]
"""Stands in the specs until an incident's own stretch of time is put in."""

CLOCKS = (
    "utchours(datum.value) || utcminutes(datum.value) || utcseconds(datum.value)"
    " ? utcFormat(datum.value, utcseconds(datum.value) ? '%H:%M:%S' : '%H:%M')"
    " : utcFormat(datum.value, '%Y-%m-%d')"
)
"""A Vega expression: a tick's clock, or its date at midnight."""

FADING = """datum.edge == 'core' ? datum.colour :
{gradient: 'linear', x1: 0, y1: 0, x2: 1, y2: 0, stops: [
{offset: 0, color: datum.edge == 'fade-out' ? datum.colour : datum.clear},
{offset: 0.5, color: datum.colour + '80'},
{offset: 1, color: datum.edge == 'fade-in' ? datum.colour : datum.clear}]}"""
"""A Vega expression: crisp pieces in one colour, vague ones fading where they are vague."""


def milliseconds(when: datetime) -> int:
    """Milliseconds since 1970 UTC, Vega's measure of time."""
    return round(when.timestamp() * 1000)


@lru_cache(maxsize=1)
def _still() -> str:
    """The static drawing without data, as Vega (JSON): grid, then pieces. It has no text."""
    import altair as alt
    import vl_convert

    x = alt.X("start:T", axis=None, scale=alt.Scale(type="utc", domain=NO_DOMAIN, nice=False))
    grid = alt.Chart(alt.NamedData("ticks")).mark_rule(aria=False).encode(x=x)
    pieces = (
        alt.Chart(alt.NamedData("pieces"))
        .mark_rect()
        .encode(
            x=x,
            x2="end:T",
            y=alt.Y("top:Q", axis=None, scale=None),
            y2="bottom:Q",
            description=alt.Description("key:N"),
        )
    )
    chart = (
        alt.layer(grid, pieces)
        .properties(width=WIDTH, height=100, padding=0)
        .configure_view(stroke=None)
    )
    version = ".".join(chart.to_dict()["$schema"].rsplit("/v", 1)[1].split(".")[:2])
    return json.dumps(vl_convert.vegalite_to_vega(chart.to_dict(), vl_version=version))


def still(pieces: Sequence[Piece], ticks: Sequence[Tick], shown: Window, layout: Layout) -> Spec:
    """The static drawing as a Vega spec; each rectangle's description is its piece's index."""
    spec: Spec = json.loads(_still())
    spec["height"] = layout.height
    values = {
        "pieces": [
            {
                "start": milliseconds(piece.start),
                "end": milliseconds(piece.end),
                "top": layout.top(piece.line),
                "bottom": layout.bottom(piece.line),
                "key": str(index),
            }
            for index, piece in enumerate(pieces)
        ],
        "ticks": [{"start": milliseconds(tick.at)} for tick in ticks],
    }
    for source in spec["data"]:
        if source["name"] in values:
            source["values"] = values[source["name"]]
    for scale in spec["scales"]:
        if scale["name"] == "x":
            scale["domain"] = [milliseconds(shown.start), milliseconds(shown.end)]
    return spec


@lru_cache(maxsize=1)
def _live() -> str:
    """The interactive chart without data (JSON of Vega-Lite)."""
    import altair as alt

    table = ", ".join(f"'{state}': {_signal(state)}" for state in PALETTE)
    colours = [alt.param(_signal(state), value=colour) for state, colour in PALETTE.items()]
    zoom = alt.selection_interval(bind="scales", encodings=["x"], name="zoom")
    axis = alt.Axis(
        title=None,
        grid=True,
        tickCount=8,
        labelExpr=CLOCKS,
        labelOverlap="greedy",
        domain=False,
        ticks=False,
    )
    x = alt.X("from:T", axis=axis, scale=alt.Scale(type="utc", domain=NO_DOMAIN, nice=False))
    y = alt.Y(
        "row:N",
        sort=None,
        title=None,
        scale=alt.Scale(domain=["0"], paddingInner=0.4, paddingOuter=0.2),
        axis=alt.Axis(
            labelExpr="names[datum.value]",
            labelLimit=160,
            ticks=False,
            domain=False,
            labelPadding=10,
        ),
    )
    moved = {"from": "datum.start + offset", "to": "datum.end + offset"}
    pieces = alt.Chart(alt.NamedData("pieces")).transform_calculate(
        **moved,
        colour="{" + table + "}[datum.state]",
        clear="datum.colour + '00'",
    )
    bars = (
        pieces.mark_bar(cornerRadius=2, clip=True, color=alt.ExprRef(FADING))
        .encode(x=x, x2="to:T", y=y, tooltip=[alt.Tooltip("what:N"), alt.Tooltip("when:N")])
        .add_params(zoom)
        .properties(name="recovery")
    )
    fits = "scale('x', datum.to) - scale('x', datum.from) > 7 * length(datum.word) + 12"
    words = (
        pieces.transform_filter("datum.edge == 'core' && datum.word")
        .mark_text(
            align="left",
            dx=6,
            fontSize=11,
            clip=True,
            color=alt.ExprRef("luminance(datum.colour) > 0.3 ? '#20242c' : '#ffffff'"),
            text=alt.ExprRef(f"{fits} ? datum.word : ''"),
        )
        .encode(x=x, y=y)
    )
    events = alt.Chart(alt.NamedData("markers")).transform_calculate(**moved)
    tips = [alt.Tooltip(f"{name}:N") for name in ("what", "when", "worked")]
    points = events.mark_point(
        size=300,
        clip=True,
        opacity=1,
        strokeWidth=1.5,
        stroke=alt.ExprRef("ink"),
        fill=alt.ExprRef("datum.worked_code == 'yes' ? ink : paper"),
        strokeDash=alt.ExprRef("datum.worked_code == 'unknown' ? [2, 2] : [1, 0]"),
    ).encode(x=x, y=y, tooltip=tips, href="href:N")
    numbers = events.mark_text(
        fontSize=10,
        clip=True,
        color=alt.ExprRef("datum.worked_code == 'yes' ? paper : ink"),
    ).encode(x=x, y=y, tooltip=tips, href="href:N", text="number:N")
    chart = (
        alt.layer(bars, words, points, numbers)
        .add_params(alt.param("offset", value=0), alt.param("names", value=[]))
        .add_params(
            alt.param("ink", value="#37404f"), alt.param("paper", value="#ffffff"), *colours
        )
        .properties(
            width="container",
            height={"step": 34},
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        )
        .configure_view(stroke=None)
        .configure_axis(gridOpacity=0.5, labelFontSize=12, titleFontWeight="normal")
    )
    return json.dumps(chart.to_dict())


def _signal(state: str) -> str:
    return "c_" + state.replace("-", "_")


def live(
    pieces: Sequence[Mapping[str, Any]],
    markers: Sequence[Mapping[str, Any]],
    names: Sequence[str],
    shown: Window,
    offset: int,
    title: str,
    tips: Mapping[str, str],
) -> Spec:
    """The interactive spec with data. ``row`` in pieces and markers is an index into ``names``,
    as text.

    Vega draws in UTC; ``offset`` (minutes, the zone's clocks minus UTC) is added to all times, so
    that the axis reads in the zone, which ``title`` names.
    """
    spec: Spec = json.loads(_live())
    spec["datasets"] = {"pieces": list(pieces), "markers": list(markers)}
    moved = offset * 60_000
    values: dict[str, Any] = {"offset": moved, "names": list(names)}
    for param in spec["params"]:
        if param["name"] in values:
            param["value"] = values[param["name"]]
    for layer in spec["layer"]:
        for tip in layer["encoding"].get("tooltip", ()):
            tip["title"] = tips[tip["field"]]
        layer["encoding"]["x"]["axis"]["title"] = title
        layer["encoding"]["x"]["scale"]["domain"] = [
            milliseconds(shown.start) + moved,
            milliseconds(shown.end) + moved,
        ]
        layer["encoding"]["y"]["scale"]["domain"] = [str(index) for index in range(len(names))]
    return spec
