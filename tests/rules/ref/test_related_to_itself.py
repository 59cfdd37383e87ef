from __future__ import annotations

from pathlib import Path

from tests.rules.checking import HEAD, Told, assert_told, found_in

RELATED = HEAD + "related:\n  - incident: 2025-01-01-search\n  - incident: {}\n"


def test_itself(tmp_path: Path) -> None:
    assert_told(
        found_in(RELATED.format("example"), tmp_path),
        Told(6, 15, "REF010", "`example` is this incident itself", "other incident"),
    )


def test_itself_by_the_id_that_the_file_gives(tmp_path: Path) -> None:
    text = f"id: 2026-03-02-cards\n{RELATED.format('2026-03-02-cards')}"
    [found] = found_in(text, tmp_path, "incidents/2026-03-02-cards.yaml")
    assert (found.span.line, found.code) == (7, "REF010")


def test_others_are_fine(tmp_path: Path) -> None:
    assert found_in(RELATED.format("example-2"), tmp_path) == []
    assert found_in(RELATED.format("examples"), tmp_path) == []
