"""The id of a new incident."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.model.fields import ID_PATTERN
from pmkit.scaffold.incident_id import SHAPE, UnusableIdError, dated_id, slug

TODAY = date(2026, 6, 1)
DAY = date(2026, 3, 2)


def test_the_shape_is_the_models() -> None:
    assert f"^{SHAPE.pattern}$" == ID_PATTERN


@pytest.mark.parametrize(
    ("asked", "day", "id_", "found"),
    [
        ("2026-03-02-checkout", None, "2026-03-02-checkout", DAY),
        ("2026-03-02-checkout", DAY, "2026-03-02-checkout", DAY),
        ("2026-03-02", None, "2026-03-02", DAY),
        ("checkout", None, "2026-06-01-checkout", TODAY),
        ("checkout", DAY, "2026-03-02-checkout", DAY),
        ("inc-1234", DAY, "2026-03-02-inc-1234", DAY),
        ("2026-03-021", DAY, "2026-03-02-2026-03-021", DAY),
    ],
)
def test_an_id_begins_with_its_day(asked: str, day: date | None, id_: str, found: date) -> None:
    got = dated_id(asked, day, TODAY)
    assert (got.id, got.day, got.added) == (id_, found, id_ != asked)


def test_an_id_is_kept_as_it_is_when_that_is_wanted() -> None:
    assert dated_id("inc-1234", None, TODAY, keep=True) == ("inc-1234", TODAY, False)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Checkout Down!", "Try 2026-03-02-checkout-down"),
        ("2026-03-05_ _Überlauf.YAML", "Try 2026-03-05_uberlauf"),
        ("incidents/2026/2026-03-02-a--b.yaml", "Try 2026-03-02-a-b"),
        ("结账", "Try 2026-03-02-checkout"),
        ("", "Try 2026-03-02-checkout"),
        ("2026-02-30-checkout", "2026-02-30 is not a day of the calendar"),
        ("2026-03-05-checkout", "which day was it?"),
        ("a" * 115, "at most 120 characters"),
    ],
)
def test_what_cannot_be_used_is_told_with_a_mend(asked: str, told: str) -> None:
    with pytest.raises(UnusableIdError, match=re.escape(told)):
        dated_id(asked, DAY, TODAY)


@given(st.text(max_size=200))
def test_what_is_suggested_can_be_used(asked: str) -> None:
    assert SHAPE.fullmatch(slug(asked)) or slug(asked) == ""
    try:
        dated_id(asked, None, TODAY)
    except UnusableIdError as error:
        suggested = re.search(r"Try (\S+)$", str(error))
        if suggested:
            dated_id(suggested[1], None, TODAY)
