"""Uncertain times told in words, with each time marked up so that a script can show it in another
zone.

A day is a day of one zone and is never converted; a time of day is.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from pmkit.charts.axis import date_text, month_text
from pmkit.charts.recovery_data import Moment
from pmkit.charts.recovery_words import Words
from pmkit.text.escape import html as escape


class Teller:
    """Tells times in one zone and language."""

    def __init__(self, zone: tzinfo, words: Words) -> None:
        self.zone, self.words = zone, words

    def plain(self, moment: Moment, until: Moment | None = None) -> str:
        """A moment (or a stretch) as plain text: ``about 11 Dec 2024 15:40``."""
        return self._stretch(moment, until, mark=False)

    def html(self, moment: Moment, until: Moment | None = None) -> str:
        """The same as HTML, each time in a ``time`` element with ``data-utc``."""
        return self._stretch(moment, until, mark=True)

    def clock(self, when: datetime, *, dated: bool = True) -> str:
        """One time of day, with its date or without, as plain text."""
        local = when.astimezone(self.zone)
        clock = local.strftime("%H:%M:%S" if local.second else "%H:%M")
        return f"{date_text(local, self.words.tag)} {clock}" if dated else clock

    def _stretch(self, moment: Moment, until: Moment | None, *, mark: bool) -> str:
        start = self._moment(moment, mark)
        if until is None:
            return start
        return self.words("until", a=start, b=self._moment(until, mark))

    def _moment(self, moment: Moment, mark: bool) -> str:
        if moment.certainty != "known":
            return self._word(moment.certainty, mark)
        earliest, latest, stated = moment.earliest, moment.latest, moment.stated
        if stated is None:
            return self._word("unknown", mark)
        if earliest is None:
            return self._fill("before", mark, self._time(stated, mark))
        if latest is None:
            return self._fill("after", mark, self._time(stated, mark))
        if moment.exact and moment.nominal is not None:
            return self._time(moment.nominal, mark)
        if moment.about and moment.nominal is not None:
            if latest - earliest >= timedelta(days=2):
                return self._fill("about", mark, self._days(moment.nominal, moment.nominal, mark))
            return self._fill("about", mark, self._time(moment.nominal, mark))
        if self._midnight(earliest) and self._midnight(latest):
            return self._days(earliest, latest - timedelta(hours=1), mark)
        return self._fill("between", mark, self._time(earliest, mark), self._time(latest, mark))

    def _word(self, key: str, mark: bool) -> str:
        return escape(self.words(key)) if mark else self.words(key)

    def _fill(self, key: str, mark: bool, a: str, b: str = "") -> str:
        return self._word(key, mark).format(a=a, b=b)

    def _midnight(self, when: datetime) -> bool:
        local = when.astimezone(self.zone)
        return (local.hour, local.minute, local.second) == (0, 0, 0)

    def _days(self, first: datetime, last: datetime, mark: bool) -> str:
        """One day, one month, or from one day to another, of the zone."""
        a, b = first.astimezone(self.zone), last.astimezone(self.zone)
        if a.date() == b.date():
            return self._day(a, mark)
        whole_month = a.day == 1 and (b + timedelta(hours=1)).day == 1
        if whole_month and (a.year, a.month) == (b.year, b.month):
            text = month_text(a, self.words.tag)
            return f'<time datetime="{a:%Y-%m}">{escape(text)}</time>' if mark else text
        return self._fill("until", mark, self._day(a, mark), self._day(b, mark))

    def _day(self, local: datetime, mark: bool) -> str:
        text = date_text(local, self.words.tag)
        return f'<time datetime="{local:%Y-%m-%d}">{escape(text)}</time>' if mark else text

    def _time(self, when: datetime, mark: bool) -> str:
        text = self.clock(when)
        if not mark:
            return text
        return f'<time datetime="{utc(when)}" data-utc="{utc(when)}">{escape(text)}</time>'


def utc(when: datetime) -> str:
    """ISO 8601 in UTC: ``2024-12-11T23:16Z``, with seconds where there are any."""
    moment = when.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ" if moment.second else "%Y-%m-%dT%H:%MZ")
