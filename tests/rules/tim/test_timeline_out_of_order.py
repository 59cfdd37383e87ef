from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "timeline-out-of-order"
    ]


LOUD = [
    pytest.param(
        5,
        "This was at 19:14, after the event below it at 09:20",
        """\
timeline:
  - {at: 19:14, kind: detected, what: D.}
  - {at: 09:20, kind: note, what: N.}
  - {at: 09:30, kind: mitigation, what: M.}
""",
    ),
    pytest.param(
        6,
        "This was at 19:20, after the event below it at 09:30",
        """\
timeline:
  - {at: 09:14, kind: detected, what: D.}
  - {at: 19:20, kind: note, what: N.}
  - {at: 09:30, kind: mitigation, what: M.}
  - {at: 09:40, kind: mitigation, what: M.}
""",
    ),
    pytest.param(
        4,
        "not in order: 3 events",
        """\
timeline:
  - {at: 09:47, kind: recovered, what: R.}
  - {at: 09:30, kind: mitigation, what: M.}
  - {at: 09:20, kind: note, what: N.}
  - {at: 09:14, kind: detected, what: D.}
""",
    ),
    pytest.param(
        6,
        "before the event above it at 09:20",
        """\
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 09:14, kind: detected, what: D.}
""",
    ),
]

SILENT = [
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2027-03-02 09:20, kind: mitigation, what: The year is wrong, which TIM027 tells.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
""",
    """\
timeline:
  - {at: 09:14, kind: acknowledged, what: A.}
  - {at: 09:20, kind: detected, what: D.}
""",
    """\
timeline:
  - {at: 2026-03-02, kind: acknowledged, what: A.}
  - {at: 09:14, kind: detected, what: D.}
""",
    """\
timeline:
  - {at: ~09:20, kind: acknowledged, what: A.}
  - {at: 09:14, kind: detected, what: D.}
""",
    """\
timeline:
  - {at: unknown, kind: acknowledged, what: A.}
  - {at: 09:14, kind: detected, what: D.}
""",
    """\
timeline:
  - {at: 09:14, kind: acknowledged, what: A.}
  - {at: unknown, kind: detected, what: D.}
""",
    """\
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 09:20, kind: detected, what: D.}
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
