"""Times that cannot be, and times that certainly contradict each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in


def event(at: str, date: str = "2026-03-02") -> str:
    """An incident with one event; its time is on line 5, column 10."""
    return (
        f"title: A\ntimezone: Europe/Berlin\ndate: {date}\ntimeline:\n"
        f"  - {{at: {at}, kind: detected, what: An alert fires.}}\n"
    )


TIMES: dict[str, tuple[str, str, str, str]] = {
    "words": ("soon after", "TIM001", "`soon after` is not a time", "2024-12-11 15:16"),
    "the American clock": ("9:14 pm", "TIM001", "24-hour", "`21:14`"),
    "slashes": ("2026/03/02 09:14", "TIM001", "slashes", "`2026-03-02 09:14`"),
    "dots": ("02.03.2026 09:14", "TIM001", "begin with the year", "`2026-03-02 09:14`"),
    "nothing": ("", "TIM001", "empty", "unknown"),
    "Chinese": ("9点14分", "TIM001", "Chinese", "`09:14`"),
    "an abbreviation": ("09:14 CST", "TIM002", "abbreviation", "`Asia/Shanghai`"),
    "a city": ("09:14 America/New York", "TIM002", "`America/New York`", "`America/New_York`"),
    "an offset that there is not": ("09:14 +17:00", "TIM002", "+17:00", "-08:00"),
    "no such hour": ("25:61", "TIM005", "no hour 25", "23:59:59"),
    "no such day": ("2026-02-30 09:14", "TIM005", "`2026-02-30`", "`2026-02-28`"),
    "midnight of the day": ("2026-03-02 24:00", "TIM005", "24:00", "`2026-03-03 00:00`"),
    "a range backwards": ("09:20..09:10", "TIM006", "backwards", "earlier time first"),
    "ongoing": ("ongoing", "TIM008", "`at` cannot be `ongoing`", "Only an end"),
}


@pytest.mark.parametrize("name", TIMES)
def test_a_time_that_is_none(name: str, tmp_path: Path) -> None:
    at, code, message, hint = TIMES[name]
    assert_told(found_in(event(at), tmp_path), Told(5, 10, code, message, hint))


def test_a_time_that_clocks_skipped_names_both_readings(tmp_path: Path) -> None:
    found = found_in(event("02:30", "2026-03-29"), tmp_path)
    assert_told(found, Told(5, 10, "TIM003", "does not exist", "`2026-03-29 03:30`"))
    assert "`2026-03-29 01:30`" in found[0].hint


def test_a_time_that_came_twice_names_both_readings(tmp_path: Path) -> None:
    found = found_in(event("02:30", "2026-10-25"), tmp_path)
    assert_told(found, Told(5, 10, "TIM004", "twice", "`2026-10-25 02:30 +02:00` for the first"))
    assert "`2026-10-25 02:30 +01:00` for the second" in found[0].hint


def test_a_time_of_day_without_a_day(tmp_path: Path) -> None:
    found = found_in("title: A\ntimeline:\n  - {at: 09:14, kind: note, what: A.}\n", tmp_path)
    assert_told(found, Told(3, 10, "TIM007", "no date", "`date`"))


def test_a_zone_that_is_none_is_told_once(tmp_path: Path) -> None:
    found = found_in(event("09:14").replace("Europe/Berlin", "Berlin"), tmp_path)
    assert_told(found, Told(2, 11, "TIM002", "no time zone `Berlin`", "`Europe/Berlin`"))


def test_an_end_before_its_start(tmp_path: Path) -> None:
    text = HEAD + (
        "timeline:\n"
        "  - {at: 10:00, until: 09:00, kind: note, what: A.}\n"
        "impact:\n"
        "  - product: checkout\n"
        "    phases: [{state: outage, from: 23:50, to: 00:10}]\n"
        "causes:\n"
        "  - {id: a, role: root, category: load, what: A., from: 2026-03-03, to: 2026-03-01}\n"
        "mitigations:\n"
        "  - {what: A., kind: restart, worked: yes, at: ~09:00, until: 2026-03-01}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(5, 24, "TIM020", "ends at 09:00", "Correct"),
        Told(
            8, 47, "TIM020", "ends at 00:10, which is before it starts at 23:50", "write the date"
        ),
        Told(10, 73, "TIM020", "ends at 2026-03-01", "Correct"),
        Told(12, 63, "TIM020", "starts at ~09:00", "Correct"),
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-03-02", "09:00"),
        ("09:10", "~09:05"),
        ("09:10", "2026-03"),
        ("09:00..10:00", "09:30"),
        ("unknown", "09:00"),
        ("09:10", "ongoing"),
        ("09:10", "09:10"),
        ("[{time: 09:10}, {time: 08:00, note: A.}]", "08:30"),
    ],
)
def test_what_may_be_so_is_not_told(start: str, end: str, tmp_path: Path) -> None:
    text = HEAD + f"timeline:\n  - {{at: {start}, until: {end}, kind: note, what: A.}}\n"
    assert found_in(text, tmp_path) == []


def test_a_recovery_before_the_impact(tmp_path: Path) -> None:
    text = HEAD + (
        "timeline:\n"
        "  - {at: 09:12, kind: impact-start, what: A.}\n"
        "  - {at: 09:11, kind: recovered, what: B.}\n"
        "  - {at: 09:12, kind: recovered, what: C.}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(6, 10, "TIM021", "before the impact began at 09:12", "Correct"),
    )


def test_maintenance_is_no_impact_to_recover_from(tmp_path: Path) -> None:
    text = HEAD + (
        "impact:\n  - product: checkout\n    phases: [{state: maintenance, from: 09:12}]\n"
        "timeline:\n  - {at: 09:00, kind: recovered, what: B.}\n"
    )
    assert found_in(text, tmp_path) == []


def test_done_before_it_was_agreed(tmp_path: Path) -> None:
    text = HEAD + (
        "actions:\n"
        "  - {id: a, what: A., kind: detect, status: done, created: 2026-03-04, done: 2026-03-03}\n"
        "  - {id: b, what: B., kind: detect, status: done, created: 2026-03-04,"
        " done: 2026-03-04 08:00}\n"
        "  - {id: c, what: C., kind: detect, status: done, created: 2026-03, done: 2026-03-01}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(5, 78, "TIM022", "Done on 2026-03-03, before it was agreed on 2026-03-04", "Correct"),
    )


IMPACT = (
    "impact:\n  - product: checkout\n    phases:\n      - {state: outage, from: 09:12, to: 09:47}\n"
)


def test_an_impact_after_all_of_it_was_over(tmp_path: Path) -> None:
    late = "timeline:\n  - {at: 10:12, kind: impact-start, what: Cards are refused.}\n"
    found = found_in(HEAD + IMPACT + late, tmp_path)
    line = (HEAD + IMPACT + late).count("\n")
    assert_told(found, Told(line, 10, "TIM023", "after all of it was over", "Correct one"))


@pytest.mark.parametrize("at", ["09:12", "2026-03-02", "09:47", "~10:00"])
def test_an_impact_that_may_have_begun_before_it_was_over(at: str, tmp_path: Path) -> None:
    event = f"timeline:\n  - {{at: {at}, kind: impact-start, what: Cards are refused.}}\n"
    assert found_in(HEAD + IMPACT + event, tmp_path) == []


BOTH = (
    "impact:\n"
    "  - {product: checkout, phases: [{state: outage, from: 09:12, to: 09:47}]}\n"
    "  - {product: cards-gateway, phases: [{state: outage, from: 10:30, to: 10:47}]}\n"
)


def test_a_product_that_was_back_before_its_own_impact(tmp_path: Path) -> None:
    text = (
        HEAD
        + BOTH
        + (
            "timeline:\n"
            "  - {at: 09:47, kind: recovered, what: A., products: [checkout]}\n"
            "  - {at: 10:17, kind: recovered, what: B., products: [cards-gateway]}\n"
        )
    )
    assert_told(
        found_in(text, tmp_path),
        Told(9, 10, "TIM021", "before the impact began at 10:30", "Correct"),
    )


def test_what_was_closed_before_it_began(tmp_path: Path) -> None:
    text = HEAD + IMPACT + "timeline:\n  - {at: 08:47, kind: resolved, what: Closed.}\n"
    assert_told(found_in(text, tmp_path), Told(9, 10, "TIM021", "Resolved at 08:47", "Correct"))


@pytest.mark.parametrize(
    "event",
    [
        "{at: 10:17, kind: recovered, what: A., products: [checkout]}",
        "{at: 10:17, kind: recovered, what: All of both., products: [checkout, cards-gateway]}",
        "{at: 10:17, kind: recovered, what: Most.}",
    ],
)
def test_one_product_may_be_back_before_another_is_down(event: str, tmp_path: Path) -> None:
    text = HEAD + BOTH + f"timeline:\n  - {event}\n"
    assert found_in(text, tmp_path) == []


def test_maintenance_is_something_to_come_back_from_before_the_impact(tmp_path: Path) -> None:
    text = HEAD + (
        "impact:\n  - product: checkout\n    phases:\n"
        "      - {state: maintenance, from: 08:00, to: 08:30}\n"
        "      - {state: outage, from: 09:12, to: 09:47}\n"
        "timeline:\n  - {at: 08:30, kind: recovered, what: Back., products: [checkout]}\n"
    )
    assert found_in(text, tmp_path) == []


def test_another_product_than_those_told_of_may_have_been_back_before(tmp_path: Path) -> None:
    recovered = "{at: 08:30, kind: recovered, what: Back., products: [cards-terminal]}"
    assert found_in(HEAD + IMPACT + f"timeline:\n  - {recovered}\n", tmp_path) == []


def test_a_relapse_is_no_impact_after_its_end(tmp_path: Path) -> None:
    text = (
        HEAD
        + IMPACT
        + (
            "timeline:\n"
            "  - {at: 09:12, kind: impact-start, what: Cards are refused.}\n"
            "  - {at: 10:12, kind: impact-start, what: A few are refused again.}\n"
        )
    )
    assert found_in(text, tmp_path) == []


def test_a_wrong_year_is_told_once(tmp_path: Path) -> None:
    text = (
        HEAD
        + IMPACT
        + (
            "timeline:\n"
            "  - {at: 09:14, kind: detected, what: An alert fires.}\n"
            "  - {at: 2025-03-02 09:47, kind: recovered, what: Back.}\n"
        )
    )
    assert_told(
        found_in(text, tmp_path), Told(10, 10, "TIM027", "2025-03-02 09:47", "Correct the year")
    )
