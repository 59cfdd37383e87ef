from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.lsp.changing import change_between, suppression_offered
from pmkit.lsp.checking import checked
from pmkit.lsp.known import NOTHING, Shelf
from tests.cli.bases import CATALOG, make

TEXTS = st.text(alphabet="ab \r\n😀", max_size=30)


@given(TEXTS, TEXTS)
def test_a_change_makes_the_new_text_of_the_old(old: str, new: str) -> None:
    change = change_between(old, new)
    assert old[: change.start] + change.text + old[change.end :] == new
    for side in (change.start, change.end):
        assert old[side - 1 : side + 1] != "\r\n" or side == 0


@pytest.mark.parametrize(
    ("old", "new", "start", "end", "text"),
    [
        ("abc", "abc", 3, 3, ""),
        ("abc", "aXc", 1, 2, "X"),
        ("aaa", "aaaa", 3, 3, "a"),
        ("a\r\nb", "a\r\nc\r\nb", 3, 3, "c\r\n"),
    ],
)
def test_it_is_the_smallest(old: str, new: str, start: int, end: int, text: str) -> None:
    assert change_between(old, new) == (start, end, text)


HEAD = "# yaml-language-server: $schema=incident.schema.json\ntitle: x\ndate: 2026-03-02\n"


def suppressed(text: str, code: str, file: Path | None = None) -> str | None:
    known = Shelf().around(file) if file is not None else NOTHING
    now = checked(text, file, known)
    found = next(one for one in now.diagnostics if one.code == code)
    offer = suppression_offered(text, file, known, now, found)
    if offer is None:
        return None
    return text[: offer.change.start] + offer.change.text + text[offer.change.end :]


def test_behind_a_short_line_above_a_long_one() -> None:
    event = "timeline:\n  - at: 10:00\n    kind: note\n    what: x\n    sources: [none]"
    behind = suppressed(f"{HEAD}{event}\n", "REF004")
    assert behind == f"{HEAD}{event}  # pmkit: ignore[REF004] \n"
    long = event.replace("[none]", f"[none,{' ' * 80}]")
    above = suppressed(f"{HEAD}{long}", "REF004")
    assert above is not None
    assert "what: x\n    # pmkit: ignore[REF004] \n    sources: [none," in above


def test_not_where_it_would_be_part_of_a_text() -> None:
    text = f"{HEAD}causes:\n  - id: a\n    role: root\n    category: load\n    what: x\n"
    long = f"{text}    leads_to: ['b\n      c']\n"
    told = suppressed(long, "SCH005")
    assert told is None or checked(told, None, NOTHING).document.tree is not None


def test_not_what_makes_a_file_unreadable() -> None:
    assert suppressed(f"{HEAD}x: [\n", "YML001") is None
    assert suppressed(f"{HEAD}nonsense: x\n", "SCH001") is None


def test_line_breaks_stay_as_they_are(tmp_path: Path) -> None:
    file = make(tmp_path, catalog=CATALOG)
    text = "title: x\r\norganization: other\r\n"
    told = suppressed(text, "REF001", file)
    assert told == "title: x\r\norganization: other  # pmkit: ignore[REF001] \r\n"
