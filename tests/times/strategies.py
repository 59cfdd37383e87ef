"""Texts of times for Hypothesis: right ones by the grammar, and nearly right ones."""

from __future__ import annotations

from hypothesis import strategies as st

ZONES = (
    "UTC",
    "+05:30",
    "-08:00",
    "Europe/Berlin",
    "America/Los_Angeles",
    "America/Sao_Paulo",  # changed its clocks at midnight
    "Australia/Lord_Howe",  # changes them by half an hour
    "Africa/Monrovia",  # -00:44:30 until 1972
    "Europe/Amsterdam",  # local mean time for long
    "Pacific/Apia",  # left out 2011-12-30
    "America/Juneau",  # had 1867-10-18 twice
    "Asia/Shanghai",
)

zones = st.sampled_from(ZONES)
_two = st.integers(0, 61).map("{:02}".format)
_months = st.integers(1, 12).map("{:02}".format)
_days = st.integers(1, 31).map("{:02}".format)
_hours = st.integers(0, 23).map("{:02}".format)
_sixty = st.integers(0, 59).map("{:02}".format)
years = st.one_of(
    st.integers(1, 9999),
    st.sampled_from((1, 2, 1844, 1867, 1883, 1916, 1937, 1972, 2011, 2024, 9998, 9999)),
).map("{:04}".format)
_zone_texts = st.sampled_from(("", "", "", "Z", *(f" {zone}" for zone in (*ZONES, "Z", "GMT"))))

_clocks = st.one_of(
    st.tuples(_hours, _sixty).map(":".join),
    st.tuples(_hours, _sixty, _sixty).map(":".join),
    _hours.map("{}h".format),
)
_dates = st.tuples(years, _months, _days).map("-".join)
_about = st.sampled_from(("", "", "~"))


def _joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


points = st.one_of(
    _joined(_about, _dates, st.sampled_from(" T"), _clocks, _zone_texts),
    _joined(_about, _clocks, _zone_texts),
    _joined(_about, _dates, _zone_texts),
    _joined(_about, years, st.just("-"), _months, _zone_texts),
    _joined(_about, years, _zone_texts),
)
_short_ends = st.one_of(
    _joined(_about, _months, st.just("-"), _days, _zone_texts),
    _joined(_about, _months, st.just("-"), _days, st.just(" "), _clocks, _zone_texts),
    _joined(_about, _days, st.just(" "), _clocks, _zone_texts),
    _joined(_about, _days, _zone_texts),
)
_dots = st.sampled_from(("..", " .. ", " ..", ".. "))
texts = st.one_of(
    points,
    _joined(points, _dots, points),
    _joined(points, _dots, _short_ends),
    _joined(points, st.sampled_from(("..", " .."))),
    _joined(st.sampled_from(("..", ".. ")), points),
    st.sampled_from(("ongoing", "unknown")),
)
"""Texts of the right shape: days that do not exist and ranges that run backwards among them."""

_characters = "0123456789-:.~ TZh+/UCGMapms年月日时\t\n\u00a0\uff1a\u2013"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A right text with up to three characters put in, left out or changed."""
    text: str = draw(texts)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        kept = draw(st.integers(0, 1))
        text = text[:at] + draw(st.sampled_from(("", *_characters))) + text[at + kept :]
    return text


numbers = st.one_of(
    _joined(years, st.just("-"), _two, st.just("-"), _two),
    _joined(st.just("2024-12-11 "), _two, st.just(":"), _two, st.just(":"), _two),
    _joined(
        _two, st.just(":"), _two, st.sampled_from((" +", " -", "+", "-")), _two, st.just(":"), _two
    ),
)
"""The right shape with any numbers of two digits."""

anything = st.one_of(
    texts, mutated(), numbers, st.text(max_size=40), st.text(_characters, max_size=20)
)
