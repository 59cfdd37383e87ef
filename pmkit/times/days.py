"""The calendar days of an uncertain time, by the clocks of the zone it was read in."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pmkit.times.uncertain import UncertainTime
from pmkit.times.zones import zone

_INSTANT = timedelta(microseconds=1)


def stated_day(time: UncertainTime) -> date | None:
    """The day on which the stated time begins; ``None`` for times that state none."""
    return _day(time.nominal, time) if time.nominal is not None else None


def last_day(time: UncertainTime) -> date | None:
    """The last day on which it can have been; ``None`` where no bound says."""
    return _day(time.latest - _INSTANT, time) if time.latest is not None else None


def _day(moment: datetime, time: UncertainTime) -> date:
    try:
        return moment.astimezone(zone(time.zone)).date()
    except OverflowError:  # The calendar ends within a day of this.
        return moment.date()
