from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "no-owner"
    ]


LOUD = [
    pytest.param(
        7,
        "`b` has no owner",
        """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent}
""",
    ),
    pytest.param(
        8,
        "`c` has no owner",
        """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent, owner: y}
  - {id: c, what: C., kind: detect}
""",
    ),
]

SILENT = [
    """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent}
  - {id: b, what: Do that., kind: prevent}
""",
    """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent}
  - {id: c, what: Do this., kind: prevent}
  - {id: d, what: Do more., kind: prevent}
""",
    """\
status: in-review
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent, owner: y}
  - {id: c, what: C., kind: detect}
""",
    """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent, owner: y}
  - {id: c, what: C., kind: detect, status: done, done: 2026-04-01}
""",
    """\
status: final
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent, owner: y}
  - {id: c, what: C., kind: detect, status: wont-do, note: No.}
""",
    """\
actions:
  - {id: a, what: Do it., kind: prevent, owner: x}
  - {id: b, what: Do that., kind: prevent, owner: y}
  - {id: c, what: C., kind: detect}
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
