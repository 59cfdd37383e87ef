"""Any incident that the schema allows, for Hypothesis: each field given or not, every word of every
vocabulary, times of every form from the year 1 to the year 9999, and texts that are up to no good.

Made from the model's own JSON Schema, so that a new field is tried without a change here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from hypothesis import strategies as st

from pmkit.model.json_schema import incident_schema
from pmkit.times.errors import TimeError
from pmkit.times.parse import parse

Strategy = st.SearchStrategy[Any]

NAME = "2024-12-11-any"
ZONES = ("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Apia")
DATES = ("2024-12-11", "0001-01-02", "9999-12-30", "2011-12-29")
IDS = ("a", "b", "c-d", "2024-12-11-any", "x" * 120)
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><img src=x onerror=alert(1)>",
    "{{ config }}{% raw %}{# x",
    "[x](javascript:alert(1)) ![y](data:text/html,z)",
    "[a]: javascript:alert(1)\n\n[a] <javascript:alert(1)>",
    "W" * 400,
    "故障" * 200,
    "مرحبا \u202eabc\u202c \u2066x",
    "👩\u200d👩\u200d👧 🏳️\u200d🌈 e\u0301\u0301\u0301",
    "\u200b\u200f\u00ad\u2060\ufffd\U000e0041\ufe0f",
    "a\tb\r\n\r\n    c",
    "=HYPERLINK(1)",
    "| a | b |\n|---|---|\n\n# Heading\n\n> 1. - `code`\n\n```\nfence",
    "\"'&lt;&amp;&#0;\\",
    " \u00a0\u3000.",
)
"""Texts that would do something, or break something, if they were not told as text."""


def _day(at: datetime) -> str:
    return f"{at.year:04}-{at:%m-%d}"


_NEAR = datetime(2024, 12, 11, 12)
_MOMENTS = st.one_of(
    st.integers(-3_000, 3_000).map(lambda minutes: _NEAR + timedelta(minutes=minutes)),
    st.integers(-40, 40).map(lambda days: _NEAR + timedelta(days=days)),
    st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)),
    st.sampled_from((datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59))),
)
_FORMS: tuple[Callable[[datetime], str], ...] = (
    lambda at: f"{_day(at)} {at:%H:%M}",
    lambda at: f"{_day(at)} {at:%H:%M:%S} UTC",
    lambda at: f"{_day(at)} {at:%H:%M} -08:00",
    lambda at: f"{_day(at)} {at:%H}h",
    _day,
    lambda at: f"{at.year:04}-{at:%m}",
    lambda at: f"{at.year:04}",
    lambda at: f"{at:%H:%M}",
    lambda at: f"{at:%H}h",
)


def _readable(text: str) -> bool:
    """Whether it is a time in every file: not in an hour that clocks left out or had twice."""
    try:
        for zone, date in product(ZONES, DATES):
            parse(text, zone=zone, date=date)
    except TimeError:
        return False
    return True


_points = st.tuples(st.sampled_from(("", "", "~")), st.sampled_from(_FORMS), _MOMENTS).map(
    lambda given: given[0] + given[1](given[2])
)
_times = st.one_of(
    _points,
    st.tuples(_points, _points).map("..".join),
    _points.map("{}..".format),
    _points.map("..{}".format),
    st.just("unknown"),
).filter(_readable)
_ends = st.one_of(_times, st.just("ongoing"))
_texts = st.one_of(
    st.sampled_from(HOSTILE),
    # Control characters and odd line breaks are refused when the file is read.
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff"),
        min_size=1,
        max_size=40,
    ).filter(lambda text: bool(text.strip())),
)
_ids = st.sampled_from(IDS)

BY_NAME: dict[str, Strategy] = {"SingleTime": _times, "SingleEnd": _ends, "Id": _ids}
BY_FIELD: dict[str, Strategy] = {
    "id": st.just(NAME),
    "date": st.sampled_from(DATES),
    "timezone": st.sampled_from(ZONES),
    "language": st.sampled_from(("en", "zh", "zh-Hant", "de", "en-GB")),
    "severity": st.sampled_from(("sev1", "sev4")),
    "url": st.sampled_from(("https://a.example/?b=1&c='", "http://[::1]/*_`|{{x}}")),
    "value": st.sampled_from(("3", "~1_200.5", "<= 7", "-1 .. ~2", "9" * 40)),
}
"""Fields of the incident, its sources and figures that no type of their own tells."""


@cache
def _definitions() -> dict[str, Any]:
    found: dict[str, Any] = incident_schema()["$defs"]
    return found


def incidents() -> Strategy:
    """Trees of incidents, ready to be written as JSON, which YAML is a superset of."""
    whole = incident_schema()
    own = {name: BY_FIELD[name] for name in whole["properties"] if name in BY_FIELD}
    return _object(whole, own).map(lambda tree: {"date": DATES[0]} | tree)


@cache
def _named(name: str) -> Strategy:
    if name in BY_NAME:
        return BY_NAME[name]
    return st.deferred(lambda: _any(_definitions()[name]))


def _any(schema: dict[str, Any]) -> Strategy:
    if "$ref" in schema:
        return _named(schema["$ref"].rpartition("/")[2])
    if "const" in schema:
        return st.just(schema["const"])
    for key in ("anyOf", "oneOf"):
        if key in schema:
            # A word of the base's own needs its settings.
            of = [one for one in schema[key] if not one.get("pattern", "").startswith("^x-")]
            return st.one_of([_any(one) for one in of])
    if schema.get("type") == "array":
        least = schema.get("minItems", 0)
        return st.lists(_any(schema["items"]), min_size=least, max_size=max(2, least))
    if schema.get("type") == "object":
        return _object(schema) if "properties" in schema else _map(schema)
    assert schema.get("type") == "string", schema
    return _texts


def _object(schema: dict[str, Any], own: dict[str, Strategy] | None = None) -> Strategy:
    given = {
        name: own[name] if own and name in own else _field(name, field)
        for name, field in schema["properties"].items()
        if name != "format"
    }
    required = {name: given.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(required, optional=given)


def _field(name: str, schema: dict[str, Any]) -> Strategy:
    """A field's values: those of its type, or of its name where a pattern alone tells them."""
    return BY_FIELD[name] if "pattern" in schema and name in BY_FIELD else _any(schema)


def _map(schema: dict[str, Any]) -> Strategy:
    """A map by language, or by the keys of sources."""
    values = schema.get("additionalProperties")
    if isinstance(values, dict):
        keys, least = st.sampled_from(("en", "zh", "de", "zh-Hans")), schema.get("minProperties", 0)
    else:
        (values,) = schema["patternProperties"].values()
        keys, least = _ids, 0
    return st.dictionaries(keys, _any(values), min_size=least, max_size=2)
