"""What is wrong with a text that is no time, and what was probably meant."""

from __future__ import annotations

from pmkit.times.errors import NOT_A_TIME, TimeError, quoted


def explain(text: str) -> TimeError:
    """The error for a text that cannot be read as a time."""
    return TimeError(
        NOT_A_TIME,
        f"{quoted(text)} is not a time",
        "Times are written as in `2024-12-11 15:16`, `2024-12-11`, `~15:40`, `23:00..23:30`.",
    )
