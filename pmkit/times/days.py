"""The calendar days of an uncertain time, by the clocks of the zone it was read in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from pmkit.times.uncertain import UncertainTime
from pmkit.times.zones import zone

_INSTANT = timedelta(microseconds=1)


def stated_day(time: UncertainTime) -> date | None:
    """The day on which the stated time begins; ``None`` for times that state none."""
    return _day(time.nominal, time) if time.nominal is not None else None


def last_day(time: UncertainTime) -> date | None:
    """The last day on which it can have been; ``None`` where no bound says."""
    return _day(time.latest - _INSTANT, time) if time.latest is not None else None


def day_asked(option: str | None, epoch: str | None) -> date | None:
    """The day that somebody asked to go by: ``option`` as written (2026-01-31), else the UTC day of
    ``epoch``, seconds as in ``SOURCE_DATE_EPOCH`` (https://reproducible-builds.org/specs/).

    ``None`` when neither is given. Raises :class:`ValueError` that says which cannot be read.
    """
    if option:
        try:
            return date.fromisoformat(option)
        except ValueError:
            raise ValueError(f"{option!r} is not a day like 2026-01-31") from None
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH: {epoch!r} is not a time in seconds") from None


def _day(moment: datetime, time: UncertainTime) -> date:
    try:
        return moment.astimezone(zone(time.zone)).date()
    except OverflowError:  # The calendar ends within a day of this.
        return moment.date()
