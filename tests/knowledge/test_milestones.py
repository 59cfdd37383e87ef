"""How milestones are found: by kind, as intervals, missing where nothing gives them."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from pmkit import Incident
from pmkit.knowledge.milestones import Milestone, by_product, incident_day, measures, milestones
from pmkit.times.uncertain import Form
from tests.knowledge.real import NAMES, incident
from tests.knowledge.written import incident as written

HEAD = "date: 2024-12-11\n"


def told(one: Incident) -> dict[str, str]:
    return {found.name: found.duration.text() for found in measures(milestones(one))}


def events(*lines: str) -> Incident:
    listed = "".join(f"  - {{{line}, what: A.}}\n" for line in lines)
    return written(f"{HEAD}timeline:\n{listed}")


def down(*phases: str, more: str = "") -> Incident:
    listed = "".join(f"      - {{{phase}}}\n" for phase in phases)
    return written(f"{HEAD}impact:\n  - product: checkout\n    phases:\n{listed}{more}")


def is_at(stone: Milestone | None) -> str:
    assert stone is not None
    return stone.time.text


def test_a_missing_milestone_is_a_missing_metric() -> None:
    assert told(events("at: '15:00', kind: impact-start")) == {}
    assert told(events("at: '15:00', kind: detected", "at: '16:00', kind: recovered")) == {}
    assert told(events("at: '15:00', kind: impact-start", "at: '15:04', kind: detected")) == {
        "ttd": "4 min"
    }


def test_every_metric_counts_from_the_impact() -> None:
    one = events(
        "at: '15:00', kind: impact-start",
        "at: '15:04', kind: detected",
        "at: '15:05', kind: acknowledged",
        "at: '15:20', kind: identified",
        "at: '16:10', kind: recovered",
    )
    assert told(one) == {"ttd": "4 min", "tta": "5 min", "tti": "20 min", "ttr": "1 h 10 min"}


def test_a_milestone_is_found_by_kind_and_never_by_wording() -> None:
    one = written(f"{HEAD}timeline: [{{at: '15:00', kind: note, what: Detected and resolved.}}]")
    assert milestones(one).listed() == ()


def test_a_day_gives_an_interval() -> None:
    one = events("at: 2024-12-11, kind: impact-start", "at: '15:16', kind: detected")
    assert told(one) == {"ttd": "between 8 h 44 min before and 15 h 17 min after"}


def test_about_gives_an_interval() -> None:
    one = events("at: ~15:00, kind: impact-start", "at: '15:40', kind: detected")
    assert told(one) == {"ttd": "between 24 min and 56 min"}


def test_a_dispute_gives_an_interval_over_the_dispute() -> None:
    one = events(
        "at: [{time: '17:39'}, {time: '17:44'}], kind: impact-start", "at: '18:01', kind: detected"
    )
    assert told(one) == {"ttd": "between 16 min and 23 min"}


def test_unknown_is_not_a_time() -> None:
    one = events("at: unknown, kind: impact-start", "at: '15:00', kind: detected")
    assert milestones(one).impact_start is None
    assert told(one) == {}


def test_the_first_detection_and_the_last_resolution_count() -> None:
    one = events(
        "at: '15:20', kind: detected",
        "at: '15:10', kind: detected",
        "at: '17:00', kind: resolved",
        "at: '18:00', kind: resolved",
    )
    assert is_at(milestones(one).detected) == "15:10"
    assert is_at(milestones(one).resolved) == "18:00"


def test_two_that_may_both_be_first_are_both_evidence() -> None:
    one = events("at: ~15:10, kind: detected", "at: '15:12', kind: detected")
    found = milestones(one).detected
    assert found is not None
    assert found.evidence == ("/timeline/0", "/timeline/1")
    assert found.time.form is Form.BETWEEN


def test_one_that_says_just_that_is_the_evidence() -> None:
    one = events("at: '15:00..16:00', kind: detected", "at: '15:00', kind: detected")
    found = milestones(one).detected
    assert found is not None
    assert (found.time.text, found.evidence) == ("15:00", ("/timeline/1",))


def test_one_of_several_that_is_disputed_makes_it_disputed() -> None:
    one = events(
        "at: [{time: '15:00'}, {time: '15:20'}], kind: detected", "at: '15:10', kind: detected"
    )
    found = milestones(one).detected
    assert found is not None
    assert found.disputed


def test_without_an_impact_an_incident_is_dated_by_its_earliest_milestone() -> None:
    one = events("at: '16:00', kind: resolved", "at: '15:10', kind: detected")
    assert is_at(milestones(one).start()) == "15:10"


def test_that_day_beside_a_minute_of_it_says_nothing_more() -> None:
    one = events("at: 2024-12-11, kind: detected", "at: '15:12', kind: detected")
    found = milestones(one).detected
    assert found is not None
    assert (found.time.text, found.evidence) == ("15:12", ("/timeline/1",))


def test_a_product_s_phases_give_its_start_and_end() -> None:
    one = down(
        "state: outage, from: '15:00', to: '15:30'", "state: recovering, from: '15:30', to: '16:00'"
    )
    found = by_product(milestones(one))["/impact/0"]
    assert found.start is not None
    assert found.recovered is not None
    assert found.start.evidence == ("/impact/0/phases/0/from",)
    assert found.recovered.evidence == ("/impact/0/phases/1/to",)
    assert found.duration is not None
    assert found.duration.text() == "1 h"
    assert told(one) == {"ttr": "1 h"}


def test_maintenance_and_what_kept_working_are_told_but_not_counted() -> None:
    assert milestones(down("state: maintenance, from: '15:00', to: '15:30'")).products == ()
    one = down("state: degraded, from: '15:00', to: '15:30'", more="    extent: none\n")
    assert milestones(one).products == ()


def test_what_is_still_going_on_has_no_end() -> None:
    one = down(
        "state: outage, from: '15:00', to: ongoing",
        more=(
            "timeline:\n  - {at: '18:00', kind: note, what: Still down.}\n"
            "  - {at: '15:10', kind: note, what: Down.}\n  - {at: unknown, kind: note, what: A.}\n"
        ),
    )
    found = milestones(one).products[0].duration
    assert found is not None
    assert found.ongoing
    assert found.text() == "over 2 h 59 min, still going on"
    assert told(one) == {"ttr": "over 2 h 59 min, still going on"}


def test_an_end_that_is_not_known_is_missing() -> None:
    one = down("state: outage, from: '15:00', to: unknown")
    assert milestones(one).products[0].duration is None
    assert told(one) == {}


def test_an_event_can_say_that_a_product_was_back() -> None:
    one = down(
        "state: outage, from: '15:00', to: unknown",
        more="timeline: [{at: '16:00', kind: recovered, what: Back., products: [checkout]}]\n",
    )
    assert told(one) == {"ttr": "1 h"}


def test_one_product_without_an_end_leaves_the_end_open() -> None:
    one = down(
        "state: outage, from: '15:00', to: '16:00'",
        more="  - {product: search, phases: [{state: outage, from: '15:00', to: unknown}]}\n",
    )
    recovered = milestones(one).recovered
    assert recovered is not None
    assert recovered.time.form is Form.AFTER
    assert told(one) == {"ttr": "at least 59 min"}


def test_nothing_bounds_the_end_when_one_is_unknown_and_one_only_by_a_time() -> None:
    search = "  - {product: search, phases: [{state: outage, from: '15:00', to: unknown}]}\n"
    one = down("state: outage, from: '15:00', to: ..16:00", more=search)
    assert milestones(one).recovered is None
    one = down("state: outage, from: '15:00', to: ongoing", more=search)
    assert told(one) == {"ttr": "still going on"}


def test_nothing_was_back_before_it_was_down() -> None:
    one = down("state: outage, from: '15:16', to: '15:16'")
    found = milestones(one).products[0].duration
    assert found is not None
    (ttr,) = measures(milestones(one))
    assert found.shortest == ttr.duration.shortest == timedelta(0)
    assert told(one) == {"ttr": "less than 1 min"}


def test_an_event_for_everything_closes_it_again() -> None:
    one = down(
        "state: outage, from: '15:00', to: '16:00'",
        more=(
            "  - {product: search, phases: [{state: outage, from: '15:00', to: unknown}]}\n"
            "timeline: [{at: '17:00', kind: recovered, what: All is back.}]\n"
        ),
    )
    assert told(one) == {"ttr": "2 h"}


def test_an_impact_start_for_everything_wins_over_the_products_phases() -> None:
    one = down(
        "state: degraded, from: '14:00', to: '16:00'",
        more="timeline: [{at: '15:00', kind: impact-start, what: Users notice.}]\n",
    )
    assert is_at(milestones(one).impact_start) == "15:00"
    one = down(
        "state: degraded, from: '14:00', to: '16:00'",
        more="timeline: [{at: '15:00', kind: impact-start, what: A., products: [checkout]}]\n",
    )
    assert is_at(milestones(one).impact_start) == "14:00"


def test_the_change_is_the_last_one_that_can_have_set_it_off() -> None:
    one = events(
        "at: 2024-12-10, kind: change",
        "at: '14:51', kind: change",
        "at: '15:16', kind: impact-start",
        "at: '16:00', kind: change",
    )
    assert is_at(milestones(one).change) == "14:51"


def test_only_a_mitigation_that_worked_counts() -> None:
    one = written(
        f"""{HEAD}
mitigations:
  - {{what: A., kind: restart, at: "15:00", worked: "no"}}
  - {{what: B., kind: restart, at: "15:10", worked: partly}}
  - {{what: C., kind: rollback, at: "15:20", until: "15:40", worked: "yes"}}
  - {{what: D., kind: repair, at: "16:00", worked: "yes"}}
"""
    )
    found = milestones(one).mitigated
    assert found is not None
    assert found.evidence == ("/mitigations/2/at",)
    assert found.time.latest is not None
    assert found.time.earliest is not None
    assert found.time.latest - found.time.earliest == timedelta(minutes=21)


def test_what_is_unconfirmed_is_carried_on() -> None:
    one = down(
        "state: outage, from: '15:00', to: '16:00', confidence: unconfirmed",
        more="timeline: [{at: '15:02', kind: detected, what: A., confidence: inferred}]\n",
    )
    found = milestones(one)
    stones = {stone.name: stone.confidence for stone in found.listed()}
    assert stones == {
        "impact-start": "unconfirmed",
        "detected": "inferred",
        "recovered": "unconfirmed",
    }


def test_an_incident_is_dated_where_it_happened() -> None:
    late = written(
        """
        timezone: Asia/Shanghai
        timeline: [{at: 2024-12-11 00:30, kind: impact-start, what: A.}]
        """
    )
    assert str(incident_day(late)) == "2024-12-11"
    assert str(incident_day(written("date: 2024-12-11"))) == "2024-12-11"
    assert incident_day(written()) is None
    first = written(
        "timezone: America/Los_Angeles\n"
        "timeline: [{at: 0001-01-01 00:00 UTC, kind: identified, what: It is.}]"
    )
    assert str(incident_day(first)) == "0001-01-01"


@settings(max_examples=30)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_the_order_of_the_timeline_decides_nothing(name: str, random: Random) -> None:
    one = incident(name)
    shuffled = list(one.timeline)
    random.shuffle(shuffled)
    again = one.model_copy(update={"timeline": tuple(shuffled)})
    before, after = measures(milestones(one)), measures(milestones(again))
    assert [(found.name, found.duration) for found in before] == [
        (found.name, found.duration) for found in after
    ]


def test_telling_users_ends_no_impact() -> None:
    told = written(
        """
        title: Checkout refused cards
        date: 2026-03-02
        impact:
          - {product: checkout, phases: [{state: outage, from: 09:12, to: 09:47}]}
        mitigations:
          - {at: 09:15, what: Told the users., kind: communicate, worked: 'yes'}
          - {at: 09:40, what: Rolled back., kind: rollback, worked: 'yes'}
        """
    )
    mitigated = milestones(told).mitigated
    assert mitigated is not None
    assert mitigated.evidence == ("/mitigations/1/at",)
