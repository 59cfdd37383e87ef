"""Steps on the clock on the wall: how long each unit is, and how far *about* reaches."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta

from pmkit.times.uncertain import EARLIEST, LATEST, Precision

FIRST_WALL = EARLIEST.replace(tzinfo=None)
LAST_WALL = LATEST.replace(tzinfo=None)
"""The first and last times that a clock on the wall can show."""

CLOCK_UNITS: dict[Precision, timedelta] = {
    Precision.SECOND: timedelta(seconds=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.HOUR: timedelta(hours=1),
}
"""The units that are the same length always."""

ABOUT: dict[Precision, timedelta] = {
    Precision.SECOND: timedelta(seconds=30),
    Precision.MINUTE: timedelta(minutes=15),
    Precision.HOUR: timedelta(hours=1),
}
"""How far *about* (``~``) widens a second, minute or hour to each side. A day, month or year is
widened by one of its kind to each side, by the calendar of its zone."""


def stepped(wall: datetime, unit: Precision, count: int = 1) -> datetime:
    """``wall``, the start of a unit, moved by ``count`` units; cut to the years 1 to 9999."""
    try:
        if unit in CLOCK_UNITS:
            return wall + count * CLOCK_UNITS[unit]
        if unit is Precision.DAY:
            return wall + timedelta(days=count)
        months = wall.year * 12 + wall.month - 1 + count * (1 if unit is Precision.MONTH else 12)
        return wall.replace(year=months // 12, month=months % 12 + 1)
    except (OverflowError, ValueError):
        return FIRST_WALL if count < 0 else LAST_WALL


def last_day(year: int, month: int) -> int:
    """The number of the last day of a month."""
    return monthrange(year, month)[1]
