"""Times in words for readers (:func:`show`) and in the author's syntax (:func:`canonical`)."""

from __future__ import annotations

from datetime import timedelta, tzinfo

from pmkit.times.local import offset_text, offsets, spelt, wall
from pmkit.times.uncertain import Form, Precision, UncertainTime
from pmkit.times.units import CLOCK_UNITS, stepped
from pmkit.times.zones import zone as zone_called

_SECOND = timedelta(seconds=1)

_SHOWN = {
    "en": {
        "about": "about {}",
        "between": "between {} and {}",
        "after": "after {}",
        "before": "by {}",
        "ongoing": "still going on",
        "unknown": "not known",
        "to": "{} to {}",
    },
    "zh": {
        "about": "约 {}",
        "between": "{} 至 {} 之间",
        "after": "{} 之后",
        "before": "不晚于 {}",
        "ongoing": "仍在继续",
        "unknown": "未知",
        "to": "{} 至 {}",
    },
}


def show(time: UncertainTime, zone: str, language: str = "en", with_date: bool = True) -> str:
    """A time for readers, as exact as it is known, by clocks in ``zone`` (IANA name or offset).

    ``language`` is a tag; Chinese for ``zh`` and its kin, else English. Without ``with_date`` the
    date is left out of times that have a clock. A day, month or year is shown as stated, in its own
    zone: clocks elsewhere would turn one day into parts of two.

    Raises :class:`~pmkit.times.errors.TimeError` TIM002 for an unknown zone.
    """
    words = _SHOWN["zh" if language.split("-", maxsplit=1)[0].lower() == "zh" else "en"]
    tz = zone_called(zone)
    if time.form in (Form.ONGOING, Form.UNKNOWN):
        return words[time.form]
    sides = bounds(time)
    first = _shown(sides[0], tz, words, with_date, form=time.form)
    if time.form is Form.BETWEEN:
        second = _shown(sides[1], tz, words, with_date, form=Form.BEFORE, start=sides[0])
        return words["between"].format(first, second).replace("至 约", "至约")
    return first if time.form is Form.POINT else words[time.form].format(first)


def canonical(time: UncertainTime) -> str:
    """The time in the author's syntax, complete with date and zone.

    Parsing it gives an equal time, whatever the file's zone and date.
    """
    if time.form in (Form.ONGOING, Form.UNKNOWN):
        return str(time.form)
    sides = [_written(side) for side in bounds(time)]
    if time.form is Form.BETWEEN:
        return f"{sides[0]}..{sides[1]}"
    if time.form is Form.AFTER:
        return f"{sides[0]}.."
    return f"..{sides[0]}" if time.form is Form.BEFORE else sides[0]


def bounds(time: UncertainTime) -> tuple[UncertainTime, ...]:
    """The points that a time is made of: itself, or its sides.

    A time that was made without sides gets them from its bounds, to the minute where they are whole
    minutes, else to the second.
    """
    if time.form is Form.POINT:
        return (time,)
    if time.sides:
        return time.sides
    given = [bound for bound in (time.earliest, time.latest) if bound is not None]
    whole = all(bound.second == bound.microsecond == 0 for bound in given)
    precision = Precision.MINUTE if whole else Precision.SECOND
    unit = CLOCK_UNITS[precision]
    starts = []
    if time.earliest is not None:
        starts.append(time.earliest)
    if time.latest is not None:
        starts.append(
            (time.latest - timedelta(microseconds=1)).replace(microsecond=0) + _SECOND - unit
        )
    return tuple(
        UncertainTime("", start, start + unit, precision, False, Form.POINT, start, "UTC")
        for start in starts
    )


def _written(point: UncertainTime) -> str:
    assert point.nominal is not None  # Points have one.
    at = wall(point.nominal, zone_called(point.zone))
    return f"{'~' if point.about else ''}{spelt(at, point.precision)} {point.zone}"


def _shown(
    point: UncertainTime,
    tz: tzinfo,
    words: dict[str, str],
    with_date: bool,
    *,
    form: Form,
    start: UncertainTime | None = None,
) -> str:
    """A point in words, as a side of a ``form``; without the date it shares with the ``start``."""
    assert point.nominal is not None
    if point.precision not in CLOCK_UNITS:
        text = spelt(wall(point.nominal, zone_called(point.zone)), point.precision)
        return words["about"].format(text) if point.about else text
    at = wall(point.nominal, tz)
    if form is Form.BEFORE and point.precision is Precision.HOUR:
        at = stepped(at, Precision.HOUR)
    if start is not None and start.nominal is not None and start.precision in CLOCK_UNITS:
        with_date = with_date and wall(start.nominal, tz).date() != at.date()
    clock = f"{at:%H:%M:%S}" if point.precision is Precision.SECOND else f"{at:%H:%M}"
    if point.precision is Precision.HOUR and form is Form.POINT:
        # The end is shown as well, as only it tells an hour from its first minute.
        clock = words["to"].format(clock, f"{stepped(at, Precision.HOUR):%H:%M}")
    text = f"{at.date().isoformat()} {clock}" if with_date else clock
    first, again = offsets(at, tz)
    if first > again:
        # Clocks go back, and show this time twice: only the offset tells which one is meant.
        text += f" ({offset_text(point.nominal.astimezone(tz).utcoffset() or first)})"
    return words["about"].format(text) if point.about else text
