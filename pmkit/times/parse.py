"""Reading the author's times: text in, :class:`UncertainTime` out, or :class:`TimeError`.

The syntax is in :mod:`pmkit.times.grammar`, by example in :data:`SYNTAX_EXAMPLES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache, lru_cache
from typing import NamedTuple

from pmkit.times import grammar
from pmkit.times.errors import IMPOSSIBLE, NO_DATE, REVERSED, TimeError, quoted
from pmkit.times.grammar import PATTERN, SYNTAX_EXAMPLES
from pmkit.times.local import instant, shifted, to_utc
from pmkit.times.uncertain import Form, Precision, UncertainTime
from pmkit.times.units import ABOUT, CLOCK_UNITS, LAST_WALL, last_day, stepped
from pmkit.times.zones import zone as zone_called

__all__ = ["PATTERN", "SYNTAX_EXAMPLES", "TimeError", "parse"]

_clock = re.compile(grammar.CLOCK).fullmatch
_date_only = re.compile(grammar.DATE_ONLY).fullmatch
_separator = re.compile(grammar.SEPARATOR)

_WORDS = {"ongoing": Form.ONGOING, "unknown": Form.UNKNOWN}


_Day = tuple[str, str, str]
"""Year, month and day as written; an empty string for what is left out."""


class _Stated(NamedTuple):
    """What one side of a time says, before a zone and a shared date are filled in."""

    about: bool
    precision: Precision
    day: _Day | None
    clock: tuple[str, str, str]
    zone: str | None


_NO_CLOCK = ("0", "0", "0")


def parse(text: str, *, zone: str = "UTC", date: str | None = None) -> UncertainTime:
    """Read one time.

    ``zone`` is the IANA name or offset in which times without their own are read; ``date`` the ISO
    day that times without a date belong to. Results are cached.

    Raises :class:`TimeError` and nothing else, whatever the text: TIM001 not a time, TIM002 an
    unknown zone, TIM003 a local time that a clock change skipped, TIM004 one that came twice,
    TIM005 a date or clock that cannot be, TIM006 a range that runs backwards, TIM007 a time without
    a date.
    """
    return _parse(text, zone, date)


@lru_cache(maxsize=8192)
def _parse(text: str, zone: str, date: str | None) -> UncertainTime:
    if ".." not in text and (stated := _read(text)) is not None:
        return _point(text, stated, zone, date)
    form = _WORDS.get(text.strip(" \t\r\n"))
    if form is not None:
        return UncertainTime(text, None, None, Precision.YEAR, False, form, None, zone)
    if ".." in text:
        found = _range(text, zone, date)
        if found is not None:
            return found
    from pmkit.times.explain import explain

    raise explain(text)


def _read(text: str) -> _Stated | None:
    """A time with all that it needs, but perhaps its date."""
    if match := _clock(text):
        about, year, month, day, _, hour, minute, second, utc, offset, name = match.groups()
        return _Stated(
            about is not None,
            Precision.MINUTE if second is None else Precision.SECOND,
            None if year is None else (year, month, day),
            (hour, minute, second or "0"),
            utc or offset or name,
        )
    if match := _date_only(text):
        about, year, month, day, utc, name = match.groups()
        return _dated(about, (year, month or "", day or ""), utc or name)
    if "h" in text and (match := _hour_only()(text)):
        about, year, month, day, _, hour, utc, offset, name = match.groups()
        date = None if year is None else (year, month, day)
        return _Stated(
            about is not None, Precision.HOUR, date, (hour, "0", "0"), utc or offset or name
        )
    return None


@cache
def _hour_only() -> Callable[[str], re.Match[str] | None]:
    """Compiled when the first such time is met: most files have none."""
    return re.compile(grammar.HOUR_ONLY).fullmatch


def _dated(about: str | None, day: _Day, zone: str | None) -> _Stated:
    precision = Precision.DAY if day[2] else Precision.MONTH if day[1] else Precision.YEAR
    return _Stated(about is not None, precision, day, _NO_CLOCK, zone)


def _read_end(text: str, start: _Stated) -> _Stated | None:
    """The second side of a range, with what it shares with the first filled in.

    Its patterns are compiled when the first such end is met: most files have none.
    """
    stated = _read(text)
    if stated is not None:
        # A clock alone is on the day of the first side, if that is a whole one.
        if stated.day is not None or start.day is None:
            return stated
        return stated._replace(day=start.day) if all(start.day) else None
    if match := re.fullmatch(grammar.SHORT_DATE_ONLY, text):
        about, month, day, utc, name = match.groups()
        year = start.day[0] if start.day else ""
        if month is not None:
            return _dated(about, (year, month, day), utc or name)
        # Two digits stand for what the first side ends with: a day, or a month.
        if start.precision is Precision.DAY and start.day:
            return _dated(about, (year, start.day[1], day), utc or name)
        if start.precision is Precision.MONTH and int(day) <= 12:
            return _dated(about, (year, day, ""), utc or name)
        return None
    if match := re.fullmatch(grammar.SHORT_CLOCK, text):
        about, _, month, day, _, hour, minute, second, utc, offset, name = match.groups()
        precision = Precision.MINUTE if second is None else Precision.SECOND
        clock = (hour, minute, second or "0")
    elif match := re.fullmatch(grammar.SHORT_HOUR_ONLY, text):
        about, _, month, day, _, hour, utc, offset, name = match.groups()
        precision, clock = Precision.HOUR, (hour, "0", "0")
    else:
        return None
    if start.day is None:
        shared = None if day is None else ("", month or "", day)
    else:
        shared = (start.day[0], month or start.day[1], day or start.day[2])
        if not shared[1] or not shared[2]:
            return None
    return _Stated(about is not None, precision, shared, clock, utc or offset or name)


def _range(text: str, zone: str, date: str | None) -> UncertainTime | None:
    first, last = _separator.split(text.strip(" \t\r\n"), maxsplit=1)
    if not first or not last:
        # Blanks next to the dots were taken by them; any more do not belong there.
        stated = None if (first + last).strip(" \t\r\n") != first + last else _read(first + last)
        if stated is None:
            return None
        side = _point(first + last, stated, zone, date)
        return UncertainTime(
            text,
            side.earliest if first else None,
            None if first else side.latest,
            side.precision,
            side.about,
            Form.AFTER if first else Form.BEFORE,
            side.nominal,
            side.zone,
            (side,),
        )
    if first != first.rstrip() or last != last.lstrip():
        return None
    start = _read(first)
    end = None if start is None else _read_end(last, start)
    if start is None or end is None:
        return None
    left = _point(first, start, start.zone or end.zone or zone, date)
    right = _point(last, end, end.zone or start.zone or zone, date)
    # Whether a range runs backwards is a matter of what is stated, not of how far *about* reaches.
    if _exact(last, end, right, date).before(_exact(first, start, left, date)):
        raise TimeError(
            REVERSED,
            f"{quoted(text)} runs backwards: it ends before it begins",
            "Write the earlier time first; an end on the next day needs its day, as in"
            " `2017-01-31 23:00..02-01 00:30`.",
        )
    return UncertainTime(
        text,
        left.earliest,
        right.latest,
        max(left.precision, right.precision, key=lambda precision: precision.rank),
        left.about or right.about,
        Form.BETWEEN,
        left.nominal,
        left.zone,
        (left, right),
    )


def _exact(text: str, stated: _Stated, point: UncertainTime, date: str | None) -> UncertainTime:
    """``point`` without its *about*."""
    if not point.about:
        return point
    return _point(text, stated._replace(about=False), point.zone, date)


def _point(text: str, stated: _Stated, zone: str, date: str | None) -> UncertainTime:
    about, precision, day, (hour, minute, second), own_zone = stated
    name = "UTC" if own_zone == "Z" else own_zone or zone
    tz = zone_called(name)
    if day is None or not day[0]:
        day = _on_date(text, day, date)
    try:
        start = datetime(  # noqa: DTZ001 - a clock on the wall, before its zone is applied
            int(day[0]), int(day[1] or 1), int(day[2] or 1), int(hour), int(minute), int(second)
        )
    except ValueError:
        raise _no_such_day(*day) from None
    unit = CLOCK_UNITS.get(precision)
    try:
        end = stepped(start, precision) if unit is None else start + unit
    except OverflowError:
        end = LAST_WALL
    nominal, latest = to_utc(start, end, tz, precision, name)
    earliest = nominal
    if about:
        if unit is None:
            start, end = stepped(start, precision, -1), stepped(end, precision)
            earliest = instant(start, tz)
            latest = instant(end, tz)
        else:
            earliest = shifted(nominal, -ABOUT[precision])
            latest = shifted(latest, ABOUT[precision])
    return UncertainTime(text, earliest, latest, precision, about, Form.POINT, nominal, name)


def _on_date(text: str, day: _Day | None, date: str | None) -> _Day:
    """The day of a time that leaves out its date, or the year of it."""
    if date is None:
        raise TimeError(
            NO_DATE,
            f"{quoted(text)} has no date, and neither has this file",
            f"Write the date before it, as in `2024-12-11 {text.strip()}`,"
            " or give the file a `date`.",
        )
    match = _date_only(date)
    if match is None or match[4] is None:
        raise TimeError(
            NO_DATE,
            f"{quoted(text)} has no date, and the file's date {quoted(date)} is not a day",
            "Write the file's date as year, month and day, as in `2024-12-11`.",
        )
    year, month, day_of_month = match.group(2, 3, 4)
    if day is None:
        return year, month, day_of_month
    return year, day[1] or month, day[2]


def _no_such_day(year: str, month: str, day: str) -> TimeError:
    if year == "0000":
        return TimeError(IMPOSSIBLE, "There is no year 0000", "Years are 0001 to 9999.")
    return TimeError(
        IMPOSSIBLE,
        f"There is no day `{year}-{month}-{day}`",
        f"The last day of that month is `{year}-{month}-{last_day(int(year), int(month))}`.",
    )
