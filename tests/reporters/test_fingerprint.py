"""Fingerprints: the same for a finding that only moved, others for other findings."""

from __future__ import annotations

from pmkit.reporters.fingerprint import fingerprints
from pmkit.reporters.registry import Style
from pmkit.source.diagnostic import Diagnostic
from tests.reporters.reported import diagnostic

TEXT = "actions:\n  - {id: stage, owner: a}\n  - {id: drill, owner: a}\n"


def marks(text: str, *diagnostics: Diagnostic) -> list[str]:
    return fingerprints(diagnostics, Style(False, lambda _: text.split("\n")))


def test_moved_lines_and_items_change_nothing() -> None:
    (before,) = marks(TEXT, diagnostic((3, 5, 3, 26), pointer="/actions/1"))
    for text, line, item in (
        ("title: A\n\nactions:\n    - {id: new}\n    - {id: drill, owner: a}\n", 5, 1),
        ("actions:\n-   {id: drill, owner: a}", 2, 0),
    ):
        moved = diagnostic((line, 7, line, 20), pointer=f"/actions/{item}")
        assert marks(text, moved) == [before]
    assert len(before) == 64


def test_other_findings_have_others() -> None:
    one = diagnostic((2, 5, 2, 26), pointer="/actions/0")
    others = [
        diagnostic((3, 5, 3, 26), pointer="/actions/1"),
        diagnostic((2, 5, 2, 26), pointer="/actions/0/owner"),
        diagnostic((2, 5, 2, 26), pointer="/actions/0", path="incidents/b.yaml"),
    ]
    (first,) = marks(TEXT, one)
    assert all(marks(TEXT, other) != [first] for other in others)


def test_equal_findings_are_counted() -> None:
    text = "- {what: x}\n- {what: x}\n- {what: x}\n"
    made = [diagnostic((line, 3, line, 5), pointer=f"/a/{line}") for line in (1, 2, 3)]
    found = marks(text, *made)
    assert len(set(found)) == 3
    assert marks(text, *made[:2]) == found[:2]


def test_a_fault_of_the_whole_file_does_not_depend_on_its_text() -> None:
    whole = diagnostic((1, 1, 1, 1))
    assert marks("title: a", whole) == marks("title: b", whole)
    assert marks("title: a", diagnostic((1, 1, 1, 6))) != marks(
        "title: b", diagnostic((1, 1, 1, 6))
    )


def test_messages_do_not_matter() -> None:
    said = [diagnostic(message="line 3 has it"), diagnostic(message="line 4 has it")]
    assert marks(TEXT, said[0]) == marks(TEXT, said[1])


def test_lines_that_are_not_there() -> None:
    assert marks("", diagnostic((9, 1, 9, 2)), diagnostic((10, 1, 10, 2)))
