from __future__ import annotations

from pathlib import Path

from tests.rules.aud.audience_cases import told_of


def test_a_public_mark_that_does_nothing(tmp_path: Path) -> None:
    told = told_of(
        tmp_path,
        ("product: checkout", "product: checkout, audience: internal"),
        ("leads_to: [retries, down]", "leads_to: [retries]"),
        ("unit: cards", "unit: cards, audience: public"),
    )
    assert told == [("AUD005", "/impact/0/figures/0/audience")]


def test_a_public_mark_in_an_internal_incident(tmp_path: Path) -> None:
    told = told_of(
        tmp_path,
        ("date: 2026", "audience: internal\ndate: 2026"),
        ("what: C.", "what: C., audience: public"),
        ("what: D.", "what: D., audience: internal"),
    )
    assert told == [("AUD005", "/causes/0/audience")]


def test_a_public_mark_in_what_is_public(tmp_path: Path) -> None:
    assert told_of(tmp_path, ("what: C.", "what: C., audience: public")) == []
