"""Recoveries to draw: a few by hand, and any number for Hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from pmkit.charts.recovery_data import Marker, Phase, RecoveryData, Row, Segment
from pmkit.times.parse import parse
from pmkit.times.uncertain import UncertainTime
from pmkit.times.zones import zone as zone_called

DAY = "2024-12-11"
PACIFIC = "America/Los_Angeles"
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><b>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "=HYPERLINK(A1)",
    "</title>&amp;<!--",
    "\u202etxt.exe",
    "中文标签,带逗号",
)


def time(text: str, zone: str = PACIFIC) -> UncertainTime:
    return parse(text, zone=zone, date=DAY)


def phase(state: str, start: str, end: str, zone: str = PACIFIC) -> Phase:
    return Phase(state, time(start, zone), time(end, zone))


def control_plane() -> RecoveryData:
    """An afternoon with everything in it: vague times, events before and after, a mixed outcome."""
    events = (
        ("2024-12-10", "change", "Tried in staging", ""),
        ("14:23", "change", "The change is merged", ""),
        ("15:13", "detected", "Alerts fire", ""),
        ("15:16", "impact-start", "Customers begin to be affected", ""),
        ("15:16", "identified", "The engineers know the cause", ""),
        ("15:27", "mitigation", "Traffic is moved away", "partly"),
        ("~15:40", "impact-peak", "The impact is at its greatest", ""),
        ("15:53", "communication", "First word on the status page", ""),
        ("16:30..16:50", "mitigation", "Clusters are made smaller", "yes"),
        ("19:38", "recovered", "All is back", ""),
        ("2024-12-12 17:19", "communication", "The report is published", ""),
    )
    return RecoveryData(
        key="2024-12-11-control-plane",
        title="Control plane",
        rows=(
            Row(
                "Chat",
                (phase("outage", "15:16", "17:45"), phase("recovering", "17:45", "19:01")),
                "3 h 45 min",
            ),
            Row("API", (phase("degraded", "15:16", "19:38"),), "4 h 22 min"),
            Row("Labs", (phase("degraded", "15:16", "unknown"),), "not known"),
        ),
        segments=(
            Segment("detected", time("15:13"), time("15:16")),
            Segment("identified", time("15:16"), time("15:27")),
            Segment("mitigating", time("15:27"), time("17:36")),
            Segment("recovering", time("17:36"), time("19:38")),
        ),
        markers=tuple(
            Marker(number, kind, time(at), label, outcome=outcome, href=f"#event-{number}")
            for number, (at, kind, label, outcome) in enumerate(events, start=1)
        ),
        zone=PACIFIC,
    )


def lasting(minutes: int, *, events: int = 4) -> RecoveryData:
    """An outage of so many minutes from 10:00 UTC on 2 May 2024, with events spread over it."""
    start = datetime(2024, 5, 2, 10, 0, tzinfo=UTC)
    stamps = [
        f"{start + timedelta(minutes=round(minutes * n / max(events - 1, 1))):%Y-%m-%d %H:%M}"
        for n in range(max(events, 2))
    ]
    kinds = ("impact-start", "detected", "mitigation", "recovered")
    return RecoveryData(
        key=f"lasting-{minutes}",
        title="",
        rows=(Row("Shop", (phase("outage", stamps[0], stamps[-1], "UTC"),), "long"),),
        markers=tuple(
            Marker(n + 1, kinds[n % 4], time(stamps[n], "UTC"), f"Event {n + 1}")
            for n in range(events)
        ),
    )


def hostile() -> RecoveryData:
    """Text that tries to be something else, in every field."""
    rows = tuple(Row(text, (phase("outage", "15:16", "16:00"),), text) for text in HOSTILE)
    markers = tuple(
        Marker(n, "mitigation", time(f"15:{n + 16}"), text, outcome=text, href=text, language=text)
        for n, text in enumerate(HOSTILE, start=1)
    )
    return RecoveryData('x"><script>alert(1)</script>', HOSTILE[0], rows, markers=markers)


_zones = st.sampled_from(("UTC", PACIFIC, "Asia/Shanghai", "-08:00", "Australia/Lord_Howe"))
_labels = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40))
_minutes = st.integers(0, 60 * 24 * 30)


@st.composite
def times(draw: st.DrawFn) -> UncertainTime:
    """A time of any form, mostly within a month of each other, now and then far away."""
    start = datetime(2024, 10, 20, tzinfo=UTC) + timedelta(minutes=draw(_minutes))
    later = start + timedelta(minutes=draw(st.integers(1, 3000)))
    a, b = f"{start:%Y-%m-%d %H:%M}", f"{later:%Y-%m-%d %H:%M}"
    text = draw(
        st.sampled_from(
            (
                a, a, a, a, f"~{a}", f"{start:%Y-%m-%d}", f"~{start:%Y-%m-%d}",
                f"{start:%Y-%m-%d %Hh}", f"{a}..{b}", f"{a}..", f"..{a}", f"{start:%Y-%m}",
                "2024", "unknown", "ongoing", "1999-12-31 23:59:59", "9999", "0001-01-01",
                "..0001", "9999-12-31..",
            )
        )
    )  # fmt: skip
    return parse(text, zone="UTC")


_states = st.sampled_from(("outage", "degraded", "recovering", "maintenance"))
_stages = st.sampled_from(("undetected", "detected", "identified", "mitigating", "recovering"))
_kinds = st.sampled_from(
    ("change", "detected", "impact-start", "mitigation", "recovered", "note", "x-own", "decision")
)
_phases = st.builds(Phase, _states, times(), times())
_markers = st.builds(
    Marker,
    number=st.integers(1, 999),
    kind=_kinds,
    at=times(),
    label=_labels,
    until=st.one_of(st.none(), times()),
    outcome=st.sampled_from(("", "yes", "partly", "no", "unknown")),
    href=st.sampled_from(("", "#event-1")),
)

recoveries = st.builds(
    RecoveryData,
    key=st.sampled_from(("2024-12-11-openai", "a.b_c", "x y")),
    title=_labels,
    rows=st.lists(
        st.builds(Row, _labels, st.lists(_phases, max_size=4).map(tuple), _labels), max_size=4
    ).map(tuple),
    segments=st.lists(st.builds(Segment, _stages, times(), times(), st.booleans()), max_size=5).map(
        tuple
    ),
    markers=st.lists(_markers, max_size=14).map(tuple),
    zone=_zones,
    language=st.sampled_from(("en", "zh", "de")),
    as_of=st.one_of(st.none(), st.just(datetime(2024, 12, 1, tzinfo=UTC))),
)


def local(when: datetime, zone: str) -> datetime:
    return when.astimezone(zone_called(zone))
