"""What reading a time fails with."""

from __future__ import annotations

from pmkit.times.parse import TimeError, parse


def failure(text: str, *, zone: str = "UTC", date: str | None = None) -> TimeError | None:
    """The error for ``text``, or None when it is a time."""
    try:
        parse(text, zone=zone, date=date)
    except TimeError as error:
        return error
    return None
