from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.aud.told_of_summary import told_of
from tests.rules.checking import HEAD, Told, assert_told, found_in


@pytest.mark.parametrize(
    "number",
    ["+49 30 901820-11", "+1 (415) 555-0134", "+8613800138000", "+44 20 7946 0958", "+1-555-0134"],
)
def test_telephone_numbers(number: str, tmp_path: Path) -> None:
    told = told_of(f"Somebody called {number}, then hung up.", tmp_path)
    assert told == [f"AUD009 The telephone number {number} is public here"]


def test_a_chinese_mobile_number(tmp_path: Path) -> None:
    text = f"{HEAD}summary: {{en: Called., zh: 拨打值班电话：13800138000 无人接听}}\n"
    assert_told(
        found_in(text, tmp_path),
        Told(4, 28, "AUD009", "The telephone number 13800138000", "by role or team"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Traffic went up by +12 000 000 requests, to +1 200 300 400 and +15000000 in all.",
        "At 09:14 +0100 and 2026-03-02T09:14:00+01:00 it was fine; UTC+8, GMT+1.",
        "Call +1 800 555 0199 or +1-888-555-0199, free of charge.",
        "The error +1.23456789e+10 and a+12345678901 were logged, 2+12345678901 too.",
        "Order 13800138000 was refused, at 1700000000000.",
        "The gap was +30 50 percent; +2025-10-20 10:30 was logged.",
    ],
)
def test_other_numbers(text: str, tmp_path: Path) -> None:
    assert told_of(text, tmp_path) == []


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_inside_readers_may_know(audience: str, tmp_path: Path) -> None:
    item = (
        "timeline:\n  - at: 09:14\n    kind: note\n    audience: internal\n"
        "    what: 'Call +49 30 901820-11.'\n"
    )
    assert found_in(f"{HEAD}audience: {audience}\n{item}", tmp_path) == []
