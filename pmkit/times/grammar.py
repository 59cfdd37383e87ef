"""The author's syntax of times as regular expressions, kept in one place.

The pieces build what :mod:`pmkit.times.parse` reads with, and :data:`PATTERN` for JSON Schema, so
that both accept the same. All of it is ECMA-262 without look-around, which also Go's and Rust's
engines understand.
"""

from __future__ import annotations

from pmkit.times.zones import NAME, OFFSET

YEAR = "[0-9]{4}"
MONTH = "(?:0[1-9]|1[0-2])"
DAY = "(?:0[1-9]|[12][0-9]|3[01])"
HOUR = "(?:[01][0-9]|2[0-3])"
SIXTY = "[0-5][0-9]"

BLANK = "[ \\t\\r\\n]*"
"""Blanks around a time say nothing: a block scalar in YAML ends with a line break."""

SEPARATOR = r" ?\.\. ?"
"""Between the two sides of a range."""

# An offset may stand close to a clock only as in ISO 8601, behind a `T`. Elsewhere it must not, as
# `09:00-10:30` is more likely to be meant as a range.
_ZONE = f"(?: ?Z| (?:{OFFSET}|{NAME}))?"
_CLOSE_ZONE = f"(?: ?(?:Z|{OFFSET})| {NAME})?"
_CLOCK = f"{HOUR}(?::{SIXTY}(?::{SIXTY})?|h)"
_DATE = f"{YEAR}(?:-{MONTH}(?:-{DAY})?)?"
_POINT = (
    f"~?(?:(?:(?:{YEAR}-{MONTH}-{DAY} )?{_CLOCK}|{_DATE}){_ZONE}"
    f"|{YEAR}-{MONTH}-{DAY}T{_CLOCK}{_CLOSE_ZONE})"
)
_SHORT_DATE = f"(?:(?:{YEAR}-)?{MONTH}-)?{DAY}"
_END = (
    f"~?(?:(?:(?:{_SHORT_DATE} )?{_CLOCK}|{_DATE}|{_SHORT_DATE}){_ZONE}"
    f"|{_SHORT_DATE}T{_CLOCK}{_CLOSE_ZONE})"
)

PATTERN = rf"^{BLANK}(?:ongoing|unknown|{_POINT}(?: ?\.\.(?: ?{_END})?)?|\.\. ?{_POINT}){BLANK}$"
"""What every time looks like, for the ``pattern`` of a JSON Schema.

It accepts each text that ``parse`` accepts. What it accepts beyond that: days that their month does
not have and the year 0000, unknown zones, local times that a clock change skipped or doubled,
ranges that run backwards, and ends that leave out what their start does not have (``2024..31``).
"""

_G_ZONE = f"(?: ?(Z)| ({OFFSET}|{NAME}))?"
_G_CLOSE_ZONE = f"(?: ?(Z)|(?(T) ?| )({OFFSET})| ({NAME}))?"
_G_FULL = f"(?:({YEAR})-({MONTH})-({DAY})(?: |(?P<T>T)))?"
_G_SHORT = f"(?:(?:(?:({YEAR})-)?({MONTH})-)?({DAY})(?: |(?P<T>T)))?"

CLOCK = f"{BLANK}(~)?{_G_FULL}({HOUR}):({SIXTY})(?::({SIXTY}))?{_G_CLOSE_ZONE}{BLANK}"
"""Groups: about, year, month, day, T, hour, minute, second, and the zone in three: Z, offset, name.
"""

HOUR_ONLY = f"{BLANK}(~)?{_G_FULL}({HOUR})h{_G_CLOSE_ZONE}{BLANK}"
"""As :data:`CLOCK`, without minute and second."""

DATE_ONLY = f"{BLANK}(~)?({YEAR})(?:-({MONTH})(?:-({DAY}))?)?{_G_ZONE}{BLANK}"
"""Groups: about, year, month, day, and the zone in two: Z, offset or name."""

SHORT_CLOCK = f"(~)?{_G_SHORT}({HOUR}):({SIXTY})(?::({SIXTY}))?{_G_CLOSE_ZONE}"
"""As :data:`CLOCK`, for the end of a range, which may leave out the year and the month."""

SHORT_HOUR_ONLY = f"(~)?{_G_SHORT}({HOUR})h{_G_CLOSE_ZONE}"
"""As :data:`HOUR_ONLY`, for the end of a range."""

SHORT_DATE_ONLY = f"(~)?(?:({MONTH})-)?({DAY}){_G_ZONE}"
"""Groups: about, month, day (a month where the range begins with a month), and the zone in two."""

SYNTAX_EXAMPLES: tuple[tuple[str, str], ...] = (
    ("2024-12-11 15:16", "a minute, by clocks in the file's time zone"),
    ("2024-12-11 15:16:30", "a second"),
    ("2024-12-11T15:16Z", "a minute in UTC; `Z`, ` Z` and ` UTC` are the same"),
    ("2024-12-11 15:16 -08:00", "a minute at an offset from UTC"),
    ("2024-12-11 15:16 America/Los_Angeles", "a minute in another IANA time zone"),
    ("2024-12-11 15h", "some time between 15:00 and 16:00"),
    ("2024-12-11", "some time on that day"),
    ("2024-12", "some time in that month"),
    ("2024", "some time in that year"),
    ("15:16", "a minute on the file's `date`; `15:16:30` and `15h` are read alike"),
    ("~2024-12-11 15:40", "about then, give or take a quarter of an hour"),
    ("2017-01-31 23:00..23:30", "somewhere between the two; the end leaves out what it shares"),
    ("2017-01-31 23:00..02-01 00:30", "the same over midnight, the year left out"),
    ("2024-12-10..12", "somewhere within these three days"),
    ("23:00..23:30 UTC", "a zone at the end holds for both sides"),
    ("2024-12-11 15:16..~15:40", "each side can be *about*"),
    ("2024-12-11 15:16..", "then or later"),
    ("..2024-12-11 15:16", "by then"),
    ("ongoing", "still going on when this was written; only for ends"),
    ("unknown", "not known, and said so"),
)
"""Each spelling with its meaning, in the order in which they are best explained."""
