"""Intervals between two instants, either of which may be open, and their arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pmkit.times.local import shifted
from pmkit.times.uncertain import UncertainTime


@dataclass(frozen=True, slots=True)
class Interval:
    """From an instant (inclusive) to another (exclusive), in UTC; None where there is no bound."""

    earliest: datetime | None
    latest: datetime | None

    @classmethod
    def of(cls, time: UncertainTime) -> Interval:
        """All instants that ``time`` can have been."""
        return cls(time.earliest, time.latest)

    @property
    def known(self) -> bool:
        """Whether there is a bound at all."""
        return self.earliest is not None or self.latest is not None

    def __contains__(self, instant: datetime) -> bool:
        return (self.earliest is None or self.earliest <= instant) and (
            self.latest is None or instant < self.latest
        )

    def covers(self, other: Interval) -> bool:
        """Whether every instant of ``other`` is one of this."""
        return (
            self.earliest is None
            or (other.earliest is not None and self.earliest <= other.earliest)
        ) and (self.latest is None or (other.latest is not None and other.latest <= self.latest))

    def certainly_before(self, other: Interval) -> bool:
        """Whether every instant of this precedes every instant of ``other``."""
        return (
            self.latest is not None and other.earliest is not None and self.latest <= other.earliest
        )

    def intersects(self, other: Interval) -> bool:
        """Whether some instant lies in both."""
        return not self.certainly_before(other) and not other.certainly_before(self)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that covers both."""
        return Interval(
            None
            if self.earliest is None or other.earliest is None
            else min(self.earliest, other.earliest),
            None if self.latest is None or other.latest is None else max(self.latest, other.latest),
        )

    def add(self, shortest: timedelta, longest: timedelta | None) -> Interval:
        """Where something ends that begins here and lasts from ``shortest`` to ``longest`` (None
        for no upper bound); cut to the years 1 to 9999.
        """
        return Interval(
            None if self.earliest is None else shifted(self.earliest, shortest),
            None if self.latest is None or longest is None else shifted(self.latest, longest),
        )


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that covers all of them, such as the claims of a dispute.

    Raises ``ValueError`` when there is none to cover.
    """
    result: Interval | None = None
    for interval in intervals:
        result = interval if result is None else result.hull(interval)
    if result is None:
        raise ValueError("a hull needs at least one interval")
    return result
