"""Uncertain times as HTML, each marked up so that a script can show it in another zone.

A day is a day of one zone and is never converted; a time of day is.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo

from pmkit.charts.recovery_words import Words
from pmkit.text.escape import html as escape
from pmkit.times.format import bounds, show
from pmkit.times.uncertain import Form, Precision, UncertainTime
from pmkit.times.units import CLOCK_UNITS


class Teller:
    """Tells times in one zone and language."""

    def __init__(self, name: str, zone: tzinfo, words: Words) -> None:
        self.name, self.zone, self.words = name, zone, words

    def plain(
        self, time: UncertainTime, until: UncertainTime | None = None, *, dated: bool = True
    ) -> str:
        """A time, or the stretch until another, as plain text: ``about 2024-12-11 15:40``."""
        text = show(time, self.name, self.words.tag, with_date=dated)
        if until is None:
            return text
        end = show(until, self.name, self.words.tag, with_date=not self._same_day(time, until))
        return self.words(_stretch(until), a=text, b=end)

    def html(self, time: UncertainTime, until: UncertainTime | None = None) -> str:
        """The same as HTML, each time of day in a ``time`` element with ``data-utc``."""
        start = self._marked(time)
        if until is None:
            return start
        end = self._marked(until, dated=not self._same_day(time, until))
        return escape(self.words(_stretch(until))).format(a=start, b=end)

    def clock(self, when: datetime) -> str:
        """An instant as a minute with its date, as plain text."""
        return f"{when.astimezone(self.zone):%Y-%m-%d %H:%M}"

    def day(self, time: UncertainTime) -> date | None:
        """The local day of a time that has a clock; None for others."""
        if time.nominal is None or time.precision not in CLOCK_UNITS:
            return None
        return time.nominal.astimezone(self.zone).date()

    def _same_day(self, time: UncertainTime, other: UncertainTime) -> bool:
        day = self.day(time)
        return day is not None and day == self.day(other)

    def _marked(self, time: UncertainTime, dated: bool = True) -> str:
        if time.form in (Form.ONGOING, Form.UNKNOWN):
            return escape(show(time, self.name, self.words.tag))
        first, *others = bounds(time)
        sides = [self._side(first, dated)]
        sides += [self._side(side, dated and not self._same_day(first, side)) for side in others]
        if time.form is Form.POINT:
            return sides[0]
        return escape(self.words(time.form)).format(a=sides[0], b=sides[-1])

    def _side(self, point: UncertainTime, dated: bool) -> str:
        certain = replace(point, about=False)
        text = escape(show(certain, self.name, self.words.tag, with_date=dated))
        when = point.nominal
        if when is not None and point.precision in CLOCK_UNITS:
            hour = ' data-hour=""' if point.precision is Precision.HOUR else ""
            text = f'<time datetime="{utc(when)}" data-utc="{utc(when)}"{hour}>{text}</time>'
        return escape(self.words("about")).format(a=text) if point.about else text


def _stretch(until: UncertainTime) -> str:
    """The name of the words for a stretch that ends ``until`` then."""
    if until.form in (Form.ONGOING, Form.UNKNOWN):
        return f"until-{until.form}"
    return "until"


def utc(when: datetime) -> str:
    """ISO 8601 in UTC: ``2024-12-11T23:16Z``, with seconds where there are any."""
    moment = when.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ" if moment.second else "%Y-%m-%dT%H:%MZ")
