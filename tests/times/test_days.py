from __future__ import annotations

from datetime import date

import pytest

from pmkit.times.days import day_asked, last_day, stated_day
from pmkit.times.parse import parse


@pytest.mark.parametrize(
    ("option", "epoch", "day"),
    [
        ("2026-01-31", None, date(2026, 1, 31)),
        ("2026-01-31", "0", date(2026, 1, 31)),
        (None, "1733875200", date(2024, 12, 11)),
        (None, None, None),
        ("", "", None),
    ],
)
def test_an_option_comes_before_the_environment(
    option: str | None, epoch: str | None, day: date | None
) -> None:
    assert day_asked(option, epoch) == day


@pytest.mark.parametrize(
    ("option", "epoch"), [("soon", None), (None, "soon"), (None, "99999999999999999999")]
)
def test_what_is_no_day_is_said_to_be_none(option: str | None, epoch: str | None) -> None:
    with pytest.raises(ValueError, match=r"soon|99999"):
        day_asked(option, epoch)


def test_days_are_those_of_the_zone_in_which_the_time_was_read() -> None:
    evening = parse("2024-12-11 23:30", zone="America/Los_Angeles")
    assert stated_day(evening) == last_day(evening) == date(2024, 12, 11)
    assert last_day(parse("..2024-12-11", zone="Asia/Shanghai")) == date(2024, 12, 11)
    assert stated_day(parse("unknown")) is None
