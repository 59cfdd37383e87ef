from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.aud.audience_cases import told_of

CASES: dict[str, tuple[str, list[str]]] = {
    "kind: internal": (
        "kind: internal, audience: internal",
        ["/timeline/1/at/1/sources", "/impact/0/figures/0/sources", "/disputes/0/claims/0/sources"],
    ),
}


@pytest.mark.parametrize("old", CASES)
def test_one_item_is_made_internal(old: str, tmp_path: Path) -> None:
    new, pointers = CASES[old]
    told = told_of(tmp_path, (old, new))
    assert [pointer for code, pointer in told if code == "AUD002"] == pointers


def test_a_public_source_beside_it_is_enough(tmp_path: Path) -> None:
    told = told_of(
        tmp_path,
        ("kind: internal", "kind: internal, audience: internal"),
        ("{time: 09:21, sources: [chat]}", "{time: 09:21, sources: [chat, review]}"),
        ("unit: cards, sources: [chat]", "unit: cards, audience: internal, sources: [chat]"),
        ("what: F., sources: [chat]", "what: F."),
    )
    assert told == []
