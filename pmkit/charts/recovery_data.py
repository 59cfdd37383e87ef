"""What the recovery chart is drawn from: plain values, ready to be placed on a time axis.

Nothing here knows how incidents are written down; ``recovery_incident`` makes these values from
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pmkit.times.uncertain import Form, Precision, UncertainTime

_CRISP = (Precision.SECOND, Precision.MINUTE)


def exact(time: UncertainTime) -> bool:
    """Whether a crisp edge is honest: a point known to the minute or better, not "about"."""
    return time.form is Form.POINT and time.precision in _CRISP and not time.about


def stated(time: UncertainTime) -> datetime | None:
    """The stated time, or the bound that is known, in UTC; None when nothing is known."""
    return time.nominal or time.earliest or time.latest


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of one product in one state: outage, degraded, recovering or maintenance."""

    state: str
    start: UncertainTime
    end: UncertainTime

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
    start: UncertainTime
    end: UncertainTime
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
    at: UncertainTime
    label: str
    until: UncertainTime | None = None
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
