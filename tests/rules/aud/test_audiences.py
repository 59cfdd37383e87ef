"""What is public and rests on what is not (AUD001 to AUD005)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in, found_in_files

FILE = (
    HEAD
    + """\
sources:
  review: {title: Review, kind: official}
  chat: {title: Chat, kind: internal}
timeline:
  - {id: alert, at: 09:12, kind: detected, what: A., sources: [review, chat]}
  - id: call
    at: [{time: 09:20, sources: [review]}, {time: 09:21, sources: [chat]}]
    kind: escalated
    what: B.
impact:
  - {id: down, product: checkout, figures: [{name: cards, value: 1, unit: cards, sources: [chat]}]}
causes:
  - {id: flag, role: trigger, category: load, what: C., leads_to: [retries, down]}
  - {id: retries, role: sustaining, category: load, what: D.}
dependencies:
  - {id: edge, from: ledger, on: card-network, kind: runtime, removed_by: [split]}
mitigations:
  - {what: E., kind: rollback, worked: yes, addresses: [flag]}
actions:
  - {id: split, what: Split them., kind: prevent, addresses: [retries, edge]}
disputes:
  - {question: When?, about: [alert, call], claims: [{what: F., sources: [chat]}]}
attachments:
  - {file: example.yaml, alt: G., event: call}
"""
)


def found(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    """What is told of the file once each of ``changes`` is made in it."""
    text = FILE
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "incidents").mkdir(exist_ok=True)
    (folder / "incidents" / "example.yaml").write_text(text)
    told = found_in(text, folder)
    return [(one.code, one.pointer) for one in told if one.code.startswith("AUD")]


def test_all_of_one_audience_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path) == []
    assert found(tmp_path, ("date: 2026", "audience: internal\ndate: 2026")) == []


CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "what: D.": (
        "what: D., audience: internal",
        [("AUD001", "/causes/0/leads_to/0"), ("AUD001", "/actions/0/addresses/0")],
    ),
    "product: checkout": (
        "audience: internal, product: checkout",
        [("AUD001", "/causes/0/leads_to/1")],
    ),
    "what: C.": ("what: C., audience: internal", [("AUD001", "/mitigations/0/addresses/0")]),
    "kind: prevent": (
        "kind: prevent, audience: internal",
        [("AUD001", "/dependencies/0/removed_by/0")],
    ),
    "kind: escalated": (
        "kind: escalated\n    audience: internal",
        [("AUD001", "/disputes/0/about/1"), ("AUD003", "/attachments/0/event")],
    ),
    "kind: internal": (
        "kind: internal, audience: internal",
        [
            ("AUD002", "/timeline/1/at/1/sources"),
            ("AUD002", "/impact/0/figures/0/sources"),
            ("AUD002", "/disputes/0/claims/0/sources"),
        ],
    ),
}


@pytest.mark.parametrize("old", CASES)
def test_one_item_is_made_internal(old: str, tmp_path: Path) -> None:
    new, told = CASES[old]
    assert found(tmp_path, (old, new)) == told


def test_what_refers_from_inside_may(tmp_path: Path) -> None:
    assert (
        found(
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


def test_a_public_mark_that_does_nothing(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        ("product: checkout", "product: checkout, audience: internal"),
        ("leads_to: [retries, down]", "leads_to: [retries]"),
        ("unit: cards", "unit: cards, audience: public"),
    )
    assert told == [("AUD005", "/impact/0/figures/0/audience")]


@pytest.mark.parametrize(
    ("here", "there", "codes"),
    [
        ("public", "internal", ["AUD004"]),
        ("internal", "internal", []),
        ("internal", "public", []),
        ("public", "public", []),
    ],
)
def test_a_related_incident(here: str, there: str, codes: list[str], tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "incidents/a.yaml": f"title: A\naudience: {here}\nrelated: [{{incident: b}}]\n".encode(),
        "incidents/b.yaml": f"title: B\naudience: {there}\n".encode(),
    }
    found = found_in_files(files, tmp_path)
    assert [one.code for one in found] == codes
    assert all(one.span.line == 3 and "`b` is internal" in one.message for one in found)
