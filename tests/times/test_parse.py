from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest

from pmkit.times.parse import TimeError, parse
from pmkit.times.uncertain import EARLIEST, LATEST, Form, Precision
from tests.times.failure import failure


def _utc(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-12-11 15:16", "2024-12-11 23:16", "2024-12-11 23:17", Precision.MINUTE),
        ("2024-12-11T15:16", "2024-12-11 23:16", "2024-12-11 23:17", Precision.MINUTE),
        ("2024-12-11 15:16:30", "2024-12-11 23:16:30", "2024-12-11 23:16:31", Precision.SECOND),
        ("2024-12-11T15:16Z", "2024-12-11 15:16", "2024-12-11 15:17", Precision.MINUTE),
        ("2024-12-11T15:16+08:00", "2024-12-11 07:16", "2024-12-11 07:17", Precision.MINUTE),
        ("2024-12-11 15:16 -05:00", "2024-12-11 20:16", "2024-12-11 20:17", Precision.MINUTE),
        ("2024-12-11 15:16 Asia/Kolkata", "2024-12-11 09:46", "2024-12-11 09:47", Precision.MINUTE),
        ("2024-12-11 15:16 UTC", "2024-12-11 15:16", "2024-12-11 15:17", Precision.MINUTE),
        ("2024-12-11 15h", "2024-12-11 23:00", "2024-12-12 00:00", Precision.HOUR),
        ("2024-12-11", "2024-12-11 08:00", "2024-12-12 08:00", Precision.DAY),
        ("2024-12-11 UTC", "2024-12-11 00:00", "2024-12-12 00:00", Precision.DAY),
        ("2024-12", "2024-12-01 08:00", "2025-01-01 08:00", Precision.MONTH),
        ("2024-03", "2024-03-01 08:00", "2024-04-01 07:00", Precision.MONTH),
        ("2024", "2024-01-01 08:00", "2025-01-01 08:00", Precision.YEAR),
        ("15:16", "2024-12-11 23:16", "2024-12-11 23:17", Precision.MINUTE),
        ("15h UTC", "2024-12-11 15:00", "2024-12-11 16:00", Precision.HOUR),
        ("  2024-12-11\n", "2024-12-11 08:00", "2024-12-12 08:00", Precision.DAY),
    ],
)
def test_a_point_is_an_interval_of_its_unit(
    text: str, earliest: str, latest: str, precision: Precision
) -> None:
    time = parse(text, zone="America/Los_Angeles", date="2024-12-11")
    assert (time.earliest, time.latest) == (_utc(earliest), _utc(latest))
    assert time.nominal == time.earliest
    assert (time.precision, time.form, time.about) == (precision, Form.POINT, False)
    assert time.text == text


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("~2024-12-11 15:16:30", "2024-12-11 15:16:00", "2024-12-11 15:17:01"),
        ("~2024-12-11 15:16", "2024-12-11 15:01", "2024-12-11 15:32"),
        ("~2024-12-11 15h", "2024-12-11 14:00", "2024-12-11 17:00"),
        ("~2024-12-11", "2024-12-10 00:00", "2024-12-13 00:00"),
        ("~2024-12", "2024-11-01 00:00", "2025-02-01 00:00"),
        ("~2024", "2023-01-01 00:00", "2026-01-01 00:00"),
    ],
)
def test_about_widens_by_what_is_documented(text: str, earliest: str, latest: str) -> None:
    time = parse(text)
    assert (time.earliest, time.latest) == (_utc(earliest), _utc(latest))
    assert time.about
    assert time.nominal == parse(text[1:]).nominal


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2017-01-31 23:00..23:30", "2017-01-31 23:00", "2017-01-31 23:31", Precision.MINUTE),
        ("2017-01-31 23:00..02-01 00:30", "2017-01-31 23:00", "2017-02-01 00:31", Precision.MINUTE),
        ("2017-01-30 23:00..31 00:30", "2017-01-30 23:00", "2017-01-31 00:31", Precision.MINUTE),
        ("2017-01-31 23:00..2017-02-01", "2017-01-31 23:00", "2017-02-02 00:00", Precision.DAY),
        ("2017-01-31..02-02", "2017-01-31 00:00", "2017-02-03 00:00", Precision.DAY),
        ("2024-12-10..12", "2024-12-10 00:00", "2024-12-13 00:00", Precision.DAY),
        ("2024-12-10..15:16", "2024-12-10 00:00", "2024-12-10 15:17", Precision.DAY),
        ("2024-12-10..11 15h", "2024-12-10 00:00", "2024-12-11 16:00", Precision.DAY),
        ("2024-10..12", "2024-10-01 00:00", "2025-01-01 00:00", Precision.MONTH),
        ("2024..2025", "2024-01-01 00:00", "2026-01-01 00:00", Precision.YEAR),
        ("15:16 .. 15:30", "2024-12-11 15:16", "2024-12-11 15:31", Precision.MINUTE),
        ("15:16..12-12 15h", "2024-12-11 15:16", "2024-12-12 16:00", Precision.HOUR),
        ("15:16..15:30 -08:00", "2024-12-11 23:16", "2024-12-11 23:31", Precision.MINUTE),
        ("15:16 -08:00..15:30", "2024-12-11 23:16", "2024-12-11 23:31", Precision.MINUTE),
        ("15:16 UTC..15:30 -08:00", "2024-12-11 15:16", "2024-12-11 23:31", Precision.MINUTE),
        ("~15:16..15:30", "2024-12-11 15:01", "2024-12-11 15:31", Precision.MINUTE),
        ("15:16..~15:30", "2024-12-11 15:16", "2024-12-11 15:46", Precision.MINUTE),
        ("15:16..15:16", "2024-12-11 15:16", "2024-12-11 15:17", Precision.MINUTE),
    ],
)
def test_a_range_reaches_from_its_start_to_the_end_of_its_end(
    text: str, earliest: str, latest: str, precision: Precision
) -> None:
    time = parse(text, date="2024-12-11")
    assert (time.earliest, time.latest) == (_utc(earliest), _utc(latest))
    assert (time.precision, time.form) == (precision, Form.BETWEEN)
    assert time.about == ("~" in text)
    assert time.nominal == time.sides[0].nominal
    assert len(time.sides) == 2


def test_open_sides_have_no_bound() -> None:
    after, by = parse("2024-12-11 15:16.."), parse("..~2024-12-11 15h")
    assert (after.form, after.latest) == (Form.AFTER, None)
    assert after.earliest == after.nominal == _utc("2024-12-11 15:16")
    assert (by.form, by.earliest, by.about) == (Form.BEFORE, None, True)
    assert by.latest == _utc("2024-12-11 17:00")
    assert by.nominal == _utc("2024-12-11 15:00")


@pytest.mark.parametrize("word", ["ongoing", "unknown"])
def test_words_have_no_bounds(word: str) -> None:
    time = parse(word)
    assert time.form == word
    assert (time.earliest, time.latest, time.nominal, time.about) == (None, None, None, False)


def test_equality_is_by_what_is_said() -> None:
    assert parse("2024-12-11 15:16 UTC") == parse("2024-12-11T15:16Z")
    assert parse("2024-12-11 15:16 UTC") == parse("2024-12-11 07:16", zone="-08:00")
    assert len({parse("2024-12-11 UTC"), parse("2024-12-11")}) == 1
    assert parse("2024-12-11") != parse("~2024-12-11")
    assert parse("2024-12-11") != parse("2024-12-11 00:00..23:59")


def test_the_timeline_is_sorted_by_what_is_stated() -> None:
    ordered = "2024-12|2024-12-11|2024-12-11 15:16|2024-12-11 15:17|2024-12-12|ongoing|unknown"
    times = sorted(
        (parse(text) for text in reversed(ordered.split("|"))), key=lambda time: time.sort_key()
    )
    assert [time.text for time in times] == ordered.split("|")


def test_a_day_comes_before_its_first_minute_but_not_certainly() -> None:
    day, minute = parse("2024-12-11"), parse("2024-12-11 00:00")
    assert day.sort_key() < minute.sort_key()
    assert not day.before(minute)
    assert day.possibly_before(parse("2024-12-11 14:23"))
    assert parse("2024-12-11 15:13").before(parse("2024-12-11 15:16"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yesterday", "TIM001"),
        ("15:16 Mars/Base", "TIM002"),
        ("2024-02-30", "TIM005"),
        ("0000", "TIM005"),
        ("2023-02-29 15:16", "TIM005"),
        ("2017-01-31 23:00..00:30", "TIM006"),
        ("2024-12-12..11", "TIM006"),
        ("~15:30..15:20", "TIM006"),
        ("2024-12-11 15:16..", None),
    ],
)
def test_each_error_has_its_code(text: str, code: str | None) -> None:
    error = failure(text, date="2024-12-11")
    assert (None if error is None else error.code) == code


@pytest.mark.parametrize(
    ("date", "words"),
    [(None, "neither has this file"), ("2024-12", "is not a day"), ("soon", "is not a day")],
)
@pytest.mark.parametrize("text", ["15:16", "15h..16h", "15:16..12-12"])
def test_a_clock_needs_a_day(text: str, date: str | None, words: str) -> None:
    error = failure(text, date=date)
    assert error is not None
    assert error.code == "TIM007"
    assert error.name == "time-without-date"
    assert words in error.message


def test_the_last_day_of_a_month_is_told() -> None:
    error = failure("2023-02-29")
    assert error is not None
    assert "2023-02-28" in error.hint


def test_the_ends_of_the_calendar_are_cut_or_refused() -> None:
    assert parse("9999", zone="America/Los_Angeles").latest == LATEST
    assert parse("~0001").earliest == EARLIEST
    for text, zone in (("0001-01-01 00:00", "+14:00"), ("9999-12-31 23:59", "-08:00")):
        error = failure(text, zone=zone)
        assert error is not None
        assert error.code == "TIM005"


def test_values_and_errors_travel_between_processes() -> None:
    time = parse("2017-01-31 23:00..23:30")
    again = pickle.loads(pickle.dumps(time))
    assert again == time
    assert again.sides == time.sides
    error = failure("15:16 PST")
    assert error is not None
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(copy, TimeError)
    assert (copy.code, copy.message, copy.hint) == (error.code, error.message, error.hint)
