from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.aud.audience_cases import FILE, told_of
from tests.rules.checking import Told, assert_told, found_in

CASES: dict[str, tuple[str, list[str]]] = {
    "what: D.": (
        "what: D., audience: internal",
        ["/causes/0/leads_to/0", "/actions/0/addresses/0"],
    ),
    "product: checkout": ("audience: internal, product: checkout", ["/causes/0/leads_to/1"]),
    "what: C.": ("what: C., audience: internal", ["/mitigations/0/addresses/0"]),
    "kind: prevent": ("kind: prevent, audience: internal", ["/dependencies/0/removed_by/0"]),
    "kind: escalated": ("kind: escalated\n    audience: internal", ["/disputes/0/about/1"]),
}


@pytest.mark.parametrize("old", CASES)
def test_one_item_is_made_internal(old: str, tmp_path: Path) -> None:
    new, pointers = CASES[old]
    told = told_of(tmp_path, (old, new))
    assert [pointer for code, pointer in told if code == "AUD001"] == pointers


def test_all_of_one_audience_is_fine(tmp_path: Path) -> None:
    assert told_of(tmp_path) == []
    assert told_of(tmp_path, ("date: 2026", "audience: internal\ndate: 2026")) == []


def test_what_refers_from_inside_may(tmp_path: Path) -> None:
    assert (
        told_of(
            tmp_path,
            ("what: D.", "what: D., audience: internal"),
            ("leads_to: [retries, down]", "leads_to: [down]"),
            ("kind: prevent", "kind: prevent, audience: internal"),
            (", removed_by: [split]", ""),
        )
        == []
    )


def test_what_they_say(tmp_path: Path) -> None:
    text = FILE.replace("what: D.", "what: D., audience: internal").replace(
        ", addresses: [retries, edge]", ""
    )
    (tmp_path / "incidents").mkdir()
    (tmp_path / "incidents" / "example.yaml").write_text(text)
    assert_told(
        [one for one in found_in(text, tmp_path) if one.code == "AUD001"],
        Told(
            16, 68, "AUD001", "This cause is public, and `retries` is internal", "this cause `aud"
        ),
    )
