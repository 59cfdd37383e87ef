from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "far-from-the-rest"
    ]


LOUD = [
    pytest.param(
        7,
        "certainly more than 300 days",
        """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2027-03-02 09:47, kind: recovered, what: R.}
""",
    ),
    pytest.param(
        5,
        "2025-03-02",
        """\
timeline:
  - {at: 2025-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2026-03-02 09:47, kind: recovered, what: R.}
""",
    ),
    pytest.param(
        8,
        "2027-03-02 09:47",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2026-03-02 09:12, to: 2026-03-02 09:30}
      - {state: degraded, from: 2026-03-02 09:30, to: 2027-03-02 09:47}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2024-11-20, to: 2026-03-02 09:47}
timeline:
  - {at: 2024-11-20, kind: impact-start, what: Addresses can be read by anybody.}
  - {at: 2026-03-02 09:14, kind: detected, what: A customer reports it.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2024-11-20, to: 2026-03-02 09:47}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: A customer reports it.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2026-03-02 09:12, to: 2025-03-02 09:47}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: A customer reports it.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
""",
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2026-03-02 09:47, kind: recovered, what: R.}
""",
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2027-03-02, kind: follow-up, what: R.}
""",
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2026-12-02, kind: recovered, what: R.}
""",
    """\
timeline:
  - {at: 2026, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 2026-03-02, kind: recovered, what: R.}
""",
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: 9999-12-31, kind: note, what: R.}
""",
    """\
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-02 09:30, kind: mitigation, what: M.}
  - {at: unknown, kind: recovered, what: R.}
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
