"""Time zones by IANA name or offset, cached; unknown names are told the nearest right spelling.

Names come from the IANA time zone database (https://www.iana.org/time-zones), by the standard
library's ``zoneinfo`` and the ``tzdata`` package.
"""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from pmkit.times.errors import UNKNOWN_ZONE, TimeError, quoted

OFFSET = "[+-](?:0[0-9]|1[0-4]):(?:00|15|30|45)"
"""An offset from UTC as a regular expression: those in use, which are whole quarters of an hour up
to 14 hours. Others are more often ranges gone wrong (``15:16-15:20``); for the odd offsets of
history there are the names of zones."""

NAME = r"(?:UTC|GMT|[A-Z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)+)"
"""The shape of a zone's name. Names without a slash are left out, but for UTC and GMT: most are
abbreviations, which mean several things or the wrong half of the year."""

_OFFSET = re.compile(OFFSET)
_NAME = re.compile(NAME)

ABBREVIATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "PST": (("America/Los_Angeles", "-08:00"),),
    "PDT": (("America/Los_Angeles", "-07:00"),),
    "PT": (("America/Los_Angeles", ""),),
    "MST": (("America/Denver", "-07:00"),),
    "MDT": (("America/Denver", "-06:00"),),
    "MT": (("America/Denver", ""),),
    "CST": (("America/Chicago", "-06:00"), ("Asia/Shanghai", "+08:00")),
    "CDT": (("America/Chicago", "-05:00"),),
    "CT": (("America/Chicago", ""),),
    "EST": (("America/New_York", "-05:00"),),
    "EDT": (("America/New_York", "-04:00"),),
    "ET": (("America/New_York", ""),),
    "AST": (("America/Halifax", "-04:00"), ("Asia/Riyadh", "+03:00")),
    "BRT": (("America/Sao_Paulo", "-03:00"),),
    "WET": (("Europe/Lisbon", "+00:00"),),
    "WEST": (("Europe/Lisbon", "+01:00"),),
    "BST": (("Europe/London", "+01:00"),),
    "CET": (("Europe/Berlin", "+01:00"),),
    "CEST": (("Europe/Berlin", "+02:00"),),
    "MEZ": (("Europe/Berlin", "+01:00"),),
    "MESZ": (("Europe/Berlin", "+02:00"),),
    "EET": (("Europe/Helsinki", "+02:00"),),
    "EEST": (("Europe/Helsinki", "+03:00"),),
    "MSK": (("Europe/Moscow", "+03:00"),),
    "IST": (
        ("Asia/Kolkata", "+05:30"),
        ("Asia/Jerusalem", "+02:00"),
        ("Europe/Dublin", "+01:00"),
    ),
    "SGT": (("Asia/Singapore", "+08:00"),),
    "HKT": (("Asia/Hong_Kong", "+08:00"),),
    "JST": (("Asia/Tokyo", "+09:00"),),
    "KST": (("Asia/Seoul", "+09:00"),),
    "ACST": (("Australia/Adelaide", "+09:30"),),
    "AWST": (("Australia/Perth", "+08:00"),),
    "AEST": (("Australia/Sydney", "+10:00"),),
    "AEDT": (("Australia/Sydney", "+11:00"),),
    "NZST": (("Pacific/Auckland", "+12:00"),),
    "NZDT": (("Pacific/Auckland", "+13:00"),),
    "HST": (("Pacific/Honolulu", "-10:00"),),
    "AKST": (("America/Anchorage", "-09:00"),),
    "AKDT": (("America/Anchorage", "-08:00"),),
}
"""Abbreviations people write, with the zones and offsets that they can mean."""

_OTHER_NAMES = {
    "Beijing": "Asia/Shanghai",
    "China": "Asia/Shanghai",
    "PRC": "Asia/Shanghai",
    "San_Francisco": "America/Los_Angeles",
    "Seattle": "America/Los_Angeles",
    "Pacific": "America/Los_Angeles",
    "Mountain": "America/Denver",
    "Central": "America/Chicago",
    "Eastern": "America/New_York",
    "Japan": "Asia/Tokyo",
    "India": "Asia/Kolkata",
    "Germany": "Europe/Berlin",
    "GB": "Europe/London",
    "UK": "Europe/London",
    "Z": "UTC",
    "Zulu": "UTC",
    "UCT": "UTC",
}


@cache
def zone(name: str) -> tzinfo:
    """The time zone called ``name``: an IANA name (``Europe/Berlin``, ``UTC``) or an offset
    (``+05:30``).

    Raises :class:`TimeError` TIM002 for anything else, abbreviations such as PST included.
    """
    if name == "UTC":
        return UTC
    if _OFFSET.fullmatch(name):
        minutes = int(name[1:3]) * 60 + int(name[4:6])
        return timezone(timedelta(minutes=-minutes if name[0] == "-" else minutes))
    # The list is asked first: a file system that ignores case would find `europe/berlin`.
    if not _NAME.fullmatch(name) or name not in names():
        raise unknown_zone(name)
    return ZoneInfo(name)


@cache
def names() -> frozenset[str]:
    """All IANA names that can be written: those with a slash, UTC and GMT."""
    from pkgutil import get_data  # importlib.resources takes 10 ms to import.

    listed = (get_data("tzdata", "zones") or b"").decode("utf-8").split()
    return frozenset(name for name in listed if _NAME.fullmatch(name))


def unknown_zone(name: str) -> TimeError:
    """The error for a zone that there is not, with the zones that it can mean."""
    meanings = ABBREVIATIONS.get(name.upper())
    if meanings:
        choices = " or ".join(
            f"`{iana}`" + (f" (or the offset `{offset}`)" if offset else "")
            for iana, offset in meanings
        )
        return TimeError(
            UNKNOWN_ZONE,
            f"{quoted(name)} is an abbreviation, not a time zone",
            f"Write {choices}.",
        )
    likely = _nearest(name)
    return TimeError(
        UNKNOWN_ZONE,
        f"There is no time zone {quoted(name)}",
        (f"Did you mean {' or '.join(f'`{one}`' for one in likely)}? " if likely else "")
        + "Write an IANA name such as `America/Los_Angeles`, `UTC`, or an offset such as `-08:00`.",
    )


def _nearest(name: str) -> list[str]:
    from difflib import get_close_matches

    wanted = re.sub("( standard| daylight| summer)? time$", "", name.strip().lower()[:60])
    wanted = wanted.replace(" ", "_")
    others = {key.lower(): iana for key, iana in _OTHER_NAMES.items()}
    by_city: dict[str, str] = {}
    for iana in sorted(names(), key=lambda one: (one.startswith(("US/", "Etc/")), one)):
        by_city.setdefault(iana.lower(), iana)
        by_city.setdefault(iana.rpartition("/")[2].lower(), iana)
    for known in (others, by_city):
        if wanted in known:
            return [known[wanted]]
    close = get_close_matches(wanted, by_city, n=3, cutoff=0.75)
    return list(dict.fromkeys(by_city[one] for one in close))[:2]
