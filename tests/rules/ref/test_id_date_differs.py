from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

DETECTED = "timeline:\n  - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}\n"


def named(day: str) -> str:
    return f"incidents/{day}-checkout.yaml"


@pytest.mark.parametrize("day", ["2025-03-02", "2026-01-28", "2026-04-05", "2062-03-02"])
def test_a_day_far_from_everything(day: str, tmp_path: Path) -> None:
    assert_told(
        found_in(HEAD + DETECTED, tmp_path, named(day)),
        Told(1, 1, "REF016", f"{day}, but the first time in this file is 2026-03-02", "Begin"),
    )


def test_the_id_in_the_file(tmp_path: Path) -> None:
    text = HEAD + "id: 2025-03-02-checkout\n" + DETECTED
    assert_told(
        found_in(text, tmp_path, named("2025-03-02")),
        Told(4, 5, "REF016", "begins with 2025-03-02", "Begin the id"),
    )


def test_an_end_that_nobody_knows_is_after_its_beginning(tmp_path: Path) -> None:
    text = HEAD + (
        "impact:\n  - product: checkout\n    phases:\n"
        "      - {state: outage, from: 2026-03-02 09:14, to: unknown}\n"
    )
    assert [one.code for one in found_in(text, tmp_path, named("2025-03-02"))] == ["REF016"]
    assert found_in(text, tmp_path, named("2027-03-02")) == []


@pytest.mark.parametrize(
    ("day", "more"),
    [
        ("2026-03-02", DETECTED),
        ("2026-01-31", DETECTED),
        ("2026-04-01", DETECTED),
        ("2025-13-40", DETECTED),
        ("2025-03-022", DETECTED),
        ("2025-03", DETECTED),
        ("checkout-2025", DETECTED),
        # Between the first time and the last one: a leak that went on for months.
        (
            "2025-09-01",
            (
                "timeline:\n"
                "  - {at: 2025-06-01, kind: impact-start, what: It leaks.}\n"
                "  - {at: 09:14, kind: identified, what: Somebody sees it.}\n"
            ),
        ),
        # Still going on: any later day may be its own.
        (
            "2026-09-01",
            (
                "impact:\n  - product: checkout\n    phases:\n"
                "      - {state: degraded, from: 2026-03-02 09:14, to: ongoing}\n"
            ),
        ),
        # Named after the day on which it was published.
        (
            "2026-06-02",
            (
                "sources:\n"
                "  review: {title: Review, kind: official, published: 2026-06-01}\n"
                "timeline:\n"
                "  - {at: 2026-03-02, kind: detected, what: An alert fires., sources: [review]}\n"
            ),
        ),
    ],
)
def test_days_that_may_be_right(day: str, more: str, tmp_path: Path) -> None:
    assert found_in(HEAD + more, tmp_path, named(day)) == []


def test_without_a_time_nothing_is_known(tmp_path: Path) -> None:
    assert found_in("title: Checkout refused cards\n", tmp_path, named("1999-01-01")) == []
