from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "trigger-after-recovery"
    ]


LOUD = [
    pytest.param(
        8,
        "came at 10:05",
        """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05}
""",
    ),
    pytest.param(
        8,
        "2026-03-04",
        """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 2026-03-04}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 09:30}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: ongoing}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: unknown}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 2026-03-02}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: ~09:50}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:00}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: trigger, category: load, what: A., from: ..11:00}
""",
    """\
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47}]
causes:
  - {id: a, role: contributing, category: load, what: A., from: 10:05}
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
