from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "date-without-done"
    ]


LOUD = [
    pytest.param(
        5,
        "status is `open`",
        """\
actions:
  - {id: a, what: Do it., kind: prevent, done: 2026-04-01}
""",
    ),
    pytest.param(
        5,
        "status is `in-progress`",
        """\
actions:
  - {id: a, what: Do it., kind: prevent, status: in-progress, done: 2026-04-01}
""",
    ),
]

SILENT = [
    """\
actions:
  - {id: a, what: Do it., kind: prevent, status: unknown, done: unknown}
""",
    """\
actions:
  - {id: a, what: Do it., kind: prevent, status: done, done: 2026-04-01}
""",
    """\
actions:
  - {id: a, what: Do it., kind: prevent, due: 2026-09-01}
""",
]


@pytest.mark.parametrize(("line", "message", "text"), LOUD)
def test_it_is_told(line: int, message: str, text: str, tmp_path: Path) -> None:
    (told,) = found(text, tmp_path)
    assert told[0] == line
    assert message in told[1]


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []


def test_a_misspelt_status_is_told_alone(tmp_path: Path) -> None:
    text = "actions:\n  - {id: a, what: Do it., kind: prevent, status: dne, done: 2026-04-01}\n"
    assert [one.code for one in found_in(HEAD + text, tmp_path)] == ["SCH004"]
