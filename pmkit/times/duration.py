"""How long it was from one uncertain time to another: an interval, put into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pmkit.times.uncertain import Form, Precision, UncertainTime

NO_LOWER_BOUND = timedelta.min
"""What ``shortest`` is where nothing bounds a duration from below ("at most 4 h")."""

_ZERO = timedelta(0)
_EXACT = (Precision.SECOND, Precision.MINUTE)


@dataclass(frozen=True, slots=True)
class Duration:
    """What is known about the time from a start to an end. Negative when the end came first."""

    shortest: timedelta
    """It was at least this long; :data:`NO_LOWER_BOUND` where there is no such bound."""
    longest: timedelta | None
    """It was at most this long; None where there is no such bound."""
    stated: timedelta | None = None
    """The difference of the two times as stated, where both are points of minute or second
    precision and neither is *about*; else None.
    """
    ongoing: bool = False
    """Whether it was still going on when written down."""

    def hull(self, other: Duration) -> Duration:
        """What both allow, as for the claims of a dispute: stated only where they agree."""
        return Duration(
            min(self.shortest, other.shortest),
            None
            if self.longest is None or other.longest is None
            else max(self.longest, other.longest),
            self.stated if self.stated == other.stated else None,
            self.ongoing and other.ongoing,
        )

    def at_least_nothing(self) -> Duration:
        """The same, where it is known that the end did not come before the start."""
        longest = None if self.longest is None else max(_ZERO, self.longest)
        stated = None if self.stated is None else max(_ZERO, self.stated)
        return Duration(max(_ZERO, self.shortest), longest, stated, self.ongoing)

    def text(self, language: str = "en") -> str:
        """The duration in words, in English or, for a tag such as ``zh``, Chinese.

        "3 h 45 min", "between 2 h and 4 h", "at least 2 h", "at most 4 h", "3 min before",
        "over 73 h, still going on".
        """
        words = _CHINESE if language.split("-", maxsplit=1)[0].lower() == "zh" else _ENGLISH
        if self.stated is not None:
            return _stated(self, words)
        if self.ongoing:
            if self.shortest < timedelta(minutes=1):
                return words["ongoing"].format()
            return words["over"].format(_amount(self.shortest, words, up=False))
        return _bounds(self, words)


def between(
    start: UncertainTime, end: UncertainTime, *, as_of: UncertainTime | None = None
) -> Duration | None:
    """How long it was from ``start`` to ``end``; None when nothing is known about that.

    Something still going on lasted at least until ``as_of``, the time it was written down, where
    that is given.
    """
    if end.form is Form.ONGOING:
        if start.latest is None:
            return None
        shortest = _ZERO
        if as_of is not None and as_of.earliest is not None:
            shortest = max(_ZERO, as_of.earliest - start.latest)
        return Duration(shortest, None, None, ongoing=True)
    low = None
    if start.latest is not None and end.earliest is not None:
        low = end.earliest - start.latest
    high = None
    if start.earliest is not None and end.latest is not None:
        high = end.latest - start.earliest
    if low is None and high is None:
        return None
    stated = None
    first, last = _exact(start), _exact(end)
    if first is not None and last is not None:
        stated = last - first
    return Duration(NO_LOWER_BOUND if low is None else low, high, stated)


def _exact(time: UncertainTime) -> datetime | None:
    exact = time.form is Form.POINT and time.precision in _EXACT and not time.about
    return time.nominal if exact else None


_Words = dict[str, str]

_ENGLISH: _Words = {
    "s": "{} s",
    "min": "{} min",
    "h": "{} h",
    "days": "{} days",
    "under": "less than 1 min",
    "before": "{} before",
    "between": "between {} and {}",
    "between before": "between {} and {} before",
    "around": "between {} before and {} after",
    "at least": "at least {}",
    "at most": "at most {}",
    "at least before": "at least {} before",
    "at most before": "at most {} before",
    "over": "over {}, still going on",
    "ongoing": "still going on",
}

_CHINESE: _Words = {
    "s": "{} 秒",
    "min": "{} 分钟",
    "h": "{} 小时",
    "days": "{} 天",
    "under": "不到 1 分钟",
    "before": "提前 {}",
    "between": "{}至 {}",
    "between before": "提前 {}至 {}",
    "around": "提前 {}至推后 {}",
    "at least": "至少 {}",
    "at most": "至多 {}",
    "at least before": "至少提前 {}",
    "at most before": "至多提前 {}",
    "over": "超过 {}\N{FULLWIDTH COMMA}仍在继续",
    "ongoing": "仍在继续",
}


def _stated(duration: Duration, words: _Words) -> str:
    assert duration.stated is not None
    amount = _amount(abs(duration.stated), words)
    if duration.stated:
        return words["before"].format(amount) if duration.stated < _ZERO else amount
    # Two times in one minute need not be the same instant; in one second they nearly are.
    within = duration.longest is None or duration.longest > timedelta(seconds=2)
    return words["under"] if within else amount


def _bounds(duration: Duration, words: _Words) -> str:
    low, high = duration.shortest, duration.longest
    if high is None:
        if low < _ZERO:
            return words["at most before"].format(_amount(-low, words, up=True))
        return words["at least"].format(_amount(low, words, up=False))
    if low == NO_LOWER_BOUND:
        if high < _ZERO:
            return words["at least before"].format(_amount(-high, words, up=False))
        return words["at most"].format(_amount(high, words, up=True))
    if high <= _ZERO:
        return _pair(-high, -low, words, before=True)
    if low < _ZERO:
        return words["around"].format(_amount(-low, words, up=True), _amount(high, words, up=True))
    return _pair(low, high, words, before=False)


def _pair(low: timedelta, high: timedelta, words: _Words, *, before: bool) -> str:
    """Two bounds in one direction, rounded outwards."""
    suffix = " before" if before else ""
    least, most = _amount(low, words, up=False), _amount(high, words, up=True)
    if low == _ZERO:
        return words["at most" + suffix].format(most)
    if least == most:
        return words["before"].format(most) if before else most
    if words is _CHINESE:
        # Two plain numbers of one unit share it: "2 至 4 小时".
        (first, unit), (_, other) = least.split(" ", 1), most.split(" ", 1)
        least = f"{first} " if unit == other else least
    return words["between" + suffix].format(least, most)


_MINUTE, _HOUR, _DAY = 60, 3600, 86400
# Hours say more than days up to four days: an outage of 73 h.
_STEPS = ((14 * _DAY, _DAY), (4 * _DAY, _HOUR), (_HOUR, _MINUTE))
"""From how many seconds on a length is told in whole days, hours, minutes."""


def _amount(length: timedelta, words: _Words, *, up: bool | None = None) -> str:
    """A length that is not negative, in its two largest units; rounded up or down or, where that
    is not asked for, cut.
    """
    seconds = length // timedelta(seconds=1)
    if up and length % timedelta(seconds=1):
        seconds += 1
    step = next((step for least, step in _STEPS if seconds >= least), 1)
    rounded = -(-seconds // step) * step if up else seconds // step * step
    parts: list[str] = []
    hours = rounded // _HOUR
    if rounded >= 4 * _DAY:
        parts.append(words["days"].format(rounded // _DAY))
        hours %= 24
    minutes, secs = divmod(rounded % _HOUR, _MINUTE)
    for count, unit in ((hours, "h"), (minutes, "min"), (secs, "s")):
        if count:
            parts.append(words[unit].format(count))
    return " ".join(parts) or words["s"].format(0)
