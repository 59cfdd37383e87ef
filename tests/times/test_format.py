from __future__ import annotations

from dataclasses import replace

import pytest

from pmkit.times.errors import TimeError
from pmkit.times.format import canonical, show
from pmkit.times.parse import parse
from pmkit.times.uncertain import Form, Precision


@pytest.mark.parametrize(
    ("text", "english", "clock", "chinese"),
    [
        ("2024-12-11 15:16", "2024-12-11 15:16", "15:16", "2024-12-11 15:16"),
        ("2024-12-11 15:16:30", "2024-12-11 15:16:30", "15:16:30", "2024-12-11 15:16:30"),
        ("~2024-12-11 15:40", "about 2024-12-11 15:40", "about 15:40", "约 2024-12-11 15:40"),
        (
            "2024-12-11 15h",
            "2024-12-11 15:00 to 16:00",
            "15:00 to 16:00",
            "2024-12-11 15:00 至 16:00",
        ),
        ("2024-12-10", "2024-12-10", "2024-12-10", "2024-12-10"),
        ("~2024-12", "about 2024-12", "about 2024-12", "约 2024-12"),
        ("2024", "2024", "2024", "2024"),
        (
            "2017-01-31 23:00..23:30",
            "between 2017-01-31 23:00 and 23:30",
            "between 23:00 and 23:30",
            "2017-01-31 23:00 至 23:30 之间",
        ),
        (
            "2017-01-31 23:00..~02-01 00:30",
            "between 2017-01-31 23:00 and about 2017-02-01 00:30",
            "between 23:00 and about 00:30",
            "2017-01-31 23:00 至约 2017-02-01 00:30 之间",
        ),
        (
            "2017-01-31 22h..23h",
            "between 2017-01-31 22:00 and 2017-02-01 00:00",
            "between 22:00 and 00:00",
            "2017-01-31 22:00 至 2017-02-01 00:00 之间",
        ),
        ("2024-12-11 23:30..", "after 2024-12-11 23:30", "after 23:30", "2024-12-11 23:30 之后"),
        ("2024-12-11 15h..", "after 2024-12-11 15:00", "after 15:00", "2024-12-11 15:00 之后"),
        ("..2024-12-11 15h", "by 2024-12-11 16:00", "by 16:00", "不晚于 2024-12-11 16:00"),
        ("ongoing", "still going on", "still going on", "仍在继续"),
        ("unknown", "not known", "not known", "未知"),
    ],
)
def test_times_are_shown_as_exactly_as_they_are_known(
    text: str, english: str, clock: str, chinese: str
) -> None:
    time = parse(text)
    assert show(time, "UTC", "en") == english
    assert show(time, "UTC", "en", with_date=False) == clock
    assert show(time, "UTC", "zh-Hans") == chinese


def test_clocks_are_shown_in_the_wanted_zone_and_days_as_stated() -> None:
    time = parse("2024-12-11 23:16", zone="America/Los_Angeles")
    assert show(time, "UTC") == "2024-12-12 07:16"
    assert show(time, "+05:30") == "2024-12-12 12:46"
    assert show(parse("2024-12-11 15h"), "Asia/Kolkata") == "2024-12-11 20:30 to 21:30"
    day = parse("2024-12-11", zone="America/Los_Angeles")
    assert show(day, "Asia/Tokyo") == "2024-12-11"


def test_the_ends_of_the_calendar_are_shown_in_every_zone() -> None:
    assert show(parse("0001-01-01 00:00"), "-08:00") == "0001-01-01 00:00"
    assert show(parse("9999-12-31 23h"), "UTC") == "9999-12-31 23:00 to 23:59"


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(TimeError, match="no time zone"):
        show(parse("2024"), "Mars/Base")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("15:16", "2024-12-11 15:16 America/Los_Angeles"),
        ("15:16..15:20 UTC", "2024-12-11 15:16 UTC..2024-12-11 15:20 UTC"),
        ("~15h..", "~2024-12-11 15h America/Los_Angeles.."),
        ("..2024", "..2024 America/Los_Angeles"),
        ("2024-12-11T15:16+08:00", "2024-12-11 15:16 +08:00"),
        ("ongoing", "ongoing"),
    ],
)
def test_canonical_needs_no_context(text: str, written: str) -> None:
    time = parse(text, zone="America/Los_Angeles", date="2024-12-11")
    assert canonical(time) == written


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2024-12-11 15:16", "2024-12-11 15:20", "between 15:16 and 15:20"),
        ("2024-12-11 15:16:30", "2024-12-11 15:20", "between 15:16:30 and 15:20:59"),
    ],
)
def test_intervals_made_from_bounds_alone_are_shown_and_written(
    earliest: str, latest: str, shown: str
) -> None:
    made = replace(
        parse(earliest),
        latest=parse(latest).latest,
        precision=Precision.DAY,
        form=Form.BETWEEN,
        zone="America/Los_Angeles",
    )
    assert show(made, "UTC", with_date=False) == shown
    again = parse(canonical(made))
    assert (again.earliest, again.latest) == (made.earliest, made.latest)
    after = replace(made, latest=None, form=Form.AFTER)
    assert parse(canonical(after)).earliest == made.earliest
    by = replace(made, earliest=None, form=Form.BEFORE)
    assert parse(canonical(by)).latest == made.latest


def test_a_time_that_clocks_show_twice_is_told_with_its_offset() -> None:
    first = parse("2025-10-26 02:30 +02:00")
    second = parse("2025-10-26 02:30 +01:00")
    assert show(first, "Europe/Berlin") == "2025-10-26 02:30 (+02:00)"
    assert show(second, "Europe/Berlin", "zh", with_date=False) == "02:30 (+01:00)"
    assert show(second, "UTC") == "2025-10-26 01:30"
    assert show(parse("2025-10-26 03:00 +01:00"), "Europe/Berlin") == "2025-10-26 03:00"
