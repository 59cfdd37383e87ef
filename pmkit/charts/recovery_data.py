"""What the recovery chart is drawn from: plain values, ready to be placed on a time axis.

Nothing here knows how incidents are written down; ``recovery_incident`` makes these values from
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

Certainty = Literal["known", "ongoing", "unknown"]

EXACT = timedelta(minutes=1)
"""A time known this well or better is drawn with a crisp edge."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as an interval.

    ``earliest`` (inclusive) and ``latest`` (exclusive) are in UTC; None is unbounded. ``nominal``
    is the stated time, by which it is sorted. ``about`` marks an approximate time. ``certainty``
    tells "still going on when written" and "explicitly not known" from an ordinary time.
    """

    earliest: datetime | None
    latest: datetime | None
    nominal: datetime | None
    about: bool = False
    certainty: Certainty = "known"

    @property
    def exact(self) -> bool:
        """Whether a crisp edge is honest: bounded on both sides, within a minute, not "about"."""
        if self.earliest is None or self.latest is None or self.about:
            return False
        return self.latest - self.earliest <= EXACT

    @property
    def stated(self) -> datetime | None:
        """The stated time, or the bound that is known, in UTC; None when nothing is known."""
        return self.nominal or self.earliest or self.latest

    @classmethod
    def at(cls, when: datetime, lasting: timedelta = EXACT, *, about: bool = False) -> Moment:
        """A time that is known to within ``lasting``; ``when`` must be aware of its zone."""
        start = when.astimezone(UTC)
        return cls(start, start + lasting, start, about)


ONGOING = Moment(None, None, None, certainty="ongoing")
UNKNOWN = Moment(None, None, None, certainty="unknown")


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of one product in one state: outage, degraded, recovering or maintenance."""

    state: str
    start: Moment
    end: Moment

    @property
    def look(self) -> str:
        """The name under which colours, textures and words of this state are kept."""
        return self.state


@dataclass(frozen=True, slots=True)
class Row:
    """A product with its phases. ``duration`` is the text at the end of its row.

    ``language`` is the tag of ``name`` when it differs from the chart's.
    """

    name: str
    phases: tuple[Phase, ...]
    duration: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the response.

    ``stage`` is undetected, detected, identified (the cause is known), mitigating or recovering. A
    ``missing`` segment stands where the milestone that should cut the band is not known; it is
    hatched.
    """

    stage: str
    start: Moment
    end: Moment
    missing: bool = False

    @property
    def look(self) -> str:
        """The name under which colours, textures and words of this stage are kept."""
        if self.missing:
            return "missing"
        return "stage-recovering" if self.stage == "recovering" else self.stage


@dataclass(frozen=True, slots=True)
class Marker:
    """An event on the chart; ``number`` and ``href`` are those of its row in the timeline.

    ``kind`` is an event kind. ``outcome`` is yes, partly, no or unknown for mitigations, else
    empty.
    """

    number: int
    kind: str
    at: Moment
    label: str
    until: Moment | None = None
    outcome: str = ""
    href: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class RecoveryData:
    """One incident's recovery.

    ``key`` is the incident's id (it prefixes ids in the page), ``zone`` an IANA zone or an offset
    such as -08:00, ``as_of`` the UTC time up to which the file tells the story (for what is still
    going on).
    """

    key: str
    title: str
    rows: tuple[Row, ...]
    segments: tuple[Segment, ...] = ()
    markers: tuple[Marker, ...] = ()
    zone: str = "UTC"
    language: str = "en"
    as_of: datetime | None = None
