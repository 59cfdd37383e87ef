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

_ZONE = f"(?: (?:Z|{OFFSET}|{NAME}))?"
_CLOSE_ZONE = f"(?: ?(?:Z|{OFFSET})| {NAME})?"  # Behind a clock an offset may stand close.
_CLOCK = f"{HOUR}(?::{SIXTY}(?::{SIXTY})?|h){_CLOSE_ZONE}"
_DATE = f"{YEAR}(?:-{MONTH}(?:-{DAY})?)?"
_POINT = f"~?(?:(?:{YEAR}-{MONTH}-{DAY}[ T])?{_CLOCK}|{_DATE}{_ZONE})"
_END = (
    f"~?(?:(?:(?:(?:{YEAR}-)?{MONTH}-)?{DAY}[ T])?{_CLOCK}|(?:{_DATE}|(?:{MONTH}-)?{DAY}){_ZONE})"
)

PATTERN = rf"^{BLANK}(?:ongoing|unknown|{_POINT}(?: ?\.\.(?: ?{_END})?)?|\.\. ?{_POINT}){BLANK}$"
"""What every time looks like, for the ``pattern`` of a JSON Schema.

It accepts each text that ``parse`` accepts. What it accepts beyond that: days that their month does
not have and the year 0000, unknown zones, local times that a clock change skipped or doubled,
ranges that run backwards, and ends that leave out what their start does not have (``2024..31``).
"""

_ANY_ZONE = f"Z|{OFFSET}|{NAME}"
_CLOSE = f"(?: ?(Z|{OFFSET})| ({NAME}))?"
_FULL_DATE = f"(?:({YEAR})-({MONTH})-({DAY})[ T])?"
_SHORT_DATE = f"(?:(?:(?:({YEAR})-)?({MONTH})-)?({DAY})[ T])?"

CLOCK = f"{BLANK}(~)?{_FULL_DATE}({HOUR}):({SIXTY})(?::({SIXTY}))?{_CLOSE}{BLANK}"
"""Groups: about, year, month, day, hour, minute, second, offset, zone name."""

HOUR_ONLY = f"{BLANK}(~)?{_FULL_DATE}({HOUR})h{_CLOSE}{BLANK}"
"""Groups: about, year, month, day, hour, offset, zone name."""

DATE_ONLY = f"{BLANK}(~)?({YEAR})(?:-({MONTH})(?:-({DAY}))?)?(?: ({_ANY_ZONE}))?{BLANK}"
"""Groups: about, year, month, day, zone."""

SHORT_CLOCK = f"(~)?{_SHORT_DATE}({HOUR}):({SIXTY})(?::({SIXTY}))?{_CLOSE}"
"""As :data:`CLOCK`, for the end of a range, which may leave out the year and the month."""

SHORT_HOUR_ONLY = f"(~)?{_SHORT_DATE}({HOUR})h{_CLOSE}"
"""As :data:`HOUR_ONLY`, for the end of a range."""

SHORT_DATE_ONLY = f"(~)?(?:({MONTH})-)?({DAY})(?: ({_ANY_ZONE}))?"
"""Groups: about, month, day (a month where the range begins with a month), zone."""

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
