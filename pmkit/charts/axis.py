"""Where the ticks of a time axis stand and what they say, for axes of minutes to years.

Ticks stand at round local times: whole hours of the zone, its midnights, the first of its months.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta, tzinfo

from pmkit.times.units import LAST_WALL

MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
DAYS = (1, 2, 7, 14)
MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000)

MOST = 8
"""Ticks on a wide axis."""

MOST_NARROW = 4
"""Ticks with a label on a narrow axis."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick: its time in UTC, its clock text (or day, when ticks are days apart), and the date
    that is shown under it where the day changes (else empty). ``narrow``: it keeps its label on
    narrow screens.
    """

    at: datetime
    clock: str
    date: str
    narrow: bool
    narrow_date: str


@dataclass(frozen=True, slots=True)
class _Step:
    minutes: int = 0
    days: int = 0
    months: int = 0


def offset_text(when: datetime, zone: tzinfo) -> str:
    """The zone's offset at ``when``: ``UTC``, ``UTC+08:00``, ``UTC−03:30`` (with a true minus)."""
    minutes = offset_minutes(when, zone)
    if minutes == 0:
        return "UTC"
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def offset_minutes(when: datetime, zone: tzinfo) -> int:
    """Minutes by which the zone's clocks are ahead of UTC at ``when``."""
    offset = when.astimezone(zone).utcoffset() or timedelta()
    return round(offset.total_seconds() / 60)


def ticks(start: datetime, end: datetime, zone: tzinfo, language: str = "en") -> tuple[Tick, ...]:
    """The ticks between ``start`` and ``end`` (UTC), at round times of ``zone``."""
    chosen: list[datetime] = []
    step = _Step()
    steps = [_Step(minutes=n) for n in MINUTES] + [_Step(days=n) for n in DAYS]
    for step in [*steps, *(_Step(months=n) for n in MONTHS)]:
        if _estimate(step, end - start) <= MOST + 1:
            chosen = _times(start, end, zone, step)
            if len(chosen) <= MOST:
                break
    chosen = chosen[:: -(-len(chosen) // MOST) or 1]
    every = max(1, -(-len(chosen) // MOST_NARROW))
    # Keep round times on narrow screens too: 12:00 and 18:00 rather than 10:00 and 16:00.
    offset = min(range(every), key=lambda k: _roundness(chosen, k, every, zone)) if chosen else 0
    clocks = bool(step.minutes)
    made: list[Tick] = []
    last_wide = last_narrow = ""
    for index, at in enumerate(chosen):
        local = at.astimezone(zone)
        narrow = index % every == offset
        date = date_text(local, language) if clocks else year_text(local, language)
        clock = local.strftime("%H:%M") if clocks else day_text(local, language, step.months > 0)
        made.append(
            Tick(
                at,
                clock,
                date if date != last_wide else "",
                narrow,
                date if narrow and date != last_narrow else "",
            )
        )
        last_wide = date
        last_narrow = date if narrow else last_narrow
    return tuple(made)


def date_text(local: datetime, language: str) -> str:
    """A short date: ``11 Dec 2024``, ``2024年12月11日``."""
    if language.startswith("zh"):
        return f"{local.year}年{local.month}月{local.day}日"
    return f"{local.day} {MONTH_NAMES[local.month - 1]} {local.year}"


def day_text(local: datetime, language: str, month_only: bool = False) -> str:
    """A day without its year: ``11 Dec``, ``12月11日``; or the month alone."""
    if language.startswith("zh"):
        return f"{local.month}月" + ("" if month_only else f"{local.day}日")
    month = MONTH_NAMES[local.month - 1]
    return month if month_only else f"{local.day} {month}"


def year_text(local: datetime, language: str) -> str:
    """The year: ``2024``, ``2024年``."""
    return f"{local.year}年" if language.startswith("zh") else str(local.year)


MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _estimate(step: _Step, length: timedelta) -> float:
    minutes = step.minutes + step.days * 1440 + step.months * 43_800
    return length / timedelta(minutes=minutes)


def _times(start: datetime, end: datetime, zone: tzinfo, step: _Step) -> list[datetime]:
    """The round local times of ``step`` within the axis, in UTC, oldest first."""
    first, last = (when.astimezone(zone).replace(tzinfo=None) for when in (start, end))
    wall = first.replace(hour=0, minute=0, second=0, microsecond=0)
    if step.months:
        months = (wall.year * 12 + wall.month - 1) // step.months * step.months
        wall = wall.replace(year=max(months // 12, 1), month=months % 12 + 1, day=1)
    elif step.days:
        wall -= timedelta(days=wall.toordinal() % step.days)
    found: list[datetime] = []
    while wall <= last:
        # Clocks may have been changed in between: a time just before may still be on the axis.
        if wall >= first - timedelta(hours=3):
            at = wall.replace(tzinfo=zone).astimezone(UTC)
            # A local time that a change of clocks skips is no tick; one that exists twice is one.
            exists = at.astimezone(zone).replace(tzinfo=None) == wall
            if start <= at <= end and exists and (not found or at > found[-1]):
                found.append(at)
        wall = _next(wall, step)
    return found


def _next(wall: datetime, step: _Step) -> datetime:
    if not step.months:
        return wall + timedelta(minutes=step.minutes, days=step.days)
    months = wall.year * 12 + wall.month - 1 + step.months
    if months // 12 > MAXYEAR:
        return LAST_WALL
    return wall.replace(year=months // 12, month=months % 12 + 1)


def _roundness(chosen: list[datetime], offset: int, every: int, zone: tzinfo) -> tuple[int, int]:
    kept = [at.astimezone(zone) for at in chosen[offset::every]]
    odd = sum(1 for at in kept if at.minute or at.hour % 6)
    return odd, -len(kept)
