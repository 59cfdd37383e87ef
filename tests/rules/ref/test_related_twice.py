from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.rules.check import check_document
from pmkit.rules.fixing import fixed
from tests.rules.checking import HEAD, Told, assert_told, base_in, found_in

BEFORE = HEAD + "related:\n  - {incident: a, why: Both.}\n  - {incident: b}\n"


def test_twice(tmp_path: Path) -> None:
    assert_told(
        found_in(BEFORE + "  - {incident: a, why: Another.}\n", tmp_path),
        Told(7, 16, "REF011", "`a` is already related[1]", "Keep one entry"),
    )


def test_others_are_fine(tmp_path: Path) -> None:
    assert found_in(BEFORE + "  - {incident: c, why: Both.}\n", tmp_path) == []


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("  - {incident: a}\n", ""),
        ("  - {incident: a, why: Both.}\n  - incident: b\n  - {incident: a}\n", ""),
        ("  - {incident: a, why: Another.}\n", "  - {incident: a, why: Another.}\n"),
    ],
)
def test_what_says_nothing_else_is_taken_out(more: str, left: str, tmp_path: Path) -> None:
    base = base_in(tmp_path)
    text = BEFORE + more
    done = fixed(
        text.encode(), "incidents/example.yaml", lambda read: check_document(read, base).diagnostics
    )
    assert done.data.decode() == BEFORE + left
