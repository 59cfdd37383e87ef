"""Days on which clocks change, and the many on which they do not."""

from __future__ import annotations

import struct
from datetime import datetime, timedelta
from itertools import pairwise
from pkgutil import get_data

import pytest

from pmkit.times.local import offsets, to_utc
from pmkit.times.parse import parse
from pmkit.times.uncertain import Precision
from pmkit.times.zones import names, zone

CHANGES = (
    ("America/Los_Angeles", "2024-03-10"),
    ("America/Los_Angeles", "2024-11-03"),
    ("Europe/Berlin", "2024-03-31"),
    ("Europe/Dublin", "2024-10-27"),
    ("Asia/Shanghai", "1991-09-15"),
    ("Australia/Lord_Howe", "2024-04-07"),
    ("Africa/Casablanca", "2024-03-10"),
    ("Pacific/Apia", "2011-12-30"),
)


@pytest.mark.parametrize(("name", "day"), CHANGES)
def test_minutes_around_a_change_are_those_that_their_offsets_give(name: str, day: str) -> None:
    tz = zone(name)
    start = datetime.fromisoformat(day) - timedelta(days=3)
    seen = set()
    for quarter in range(6 * 24 * 4):
        wall = start + quarter * timedelta(minutes=15)
        first, again = offsets(wall, tz)
        end = wall + timedelta(minutes=1)
        if first == again and offsets(end, tz) == (first, first):
            earliest, latest = to_utc(wall, end, tz, Precision.MINUTE, name)
            assert earliest.replace(tzinfo=None) == wall - first
            assert latest.replace(tzinfo=None) == end - first
            seen.add(first)
    assert len(seen) == 2


def test_nowhere_do_clocks_change_twice_within_five_days() -> None:
    for name in sorted(names()):
        changes = _changes(get_data("tzdata", f"zoneinfo/{name}") or b"")
        steps = [later - earlier for earlier, later in pairwise(changes)]
        assert min(steps, default=10**9) > 5 * 24 * 3600, name


def test_the_ends_of_the_calendar_are_not_passed() -> None:
    for text in ("0001-01-01 00:00", "9999-12-31 23:59", "9999-12-30"):
        for name in ("Asia/Shanghai", "Etc/GMT+12", "+14:00", "-12:00"):
            try:
                time = parse(text, zone=name)
            except ValueError:
                continue
            assert time.earliest is not None
            assert time.latest is not None
            assert time.earliest < time.latest


def _changes(data: bytes) -> tuple[int, ...]:
    """The instants at which clocks change, from the second part of a file in the format TZif
    (RFC 8536), whose instants have 64 bits.
    """
    isut, isstd, leap, times, types, chars = struct.unpack(">6l", data[20:44])
    second = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    count = struct.unpack(">6l", data[second + 20 : second + 44])[3]
    return struct.unpack(f">{count}q", data[second + 44 : second + 44 + count * 8])
