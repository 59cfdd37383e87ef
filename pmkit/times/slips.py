"""Common slips in writing a time: what each looks like, and its right spelling.

They are mended in order, so a rule may count on those before it: full-width characters first, zones
last. :mod:`pmkit.times.explain` shows the author what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from pmkit.times.errors import IMPOSSIBLE, NOT_A_TIME
from pmkit.times.zones import OFFSET

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_TH = "(?:st|nd|rd|th)?"
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


class Slip(NamedTuple):
    """A slip: what is wrong (after the text itself), what to look for, what to put instead.

    ``certain`` slips can only mean what comes out; of others that is the likeliest reading, or it
    leaves out something that the text says.
    """

    message: str
    looks_like: re.Pattern[str]
    mended: str | Callable[[re.Match[str]], str]
    code: str
    certain: bool = True


def _slip(
    message: str,
    looks_like: str,
    mended: str | Callable[[re.Match[str]], str],
    code: str = NOT_A_TIME,
    *,
    certain: bool = True,
) -> Slip:
    return Slip(message, re.compile(looks_like, re.IGNORECASE), mended, code, certain)


def _iso(match: re.Match[str]) -> str:
    return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"


def _iso_named(match: re.Match[str]) -> str:
    month = _MONTHS.index(match["m"].lower()) + 1
    return f"{match['y']}-{month:02}-{int(match['d']):02}"


def _iso_either_order(match: re.Match[str]) -> str:
    """Month first with slashes, day first with dots, unless a number over 12 tells otherwise."""
    first, second = int(match["a"]), int(match["b"])
    day_first = first > 12 or (match["dot"] != "/" and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    return f"{match['y']}-{month:02}-{day:02}"


def _chinese_date(match: re.Match[str]) -> str:
    parts = [match["y"], *(f"{int(part):02}" for part in match.group("m", "d") if part)]
    return "-".join(parts) + " " * (match.end() < len(match.string))


def _chinese_clock(match: re.Match[str]) -> str:
    hour, minute, second = match.group("h", "min", "s")
    if minute is None:
        return f"{hour}:30" if match["half"] else f"{hour}h"
    return f"{hour}:{int(minute):02}" + (f":{int(second):02}" if second else "")


def _on_24_hours(match: re.Match[str]) -> str:
    hour = int(match["h"])
    if hour <= 12:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    return f"{hour:02}:{match['min']}{match['s'] or ''}" if match["min"] else f"{hour:02}h"


def _next_day(match: re.Match[str]) -> str:
    try:
        return f"{date.fromisoformat(match['day']) + timedelta(days=1)} 00:00"
    except (OverflowError, ValueError):
        return match[0]


def _offset(match: re.Match[str]) -> str:
    sign = "+" if match["sign"] == "+" else "-"
    return f"{match['clock']} {sign}{int(match['h']):02}:{match['min'] or '00'}"


def _padded_date(match: re.Match[str]) -> str:
    year, month, day = (part for part in match.groups() if part)
    return f"{year}-{int(month):02}-{int(day):02}"


_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK_END = "(?:[0-9]:[0-9]{2}|[0-9]h)"

SLIPS: tuple[Slip, ...] = (
    _slip(
        "has full-width characters",
        "[\uff01-\uff5e\u3000]+",
        lambda match: match[0].translate(_WIDE),
    ),
    _slip("has blanks other than single spaces", r"[\s\u200b]{2,}|[^\S ]|\u200b", " "),
    # words
    _slip(
        "is not spelt `ongoing`",
        "^(?:ongoing|now|present|still (?:going on|ongoing)|仍在继续|进行中)$",
        "ongoing",
    ),
    _slip(
        "is not spelt `unknown`",
        r"^(?:unknown|not known|n/?a|tb[cd]|none|null|nil|~|-+|\?+|未知|不详)$",
        "unknown",
    ),
    _slip(
        "says *about* in words, not as `~`",
        r"^(?:about|approx(?:imately)?|around|roughly|circa|ca?\.?|≈|∼|大?约|~ )[. ]*(?=[0-9])",
        "~",
    ),
    _slip(
        "says *about* in words, not as `~`",
        "^(?P<time>[0-9].*?) ?(?:左右|or so|ish)$",
        r"~\g<time>",
    ),
    # dates
    _slip(
        "has a date in Chinese notation",
        "(?P<y>[0-9]{4}) ?年(?: ?(?P<m>[0-9]{1,2}) ?月(?: ?(?P<d>[0-9]{1,2}) ?[日号])?)? ?",
        _chinese_date,
    ),
    _slip("names the day of the week", rf"\b{_WEEKDAY}\b[.,]? ?", "", certain=False),
    _slip(
        "spells the month",
        rf"\b(?P<d>[0-9]{{1,2}}){_TH}[ .-]*(?:of )?{_MONTH},?[ -]?(?P<y>[0-9]{{4}})\b",
        _iso_named,
    ),
    _slip(
        "spells the month",
        rf"\b{_MONTH} ?(?P<d>[0-9]{{1,2}}){_TH},? (?P<y>[0-9]{{4}})\b",
        _iso_named,
    ),
    _slip(
        "has a date with slashes",
        r"\b(?P<y>[0-9]{4})/(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})\b",
        _iso,
    ),
    _slip("has a date with slashes", r"\b(?P<y>[0-9]{4})/(?P<m>0[1-9]|1[0-2])\b", r"\g<y>-\g<m>"),
    _slip(
        "has a date with dots",
        r"\b(?P<y>[0-9]{4})\.(?P<m>[0-9]{1,2})\.(?P<d>[0-9]{1,2})\b",
        _iso,
    ),
    _slip(
        "has a date that does not begin with the year",
        r"\b(?P<a>[0-9]{1,2})(?P<dot>[./-]) ?(?P<b>[0-9]{1,2})(?P=dot) ?(?P<y>[0-9]{4})\b",
        _iso_either_order,
    ),
    _slip(
        "has a date without hyphens",
        r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?![0-9])",
        _iso,
    ),
    _slip(
        "has a date with single digits",
        r"(?<![0-9-])(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9])(?![0-9])"
        r"|(?<![0-9-])(?P<y1>[0-9]{4})-(?P<m1>[0-9])-(?P<d1>[0-9]{1,2})(?![0-9])",
        _padded_date,
    ),
    _slip("has a date with single digits", r"^(~?[0-9]{4})-([0-9])$", r"\1-0\2"),
    _slip(
        "has more than a space between date and clock",
        rf"({_DAY})(?:, ?(?:at )?| at | ?@ ?|_)(?=[0-9])",
        r"\1 ",
    ),
    # clocks
    _slip(
        "has a clock in Chinese notation",
        "(?P<h>[0-9]{1,2}) ?[时点](?:(?P<half>半)|整|钟| ?(?P<min>[0-9]{1,2}) ?分?"
        "(?: ?(?P<s>[0-9]{1,2}) ?秒)?)?",
        _chinese_clock,
        certain=False,
    ),
    _slip("is not on the 24-hour clock", "(?:上午|早上|凌晨) ?([0-9:h]+)", r"\1 am"),
    _slip("is not on the 24-hour clock", "(?:下午|晚上|中午) ?([0-9:h]+)", r"\1 pm"),
    _slip(
        "is not on the 24-hour clock",
        r"(?<![0-9:])(?P<h>[0-9]{1,2})(?:h|[:.](?P<min>[0-9]{2})(?P<s>:[0-9]{2})?)?"
        r" ?(?P<half>[ap])\.?m\b\.?",
        _on_24_hours,
    ),
    _slip(
        "has a clock with a dot",
        r"(?P<before>^~?|[-0-9]{5}[ T]|\.\. ?)(?P<h>[0-9]{1,2})\.(?P<min>[0-5][0-9])(?![0-9])",
        r"\g<before>\g<h>:\g<min>",
    ),
    _slip(
        "has a clock without a colon",
        r"(?<=-[0-9]{2}[ T])([0-9]{2})([0-5][0-9])(?![0-9:])",
        r"\1:\2",
    ),
    _slip(
        "has a clock without a colon",
        r"(?<=-[0-9]{2}[ T])([0-9]{2})([0-5][0-9])([0-5][0-9])(?![0-9:])",
        r"\1:\2:\3",
    ),
    _slip("has a clock without a colon", r"(?<![0-9])([0-9]{1,2}) ?h ?([0-5][0-9])\b", r"\1:\2"),
    _slip("has an hour with neither minutes nor `h`", rf"^(~?{_DAY}[ T][0-9]{{2}})$", r"\1h"),
    _slip(
        "says more than the clock",
        r"(:[0-9]{2}) ?(?:h|hrs?|hours|uhr|o'clock)\b\.?",
        r"\1",
    ),
    _slip("has a space before the `h`", r"([0-9]{1,2}) (?:h|uhr|o'clock)\b", r"\1h"),
    _slip("guesses at the minutes", r"\b([0-9]{2}):(?:xx|\?\?)", r"\1h"),
    _slip("has an hour of one digit", "(?<![0-9:])([0-9])(?=:[0-9]|h)", r"0\1", certain=False),
    _slip("has a minute or second of one digit", "(?<=:)([0-9])(?![0-9])", r"0\1", certain=False),
    _slip("has fractions of a second", r"(:[0-9]{2}:[0-9]{2})[.,][0-9]+", r"\1", certain=False),
    _slip(
        "ends a day with 24:00, which is 00:00 of the next",
        rf"(?P<day>{_DAY})[ T]24:00(?::00)?(?![0-9:])",
        _next_day,
        IMPOSSIBLE,
    ),
    _slip(
        "has a leap second, which clocks here do not count",
        ":59:60(?![0-9])",
        ":59:59",
        IMPOSSIBLE,
        certain=False,
    ),
    _slip("has a small `t`", "(?<=[0-9])t(?=[0-9])", "T"),
    # ranges
    _slip("gives a range in words", r"^(?:(?:somewhere )?between|from) (?=.*[0-9].*[0-9])", ""),
    _slip(
        "gives a range without `..`",
        r" ?(?:[–—―→…]|->|\.{3,}|(?<= )(?:to|and|until|till|through|-)(?= )|至|到) ?",
        "..",
    ),
    _slip(
        "gives a range without `..`",
        rf"({_CLOCK_END})(?!{OFFSET})-(?=[0-9]{{1,2}}:[0-9]{{2}})",
        r"\1..",
    ),
    _slip(
        "gives an open end in words",
        r"^(?:after|since|from) (.*[0-9].*)$",
        r"\1..",
        certain=False,
    ),
    _slip(
        "gives an open end in words",
        r"^([^.]*[0-9][^.]*?) ?(?:onwards?|之后|以后)$",
        r"\1..",
        certain=False,
    ),
    _slip(
        "gives an open start in words",
        r"^(?:before|by|until|till|no later than) (.*[0-9].*)$",
        r"..\1",
        certain=False,
    ),
    # zones
    _slip("has a small `z`", "(?<=[0-9h])( ?)z(?![a-z])", r"\1Z"),
    _slip(
        "has its zone in small letters", rf"({_CLOCK_END}) ?(?:utc|gmt)(?= ?$| ?\.\.)", r"\1 UTC"
    ),
    _slip(
        "has an offset that is not spelt as in `-08:00`",
        rf"(?P<clock>{_CLOCK_END}) ?(?:(?:utc|gmt) ?)?(?P<sign>[+\u2212-])(?P<h>[0-9]{{1,2}})"
        r"(?::?(?P<min>[0-9]{2}))?(?![0-9:-])",
        _offset,
    ),
)
"""All slips, in the order in which they are mended."""

OTHER_READINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})\b"), r"\3\2\1\2\4"),
    (re.compile(rf"({_CLOCK_END})-(?=(?:0[0-9]|1[0-4]):(?:00|15|30|45))"), r"\1.."),
)
"""What a text can mean besides: the day before the month or after it; a range or an offset."""
