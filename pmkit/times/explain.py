"""The error for a text that is no time: what is wrong with it, and what was probably meant."""

from __future__ import annotations

import re

from pmkit.times import grammar
from pmkit.times.errors import IMPOSSIBLE, NOT_A_TIME, UNKNOWN_ZONE, TimeError, quoted
from pmkit.times.slips import OTHER_READINGS, SLIPS, Slip
from pmkit.times.zones import ABBREVIATIONS, NAME, OFFSET, unknown_zone

_LONGEST = 120
"""Texts longer than this are prose, not times with a slip."""

_is_time = re.compile(grammar.PATTERN).search

_any_numbers = re.compile(
    re.sub(
        "|".join(map(re.escape, (grammar.MONTH, grammar.DAY, grammar.HOUR, grammar.SIXTY))),
        "[0-9]{2}",
        grammar.PATTERN.replace(OFFSET, "[+-][0-9]{2}:[0-9]{2}"),
    )
).search
"""The syntax with any number of two digits in place of months, days, hours, minutes and offsets."""

_behind_clock = re.compile(r"^(.*?[0-9h]) ?\(?([A-Za-z][A-Za-z0-9_/+ -]*?)\)?( ?\.\..*)?$").match

_abbreviation = re.compile(
    rf"(?<=[0-9h]) ?\(?({'|'.join(ABBREVIATIONS)})\)?(?=$| ?\.\.)", re.IGNORECASE
).search

_FORMS = "Times are written as in `2024-12-11 15:16`, `2024-12-11`, `~15:40` or `23:00..23:30`."


def explain(text: str) -> TimeError:
    """The error for ``text``, which cannot be read as a time."""
    bare = text.strip()
    if not bare:
        return TimeError(
            NOT_A_TIME,
            "The time is empty",
            "Write a time such as `2024-12-11 15:16`, or `unknown`.",
        )
    if len(bare) > _LONGEST:
        return TimeError(NOT_A_TIME, f"{quoted(bare)} is too long to be a time", _FORMS)
    if _is_time(bare):
        return _short_end(bare)
    mended, slip = _mended(bare)
    zone = _behind_clock(mended)
    if zone and not _is_time(mended) and _is_time(zone[1] + (zone[3] or "")):
        return _zone(bare, zone[1], zone[2], zone[3] or "", slip)
    if abbreviation := _abbreviation(mended):
        return unknown_zone(abbreviation[1])
    if slip is not None:
        meant = [mended, *_other_readings(bare)]
        right = list(dict.fromkeys(one for one in meant if _is_time(one)))
        if right:
            return TimeError(
                slip.code,
                f"{quoted(bare)} {slip.message}",
                f"Write {', or '.join(f'`{one}`' for one in right)}.",
            )
    if _any_numbers(mended):
        return _impossible(bare, mended)
    if re.fullmatch("~?[0-9]{2}-[0-9]{2}(?: .*)?", mended) and _is_time(
        f"2024-{mended.lstrip('~')}"
    ):
        return TimeError(
            NOT_A_TIME,
            f"{quoted(bare)} has no year",
            f"Write the year before it, as in `2024-{mended.lstrip('~')}`.",
        )
    if slip is not None:
        return TimeError(slip.code, f"{quoted(bare)} {slip.message}", _FORMS)
    return TimeError(NOT_A_TIME, f"{quoted(bare)} is not a time", _FORMS)


def _mended(text: str) -> tuple[str, Slip | None]:
    """The text with all slips mended, and the first of them."""
    first = None
    for slip in SLIPS:
        result = slip.looks_like.sub(slip.mended, text)
        if result != text:
            first, text = first or slip, result.strip(" ")
            if _is_time(text):
                break
    return text, first


def _other_readings(text: str) -> list[str]:
    return [
        _mended(looks_like.sub(other, text))[0]
        for looks_like, other in OTHER_READINGS
        if looks_like.search(text)
    ]


def _short_end(text: str) -> TimeError:
    return TimeError(
        NOT_A_TIME,
        f"{quoted(text)} ends with what its start does not tell how to complete",
        "Write the end in full, as in `2017-01-31 23:00..2017-02-01 00:30`.",
    )


def _zone(text: str, time: str, zone: str, rest: str, slip: Slip | None) -> TimeError:
    """The error for a name behind a time that is no zone, or has other slips before it."""
    error = unknown_zone(zone)
    if slip is not None and re.fullmatch(NAME, zone):
        return TimeError(
            NOT_A_TIME, f"{quoted(text)} {slip.message}", f"Write `{time} {zone}{rest}`."
        )
    # Times are mended in the same hint, so that nobody has to come back for them.
    if slip is not None:
        return TimeError(
            UNKNOWN_ZONE, error.message, f"{error.hint} The time before it is written `{time}`."
        )
    return TimeError(UNKNOWN_ZONE, error.message, error.hint)


def _impossible(text: str, mended: str) -> TimeError:
    """The error for the right shape with numbers that no date, clock or offset has."""
    if re.search("(?<![0-9:])24:00", mended):
        return TimeError(
            IMPOSSIBLE,
            f"{quoted(text)} ends a day with 24:00, which is 00:00 of the next",
            "Write `00:00` behind the next day, as in `2024-12-12 00:00`.",
        )
    for looks_like, right, wrong, mend in _NUMBERS:
        for match in looks_like.finditer(mended):
            if not re.fullmatch(right, match[1]):
                return TimeError(
                    IMPOSSIBLE, f"There is no {wrong} {match[1]} in {quoted(text)}", mend
                )
    offset = re.search("[+-][0-9]{2}:[0-9]{2}", mended)
    return TimeError(
        UNKNOWN_ZONE,
        f"There is no offset {quoted(offset[0] if offset else text)} from UTC",
        "Write one such as `-08:00`, or an IANA name such as `America/Los_Angeles`;"
        " a range is written `15:16..15:20`.",
    )


_DATES = "Dates are written as year, month, day, as in `2024-12-31`."
_CLOCKS = "Clocks run from `00:00:00` to `23:59:59`."
_NUMBERS = (
    (re.compile("[0-9]{4}-([0-9]{2})"), grammar.MONTH, "month", _DATES),
    (re.compile("(?<![0-9-])([0-9]{2})-[0-9]{2}(?![0-9:])"), grammar.MONTH, "month", _DATES),
    (re.compile("(?<=[0-9])-([0-9]{2})(?![0-9:])"), grammar.DAY, "day", _DATES),
    (re.compile("(?<![0-9:+-])([0-9]{2})(?=:|h)"), grammar.HOUR, "hour", _CLOCKS),
    (re.compile("(?<![+-][0-9]{2}):([0-9]{2})"), grammar.SIXTY, "minute or second", _CLOCKS),
    (re.compile(r"(?:\.\. ?~?)([0-9]{2})(?![0-9:h-])"), grammar.DAY, "day", _DATES),
    (re.compile(r"(?:\.\. ?~?)([0-9]{2})(?=[ T])"), grammar.DAY, "day", _DATES),
)
