from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import altair as alt
import pytest
import vl_convert
from hypothesis import given, settings

from pmkit.charts import recovery
from pmkit.charts.recovery import COLUMNS, Drawing, build
from pmkit.charts.recovery_data import RecoveryData, Row, Segment
from pmkit.times.errors import TimeError
from tests.charts.recoveries import (
    HOSTILE,
    control_plane,
    hostile,
    lasting,
    phase,
    recoveries,
    time,
)

ROOT = Path(__file__).parent.parent.parent


class Outline(HTMLParser):
    """The elements of a figure: well nested, with their attributes and texts."""

    VOID = frozenset({"img", "br", "input"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {tag}"
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def said(self) -> str:
        return " ".join(text for tag, text in self.texts if tag != "script")


def svg_of(drawing: Drawing) -> str:
    found = re.search(r'<svg class="pm-recovery__svg".*?</svg>(?=<)', drawing.html, re.DOTALL)
    assert found
    return found[0]


def test_names_durations_and_events_are_text_of_the_page() -> None:
    said = Outline(build(control_plane()).html).said()
    for words in ("Chat", "3 h 45 min", "not known", "Alerts fire", "11 Dec 2024", "15:00"):
        assert words in said


def test_the_drawing_itself_has_no_text_and_stretches() -> None:
    drawing = build(control_plane())
    assert "<text" not in drawing.html
    svg = svg_of(drawing)
    assert 'width="100%"' in svg
    assert all(value.endswith("%") for value in re.findall(r' x="([^"0][^"]*)"', svg))


def test_bars_stand_where_their_times_are() -> None:
    data = RecoveryData("x", "", (Row("A", (phase("outage", "10:00", "11:00"),)),))
    found = re.search(
        r'<rect class="pm-s-outage"[^>]* x="(.*?)%" y="\d+" width="(.*?)%"', build(data).html
    )
    assert found
    # The axis has 3 % of the hour to spare on either side.
    assert float(found[1]) == pytest.approx(3 / 1.06, abs=0.01)
    assert float(found[2]) == pytest.approx(100 / 1.06, abs=0.01)


def test_the_sentence_says_what_the_chart_shows() -> None:
    assert build(control_plane()).sentence == (
        "3 products, 2024-12-11 15:16 to 19:38 (America/Los_Angeles): "
        "Chat 3 h 45 min, API 4 h 22 min, Labs not known; 11 events."
    )


def test_the_sentence_in_chinese() -> None:
    drawing = build(replace(control_plane(), language="zh-Hans"))
    assert drawing.sentence.startswith("3 个产品,2024-12-11 15:16 至 19:38")
    assert Outline(drawing.html).elements[0][1]["lang"] == "zh"


def test_the_sentence_of_something_that_goes_on() -> None:
    data = RecoveryData(
        "x", "", (Row("A", (phase("outage", "10:00", "ongoing", "UTC"),), "over 1 h"),)
    )
    assert build(data).sentence == (
        "1 product, from 2024-12-11 10:00 (UTC), still going on: A over 1 h."
    )


@pytest.mark.parametrize("minutes", [1, 40, 73 * 60, 14 * 24 * 60])
@pytest.mark.parametrize("events", [0, 1, 40])
def test_short_and_long_ones(minutes: int, events: int) -> None:
    drawing = build(lasting(minutes, events=events))
    assert drawing.html.count('class="pm-flag') >= events
    assert drawing.html.count("<time ") >= 3


@pytest.mark.parametrize("rows", [0, 1, 2, 60])
def test_zero_one_and_many_products(rows: int) -> None:
    data = control_plane()
    many = tuple(Row(f"Product {n}", data.rows[n % 3].phases) for n in range(rows))
    drawing = build(replace(data, rows=many))
    assert drawing.html.count('class="pm-row"') == rows


def test_without_times_it_says_so() -> None:
    drawing = build(RecoveryData("x", "", (Row("A", ()),)))
    assert "No times are known" in drawing.html
    assert drawing.spec == {}
    assert drawing.csv == ",".join(COLUMNS) + "\r\n"


def test_hatching_says_which_milestone_has_no_time() -> None:
    data = replace(
        control_plane(),
        segments=(Segment("identified", time("15:16"), time("18:00"), missing=True),),
    )
    said = Outline(build(data).html).said()
    assert "cause known: time not recorded" in said


def test_numbers_and_outcomes_are_those_of_the_timeline() -> None:
    outline = Outline(build(control_plane()).html)
    links = [attrs["href"] for tag, attrs in outline.elements if tag == "a" and attrs.get("href")]
    assert {f"#event-{n}" for n in range(1, 12)} <= set(links)
    signs = [attrs["class"] for tag, attrs in outline.elements if "pm-sign-" in str(attrs)]
    assert "pm-sign pm-sign-partly" in signs
    assert "pm-sign pm-sign-yes" in signs


def test_hostile_text_stays_text() -> None:
    drawing = build(hostile())
    outline = Outline(drawing.html)
    assert {tag for tag, _ in outline.elements} <= {
        *("figure", "div", "ol", "ul", "li", "a", "span", "b", "svg", "defs", "pattern", "path"),
        *("circle", "linearGradient", "lineargradient", "stop", "mask", "rect", "line", "time"),
        *("p", "details", "summary", "figcaption", "script"),
    }
    assert not any(name.startswith("on") for _, attrs in outline.elements for name in attrs)
    assert sum(tag == "script" for tag, _ in outline.elements) == 1
    for text in HOSTILE:
        assert text in outline.said()


def test_the_spec_in_the_page_is_the_spec() -> None:
    drawing = build(hostile())
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', drawing.html)
    assert found
    assert json.loads(found[1]) == drawing.spec


def test_spec_and_table_may_be_files_of_their_own() -> None:
    html = build(control_plane(), csv_href="recovery.csv", spec_href="recovery.json").html
    assert "<script" not in html
    assert 'data-spec="recovery.json"' in html
    assert 'href="recovery.csv"' in html


def test_cells_are_safe_for_spreadsheets() -> None:
    rows = list(csv.DictReader(io.StringIO(build(hostile()).csv)))
    assert "'=HYPERLINK(A1)" in {row["name"] for row in rows}


def test_the_table_has_every_phase_stage_and_event() -> None:
    data = control_plane()
    rows = list(csv.DictReader(io.StringIO(build(data).csv)))
    assert [row["part"] for row in rows] == ["product"] * 4 + ["response"] * 4 + ["event"] * 11
    assert rows[0] == {
        "part": "product",
        "number": "",
        "name": "Chat",
        "state": "outage",
        "from": "2024-12-11 15:16",
        "from_earliest": "2024-12-11T23:16Z",
        "from_latest": "2024-12-11T23:17Z",
        "to": "2024-12-11 17:45",
        "to_earliest": "2024-12-12T01:45Z",
        "to_latest": "2024-12-12T01:46Z",
        "worked": "",
    }
    assert rows[4 + 4]["number"] == "1"


def test_the_table_in_the_link_is_the_table() -> None:
    drawing = build(control_plane())
    href = next(
        attrs["href"] for _, attrs in Outline(drawing.html).elements if attrs.get("download")
    )
    assert href is not None
    assert unquote(href.split(",", 1)[1]) == drawing.csv


def test_the_interactive_spec_is_valid_and_draws() -> None:
    spec = build(control_plane()).spec
    alt.Chart.from_dict(spec, validate=True)
    svg = vl_convert.vegalite_to_svg({**spec, "width": 600}, vl_version="6.4")
    for words in ("Chat", "Response", "15:00", "America/Los_Angeles"):
        assert words in svg


def test_unknown_zones_are_refused() -> None:
    with pytest.raises(TimeError):
        build(replace(control_plane(), zone="Mars/Olympus"))


def test_ids_are_the_figures_own() -> None:
    html = build(control_plane()).html + build(lasting(40)).html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", html)) <= set(ids)


def test_same_data_same_bytes_in_any_process() -> None:
    program = (
        "from tests.charts.recoveries import control_plane\n"
        "from pmkit.charts.recovery import build\n"
        "import hashlib, json\n"
        "drawing = build(control_plane())\n"
        "text = drawing.html + json.dumps(drawing.spec) + drawing.csv\n"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Shanghai"))
    }
    assert len(seen) == 1


@settings(max_examples=30)
@given(recoveries)
def test_whatever_the_data_the_figure_is_well_formed(data: RecoveryData) -> None:
    drawing = build(data)
    outline = Outline(drawing.html)
    assert outline.elements[0][0] == "figure"
    known = {attrs["id"] for _, attrs in outline.elements if attrs.get("id")}
    assert set(re.findall(r"url\(#([^)]+)\)", drawing.html)) <= known
    places = re.findall(r"--x:(-?[\d.e-]+)%", drawing.html)
    assert all(0 <= float(place) <= 100 for place in places)
    assert len(list(csv.reader(io.StringIO(drawing.csv)))) >= 1


def test_every_state_and_stage_has_a_colour() -> None:
    css = recovery.css()
    for state in ("outage", "degraded", "recovering", "maintenance", "missing", "undetected"):
        assert f"--pm-{state}" in css
    states = re.findall(r"--pm-(detected|identified|mitigating|stage-recovering):", css)
    assert len(states) == 8  # light and dark
