"""Milestones and durations of real incidents, with the parts of the files that they come from."""

from __future__ import annotations

import pytest

from pmkit import Incident
from pmkit.knowledge.milestones import (
    Measure,
    Milestone,
    incident_day,
    measures,
    milestones,
)
from pmkit.source.pointer import split
from pmkit.times.uncertain import Form
from tests.knowledge.real import ALIBABA, AWS, FACEBOOK, NAMES, OPENAI, ROBLOX, incident


def measure(one: Incident, name: str) -> Measure:
    return next(found for found in measures(milestones(one)) if found.name == name)


def duration(id_: str, name: str) -> str:
    return measure(incident(id_), name).duration.text()


def product(id_: str, name: str) -> str | None:
    found = {one.product: one.duration for one in milestones(incident(id_)).products}[name]
    return found.text() if found is not None else None


def at(one: Incident, pointer: str) -> object:
    """What a pointer of evidence leads to."""
    here: object = one
    for step in split(pointer):
        name = {"from": "start", "to": "end"}.get(step, step)
        here = here[int(step)] if isinstance(here, tuple) else getattr(here, name)
    return here


def named(one: Incident, stone: Milestone) -> set[object]:
    """The ids of the items that a milestone comes from."""
    items = (at(one, "/" + "/".join(split(pointer)[:2])) for pointer in stone.evidence)
    return {getattr(item, "id", None) for item in items}


def test_openai_alerts_came_three_minutes_before_customers_noticed() -> None:
    one = incident(OPENAI)
    found = measure(one, "ttd")
    assert found.duration.text() == "3 min before"
    assert found.duration.text("zh") == "提前 3 分钟"
    assert "impact-begins" in named(one, found.start)
    assert named(one, found.end) == {"alerts-fire"}


def test_openai_was_back_after_four_hours_and_22_minutes() -> None:
    one = incident(OPENAI)
    found = measure(one, "ttr")
    assert found.duration.text() == "4 h 22 min"
    assert named(one, found.end) >= {"all-back", "api-down"}
    assert product(OPENAI, "openai-api") == "4 h 22 min"


def test_openai_sources_differ_about_chatgpt_s_return() -> None:
    chatgpt = next(
        found for found in milestones(incident(OPENAI)).products if found.product == "chatgpt"
    )
    assert chatgpt.recovered is not None
    assert chatgpt.recovered.disputed
    assert product(OPENAI, "chatgpt") == "between 3 h 18 min and 3 h 50 min"


def test_openai_labs_return_is_not_known() -> None:
    assert product(OPENAI, "openai-labs") is None


def test_openai_knew_the_cause_in_the_minute_in_which_it_began() -> None:
    assert duration(OPENAI, "tti") == "less than 1 min"


def test_the_roll_out_is_dated_twice_and_the_change_says_so() -> None:
    change = milestones(incident(OPENAI)).change
    assert change is not None
    assert change.disputed
    assert named(incident(OPENAI), change) == {"change-applied"}


def test_roblox_lasted_73_hours_or_72_by_its_own_report() -> None:
    found = measure(incident(ROBLOX), "ttr")
    assert found.duration.text() == "between 72 h 9 min and 73 h 16 min"
    assert found.start.disputed
    assert not found.end.disputed
    assert named(incident(ROBLOX), found.end) == {"platform-down", "all-players-back"}


def test_facebook_s_end_is_only_known_from_below() -> None:
    recovered = milestones(incident(FACEBOOK)).recovered
    assert recovered is not None
    assert recovered.time.form is Form.AFTER
    assert duration(FACEBOOK, "ttr").startswith("at least 5 h")


def test_dynamodb_was_back_in_three_hours_and_aws_in_more_than_a_day() -> None:
    assert product(AWS, "amazon-dynamodb") == "2 h 52 min"
    assert duration(AWS, "ttr") == "between 28 h 16 min and 28 h 19 min"


def test_alibaba_s_start_is_disputed_and_so_is_all_that_is_counted_from_it() -> None:
    found = measure(incident(ALIBABA), "tti")
    assert found.start.disputed
    assert found.duration.text() == "between 16 min and 23 min"


def test_a_day_is_the_day_where_it_happened() -> None:
    day = incident_day(incident(OPENAI))
    assert day is not None
    assert day.isoformat() == "2024-12-11"
    start = milestones(incident(AWS)).impact_start
    assert start is not None
    assert start.time.earliest is not None
    assert start.time.earliest.date().isoformat() == "2025-10-20"  # in UTC
    assert str(incident_day(incident(AWS))) == "2025-10-19"


@pytest.mark.parametrize("name", NAMES)
def test_every_pointer_of_evidence_leads_somewhere(name: str) -> None:
    one = incident(name)
    found = milestones(one)
    stones = [*found.listed(), *(product.start for product in found.products)]
    stones += [product.recovered for product in found.products]
    for stone in stones:
        if stone is not None:
            assert stone.evidence
            assert all(at(one, pointer) is not None for pointer in stone.evidence)


@pytest.mark.parametrize("name", NAMES)
def test_a_duration_says_no_more_than_its_milestones(name: str) -> None:
    for found in measures(milestones(incident(name))):
        start, end = found.start.time, found.end.time
        assert found.duration.longest is None or (start.earliest and end.latest)
        exact = start.form is end.form is Form.POINT
        assert found.duration.stated is None or exact


@pytest.mark.parametrize("name", NAMES)
def test_an_incident_s_id_begins_with_its_day(name: str) -> None:
    assert name.startswith(str(incident_day(incident(name))))
