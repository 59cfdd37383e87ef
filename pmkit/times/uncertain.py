"""A time as exact as its source: an interval in UTC, and how the author put it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

EARLIEST = datetime.min.replace(tzinfo=UTC)
"""The first instant that can be calculated with; bounds that would lie before it are cut to it."""

LATEST = datetime.max.replace(tzinfo=UTC)
"""The last instant that can be calculated with; bounds that would lie after it are cut to it."""


class Precision(StrEnum):
    """The unit a time is stated in, from fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    @property
    def rank(self) -> int:
        """0 for a second up to 5 for a year."""
        return _RANKS[self]


_RANKS: dict[Precision, int] = {precision: rank for rank, precision in enumerate(Precision)}


class Form(StrEnum):
    """How a time is put."""

    POINT = "point"
    """One second, minute, hour, day, month or year."""
    BETWEEN = "between"
    """Somewhere between two times."""
    AFTER = "after"
    """At a time or later."""
    BEFORE = "before"
    """By a time."""
    ONGOING = "ongoing"
    """Still going on when the file was written."""
    UNKNOWN = "unknown"
    """Explicitly not known."""


_NO_NOMINAL: dict[Form, int] = {Form.ONGOING: 1, Form.UNKNOWN: 2}


@dataclass(frozen=True, slots=True)
class UncertainTime:
    """What is known about when something was.

    Times are equal when they say the same, whatever the spelling, zone or sides they came from.
    All instants are in UTC.
    """

    text: str = field(compare=False)
    """The author's own words."""
    earliest: datetime | None
    """The first instant it can have been (inclusive); None when there is no bound."""
    latest: datetime | None
    """The instant by which it certainly was over (exclusive: 15:16 ends at 15:17:00); None when
    there is no bound."""
    precision: Precision
    """The unit stated; of the coarser side for two sides."""
    about: bool
    """Whether the author said *about*, on either side."""
    form: Form
    nominal: datetime | None
    """The start of what is stated, without any *about*: what is shown and sorted by. The start for
    ``between``, the one side for ``after`` and ``before``, None for ``ongoing`` and ``unknown``."""
    zone: str = field(compare=False)
    """The IANA name or offset it was read in."""
    sides: tuple[UncertainTime, ...] = field(default=(), compare=False)
    """The points that bound it: two for ``between``, one for ``after`` and ``before``."""

    def before(self, other: UncertainTime) -> bool:
        """Whether this certainly came before the other."""
        return (
            self.latest is not None and other.earliest is not None and self.latest <= other.earliest
        )

    def possibly_before(self, other: UncertainTime) -> bool:
        """Whether this can have come before the other: some instant of one precedes one of the
        other.
        """
        return self.earliest is None or other.latest is None or self.earliest < other.latest

    def overlaps(self, other: UncertainTime) -> bool:
        """Whether both can have been at the same instant: neither certainly came first."""
        return not self.before(other) and not other.before(self)

    def sort_key(self) -> tuple[int, datetime, int, datetime]:
        """A key for a timeline: by what is stated, a day before its minutes; then what is still
        going on; what is not known comes last.
        """
        if self.nominal is None:
            return _NO_NOMINAL.get(self.form, 0), LATEST, 0, LATEST
        return 0, self.nominal, -self.precision.rank, self.latest or LATEST
