from __future__ import annotations

from datetime import timedelta

import pytest

from pmkit.times.errors import TimeError
from pmkit.times.parse import parse
from pmkit.times.zones import ABBREVIATIONS, names, zone
from tests.times.failure import failure


def _hours(text: str, zone_name: str) -> float:
    time = parse(text, zone=zone_name)
    assert time.earliest is not None
    assert time.latest is not None
    return (time.latest - time.earliest) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "zone_name", "readings"),
    [
        ("2024-03-31 02:30", "Europe/Berlin", ("01:30", "03:30")),
        ("2024-03-31 02:00:00", "Europe/Berlin", ("01:00:00", "03:00:00")),
        ("2024-03-31 02h", "Europe/Berlin", ("01h", "03h")),
        ("2024-03-10 02:59", "America/Los_Angeles", ("01:59", "03:59")),
        ("2024-10-06 02:15", "Australia/Lord_Howe", ("01:45", "02:45")),
        ("2018-11-04 00:30", "America/Sao_Paulo", ("2018-11-03 23:30", "01:30")),
        ("2011-12-30 12:00", "Pacific/Apia", ("2011-12-29 12:00", "2011-12-31 12:00")),
        ("2011-12-30", "Pacific/Apia", ("2011-12-29", "2011-12-31")),
        ("1972-01-07 00:20", "Africa/Monrovia", ("2", "01:04")),
        ("~2024-03-31 02:30", "Europe/Berlin", ("01:30", "03:30")),
        ("2024-03-31 01:00..02:30", "Europe/Berlin", ("01:30", "03:30")),
    ],
)
def test_a_skipped_time_is_told_with_both_readings(
    text: str, zone_name: str, readings: tuple[str, str]
) -> None:
    error = failure(text, zone=zone_name)
    assert error is not None
    assert error.code == "TIM003"
    assert zone_name in error.message
    for reading in readings:
        assert reading in error.message
        assert reading in error.hint


@pytest.mark.parametrize(
    ("text", "zone_name", "readings"),
    [
        ("2024-10-27 02:30", "Europe/Berlin", ("02:30 +02:00", "02:30 +01:00")),
        ("2024-10-27 02:00:00", "Europe/Berlin", ("02:00:00 +02:00", "02:00:00 +01:00")),
        ("2024-10-27 02h", "Europe/Berlin", ("02h +02:00", "02h +01:00")),
        ("2024-11-03 01:59", "America/Los_Angeles", ("01:59 -07:00", "01:59 -08:00")),
        ("2024-04-07 01:45", "Australia/Lord_Howe", ("01:45 +11:00", "01:45 +10:30")),
        ("1883-11-18 12:05", "America/Los_Angeles", ("19:57:58 UTC", "12:05 -08:00")),
    ],
)
def test_a_doubled_time_is_told_with_both_readings(
    text: str, zone_name: str, readings: tuple[str, str]
) -> None:
    error = failure(text, zone=zone_name)
    assert error is not None
    assert error.code == "TIM004"
    assert zone_name in error.message
    first, second = (parse(f"{text[:11]}{reading}") for reading in readings)
    assert first.before(second)
    for reading in readings:
        assert reading in error.hint


@pytest.mark.parametrize(
    ("text", "zone_name"),
    [
        ("2024-03-31 01:59", "Europe/Berlin"),
        ("2024-03-31 03:00", "Europe/Berlin"),
        ("2024-10-27 01:59:59", "Europe/Berlin"),
        ("2024-10-27 03:00", "Europe/Berlin"),
        ("2024-03-31 02:30 +01:00", "Europe/Berlin"),
        ("2024-10-27 02:30 +02:00", "Europe/Berlin"),
        ("2024-10-27 02:30", "UTC"),
        ("2024-10-06 02:30", "Australia/Lord_Howe"),
    ],
)
def test_times_beside_a_change_or_with_an_offset_are_fine(text: str, zone_name: str) -> None:
    assert failure(text, zone=zone_name) is None


@pytest.mark.parametrize(
    ("text", "zone_name", "hours"),
    [
        ("2024-03-31", "Europe/Berlin", 23),
        ("2024-10-27", "Europe/Berlin", 25),
        ("2024-10-06", "Australia/Lord_Howe", 23.5),
        ("2024-04-07", "Australia/Lord_Howe", 24.5),
        ("2018-11-04", "America/Sao_Paulo", 23),  # begins at 01:00
        ("2018-11-03", "America/Sao_Paulo", 24),
        ("2018-02-17", "America/Sao_Paulo", 25),  # its last hour comes twice
        ("2023-11-05", "America/Havana", 25),  # its first hour comes twice
        ("2011-12-29", "Pacific/Apia", 24),
        ("2011-12-31", "Pacific/Apia", 24),
        ("1867-10-18", "America/Juneau", 48),  # bought from Russia: the whole day came twice
        ("2024-03-31 01h", "Europe/Berlin", 1),
        ("2024-10-27 01h", "Europe/Berlin", 1),
        ("2024-10-06 02h", "Australia/Lord_Howe", 0.5),  # half of it was skipped
        ("2024-04-07 01h", "Australia/Lord_Howe", 1.5),  # half of it came twice
        ("1937-07-01 00:00", "Europe/Amsterdam", None),
    ],
)
def test_units_are_as_long_as_clocks_make_them(
    text: str, zone_name: str, hours: float | None
) -> None:
    if hours is None:
        assert _hours(text, zone_name) <= 1 / 60
    else:
        assert _hours(text, zone_name) == pytest.approx(hours, abs=0.001)


def test_historic_offsets_count_to_the_second() -> None:
    for zone_name, utc in (("Asia/Shanghai", "03:54:17"), ("Europe/Berlin", "11:00:00")):
        time = parse("1900-01-01 12:00", zone=zone_name)
        assert time.nominal == parse(f"1900-01-01 {utc}").nominal
        assert _hours("1900-01-01 12:00", zone_name) == pytest.approx(1 / 60)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("PST", "`America/Los_Angeles` (or the offset `-08:00`)"),
        ("cst", "`America/Chicago` (or the offset `-06:00`) or `Asia/Shanghai`"),
        ("ET", "`America/New_York`"),
        ("Europe/berlin", "`Europe/Berlin`"),
        ("Berlin", "`Europe/Berlin`"),
        ("Europe/Berlun", "`Europe/Berlin`"),
        ("Beijing time", "`Asia/Shanghai`"),
        ("Japan", "`Asia/Tokyo`"),
        ("+08:20", "such as `-08:00`"),
        ("+24:00", "such as `-08:00`"),
        ("../etc/passwd", "IANA name"),
        ("Europe", "IANA name"),
        ("", "IANA name"),
        ("A" * 5000, "IANA name"),
        ("Europe/\0", "IANA name"),
    ],
)
def test_an_unknown_zone_is_told_what_to_write(name: str, words: str) -> None:
    with pytest.raises(TimeError) as caught:
        zone(name)
    assert caught.value.code == "TIM002"
    assert words in caught.value.hint
    assert len(caught.value.message) < 150


def test_all_listed_names_and_all_suggestions_are_zones() -> None:
    assert len(names()) > 400
    for name in names():
        assert str(zone(name)) == name
    for meanings in ABBREVIATIONS.values():
        for iana, offset in meanings:
            assert str(zone(iana)) == iana
            assert not offset or str(zone(offset)) == f"UTC{offset}".removesuffix("+00:00")
