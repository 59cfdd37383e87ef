from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.actions.register import ActionItem, items_of, register
from tests.knowledge.real import OPENAI, kb
from tests.knowledge.written import base, incident

TODAY = date(2025, 4, 1)


def item(due: str, status: str = "open", timezone: str = "UTC") -> ActionItem:
    one = incident(
        f"timezone: {timezone}\n"
        f"actions: [{{id: x, what: A., kind: prevent, status: {status}, due: {due}}}]\n"
    )
    return next(iter(items_of(one)))


def test_identity_is_incident_and_action() -> None:
    found = [one.identity for one in register(kb()) if one.incident == OPENAI]
    assert found[0] == f"{OPENAI}/phased-rollouts"
    assert len(found) == len(kb()[OPENAI].actions)


def test_every_real_action_is_in_the_register_once() -> None:
    found = [one.identity for one in register(kb())]
    assert len(found) == len(set(found)) == sum(len(one.actions) for one in kb())
    assert found == sorted(found, key=lambda identity: identity.partition("/")[0])


def test_an_item_tells_of_its_incident() -> None:
    found = next(one for one in register(kb()) if one.incident == OPENAI)
    assert found.organization == "openai"
    assert found.incident_date == date(2024, 12, 11)
    assert isinstance(found.incident_title, dict)
    assert found.incident_language == "en"


def test_an_incident_without_actions_has_none() -> None:
    assert list(items_of(incident())) == []
    assert register(base([incident()])) == ()


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        ("open", True),
        ("in-progress", True),
        ("done", False),
        ("wont-do", False),
        ("unknown", False),
    ],
)
def test_only_what_is_to_be_done_is_open(status: str, is_open: bool) -> None:
    found = item("2025-03-31", status)
    assert found.is_open is is_open
    assert found.is_overdue(TODAY) is is_open


@pytest.mark.parametrize(
    ("due", "overdue"),
    [
        ("2025-03-31", True),
        ("2025-04-01", False),
        ("2025-04-02", False),
        ("2025-03", True),
        ("2025-04", False),
        ("2025", False),
        ("2024", True),
        ("~2025-03-31", False),
        ("~2025-03-30", True),
        ("2025-03-31 17:00", True),
        ("2025-04-01 09:00", False),
        ("2025-03-01..04-15", False),
        ("2025-03-01..03-15", True),
        ("..2025-03-31", True),
        ("2025-03-01..", False),
        ("unknown", False),
        ("[{time: 2025-03-01}, {time: 2025-04-30}]", False),
        ("[{time: 2025-03-01}, {time: 2025-03-30}]", True),
    ],
)
def test_overdue_is_only_what_is_certainly_past(due: str, overdue: bool) -> None:
    assert item(f"'{due}'" if due[0] != "[" else due).is_overdue(TODAY) is overdue


@pytest.mark.parametrize("timezone", ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Etc/GMT+12"])
def test_a_due_day_ends_where_it_was_written(timezone: str) -> None:
    assert not item("2025-03-31", timezone=timezone).is_overdue(date(2025, 3, 31))
    assert item("2025-03-31", timezone=timezone).is_overdue(date(2025, 4, 1))


def test_an_item_without_a_due_date_is_never_overdue() -> None:
    one = incident("actions: [{id: x, what: A., kind: prevent}]")
    assert not next(iter(items_of(one))).is_overdue(date.max)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_what_is_overdue_stays_overdue(due: date, days: int) -> None:
    found = item(due.isoformat())
    today = due + timedelta(days=days)
    assert found.is_overdue(today) == (today > due)
