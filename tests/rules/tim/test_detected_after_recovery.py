from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "detected-after-recovery"
    ]


LOUD = [
    pytest.param(
        9,
        "somebody acted at 09:20",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:14, kind: detected, what: D.}
mitigations:
  - {what: Restart., kind: restart, worked: no, at: 09:20}
  - {what: Add machines., kind: scale-up, worked: yes, at: 09:30}
""",
    ),
    pytest.param(
        10,
        "Noticed at 19:14",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 19:14, kind: detected, what: D.}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:14, kind: detected, what: D.}
mitigations:
  - {what: It fails over., kind: failover, worked: yes, at: 09:20}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 09:14, kind: detected, what: D.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:20, kind: acknowledged, what: A.}
  - {at: 19:14, kind: detected, what: D.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 19:14, kind: detected, what: D.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 2026-03-02, kind: detected, what: D.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:14, kind: detected, what: D.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ~09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: A.}
  - {at: 09:55, kind: detected, what: D.}
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
