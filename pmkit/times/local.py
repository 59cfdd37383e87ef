"""From clocks on the wall to instants in UTC, over gaps and folds of daylight saving time.

Where clocks go forward, wall times are missing (a gap); where they go back, they come twice (a
fold). Python's ``fold`` attribute (PEP 495) gives the readings with the offsets before and after.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from pmkit.times.errors import AMBIGUOUS, IMPOSSIBLE, NONEXISTENT, TimeError
from pmkit.times.uncertain import EARLIEST, LATEST, Precision
from pmkit.times.units import FIRST_WALL, LAST_WALL

_SECOND, _TWO_DAYS = timedelta(seconds=1), timedelta(days=2)
_LAST_STEADY = LAST_WALL.date() - 2 * _TWO_DAYS
_LONGER_THAN_A_DAY = frozenset({Precision.MONTH, Precision.YEAR})
_DATE_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def to_utc(
    start: datetime, end: datetime, tz: tzinfo, unit: Precision, zone: str
) -> tuple[datetime, datetime]:
    """The instants from which to which clocks in ``tz`` show ``start`` (inclusive) to ``end``.

    ``start`` and ``end`` carry no zone and are one ``unit`` apart; ``zone`` is for messages. Where
    only a part of the unit is missing or comes twice, the result spans all of it.

    Raises :class:`TimeError`: TIM003 when no part of the unit exists, TIM004 when a second, minute
    or hour comes twice, TIM005 when it lies outside the years 1 to 9999 of UTC. Ends are cut
    to that range instead.
    """
    if tz is UTC:
        return start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
    steady = None if unit in _LONGER_THAN_A_DAY else _steady(start.date(), tz)
    if steady is not None:
        return start.replace(tzinfo=UTC) - steady, end.replace(tzinfo=UTC) - steady
    first, again = offsets(start, tz)
    last, after = offsets(end, tz)
    try:
        earliest = (start - first).replace(tzinfo=UTC)
    except OverflowError:
        raise TimeError(
            IMPOSSIBLE,
            f"`{spelt(start, unit)}` in {zone} lies outside the years 0001 to 9999 of UTC",
            "Write a time within these years.",
        ) from None
    if first == again and last == after:
        return earliest, shifted(end.replace(tzinfo=UTC), -last)
    if first < again:
        earliest = _change(start, tz, first, again)
    if last < after:
        latest = _change(end, tz, last, after)
    elif last > after and offsets(end - _SECOND, tz) == (last, after):
        latest = shifted(end.replace(tzinfo=UTC), -after)
    else:
        latest = shifted(end.replace(tzinfo=UTC), -last)
    if earliest >= latest:
        raise _nonexistent(start, unit, zone, first, again)
    if (
        unit.rank <= Precision.HOUR.rank
        and first > again
        and offsets(end - _SECOND, tz) == (first, again)
    ):
        raise _ambiguous(start, unit, zone, first, again)
    return earliest, latest


@lru_cache(maxsize=4096)
def _steady(day: date, tz: tzinfo) -> timedelta | None:
    """The offset from UTC that clocks in ``tz`` keep on ``day`` and the next; None if they change.

    Most files tell of a day or two, and on most days no clock changes. The ends of the two days
    tell enough: nowhere have clocks changed twice within five days.
    """
    if not FIRST_WALL.date() < day < _LAST_STEADY:
        return None
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a clock on the wall
    first, again = offsets(start, tz)
    return first if first == again and offsets(start + _TWO_DAYS, tz) == (first, first) else None


def instant(at: datetime, tz: tzinfo) -> datetime:
    """The first instant at which clocks in ``tz`` show ``at`` or, where that is missing, a later
    time; cut to the years 1 to 9999 of UTC, as are the ends of the calendar itself.
    """
    if at in (FIRST_WALL, LAST_WALL):
        return EARLIEST if at == FIRST_WALL else LATEST
    first, again = offsets(at, tz)
    if first < again:
        return _change(at, tz, first, again)
    return shifted(at.replace(tzinfo=UTC), -first)


def offsets(wall: datetime, tz: tzinfo) -> tuple[timedelta, timedelta]:
    """The offsets from UTC of both readings of a wall time: equal for nearly all, the first smaller
    in a gap, the first larger in a fold.
    """
    aware = wall.replace(tzinfo=tz)
    first = tz.utcoffset(aware)
    assert first is not None  # Both zoneinfo and fixed offsets always know.
    if isinstance(tz, timezone):
        return first, first
    again = tz.utcoffset(aware.replace(fold=1))
    assert again is not None
    return first, again


def shifted(instant: datetime, by: timedelta) -> datetime:
    """``instant`` moved, cut to what can be calculated with."""
    try:
        return instant + by
    except OverflowError:
        return EARLIEST if by < timedelta(0) else LATEST


def wall(instant: datetime, tz: tzinfo) -> datetime:
    """What clocks in ``tz`` show at ``instant``, without a zone; cut to the years 1 to 9999."""
    try:
        return instant.astimezone(tz).replace(tzinfo=None, fold=0)
    except OverflowError:
        return instant.replace(tzinfo=None)


def offset_text(offset: timedelta) -> str:
    """An offset as it is written: ``-08:00``; historic ones with their seconds: ``-07:52:58``."""
    seconds = int(offset.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    text = f"{'-' if seconds < 0 else '+'}{hours:02}:{rest // 60:02}"
    return f"{text}:{rest % 60:02}" if rest % 60 else text


def spelt(wall_time: datetime, unit: Precision) -> str:
    """A wall time in the author's syntax, without a zone: as much as the unit says."""
    if unit is Precision.MINUTE:
        return wall_time.isoformat(" ", "minutes")
    if unit is Precision.SECOND:
        return wall_time.isoformat(" ", "seconds")
    if unit is Precision.HOUR:
        return wall_time.isoformat(" ", "hours") + "h"
    return wall_time.date().isoformat()[: _DATE_LENGTH[unit]]


def _change(at: datetime, tz: tzinfo, before: timedelta, after: timedelta) -> datetime:
    """The instant at which clocks jumped over the missing wall time ``at``."""
    low = (at - after).replace(tzinfo=UTC)  # Still the offset before.
    high = (at - before).replace(tzinfo=UTC)  # Already the offset after.
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if middle.astimezone(tz).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def _nonexistent(
    start: datetime, unit: Precision, zone: str, first: timedelta, again: timedelta
) -> TimeError:
    skipped = again - first
    written = spelt(start, unit)
    back, forth = spelt(start - skipped, unit), spelt(start + skipped, unit)
    return TimeError(
        NONEXISTENT,
        f"`{written}` does not exist in {zone}: clocks went forward over it, from offset"
        f" {offset_text(first)} to {offset_text(again)}. It can mean `{back}` (by the clock after"
        f" the change) or `{forth}` (by the clock before it)",
        f"Write `{back}`, `{forth}`, or the offset behind the time.",
    )


def _ambiguous(
    start: datetime, unit: Precision, zone: str, first: timedelta, again: timedelta
) -> TimeError:
    written = spelt(start, unit)
    readings = []
    for offset in (first, again):
        # The odd offsets of history cannot be written; that reading is named in UTC instead.
        if offset % timedelta(minutes=15):
            readings.append(f"{(start - offset).isoformat(' ')} UTC")
        else:
            readings.append(f"{written} {offset_text(offset)}")
    return TimeError(
        AMBIGUOUS,
        f"`{written}` came twice in {zone}, where clocks went back: first at offset"
        f" {offset_text(first)}, then at {offset_text(again)}",
        f"Write `{readings[0]}` for the first, `{readings[1]}` for the second.",
    )
