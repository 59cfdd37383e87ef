"""The first and the last of several uncertain times, as the intervals that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pmkit.times.uncertain import Form, UncertainTime


def first_of(times: Sequence[UncertainTime]) -> UncertainTime:
    """When the first of ``times`` was: between the earliest start and the earliest end of them.

    One of them that says just that is returned as it is. What is still going on comes after all
    that is not. Raises :class:`ValueError` for no times at all.
    """
    times = [time for time in times if time.form is not Form.ONGOING] or times
    best = min(times, key=UncertainTime.sort_key)
    earliest = None if any(time.earliest is None for time in times) else min(_starts(times))
    ends = _ends(times)
    return _bounded(times, best, earliest, min(ends) if ends else None)


def last_of(times: Sequence[UncertainTime]) -> UncertainTime:
    """When the last of ``times`` was: between the latest start and the latest end of them.

    ``ongoing`` wins over everything: what has not ended comes last. Raises :class:`ValueError` for
    no times at all.
    """
    for time in times:
        if time.form is Form.ONGOING:
            return time
    best = max(times, key=UncertainTime.sort_key)
    starts = _starts(times)
    latest = None if any(time.latest is None for time in times) else max(_ends(times))
    return _bounded(times, best, max(starts) if starts else None, latest)


def _starts(times: Sequence[UncertainTime]) -> list[datetime]:
    return [time.earliest for time in times if time.earliest is not None]


def _ends(times: Sequence[UncertainTime]) -> list[datetime]:
    return [time.latest for time in times if time.latest is not None]


def _bounded(
    times: Sequence[UncertainTime],
    best: UncertainTime,
    earliest: datetime | None,
    latest: datetime | None,
) -> UncertainTime:
    """The one of ``times`` with these bounds; else ``best``, widened or cut to them."""
    same = [time for time in times if (time.earliest, time.latest) == (earliest, latest)]
    if same:
        return min(same, key=UncertainTime.sort_key)
    # Without any bound it would have been one of them: a time that is not known.
    if earliest is None:
        form = Form.BEFORE
    else:
        form = Form.AFTER if latest is None else Form.BETWEEN
    return replace(best, earliest=earliest, latest=latest, form=form, sides=())
