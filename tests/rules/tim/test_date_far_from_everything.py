"""TIM036 date-far-from-everything: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            3,
            7,
            "TIM036",
            "Nothing in this file is near its date 2026-03-02; its first time is 2026-05-02 09:14",
            "leave `date` out",
        ),
        """\
timeline:
  - {at: 2026-05-02 09:14, kind: detected, what: It happened.}
  - {at: 2026-05-02 09:47, kind: recovered, what: It happened.}
""",
    ),
    pytest.param(
        Told(3, 7, "TIM036", "is near its date", "leave `date` out"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2025-03-02 09:12, to: ongoing}
""",
    ),
]

SILENT = [
    """\
timeline:
  - {at: 09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 2026-03-01 23:50, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 2026-03-05 23:50, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 2026-05-02 09:14, kind: detected, what: It happened.}
  - {at: 09:47, kind: note, what: It happened.}
""",
    """\
timeline:
  - {at: 2026, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: unknown, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 2025-01-01.., kind: detected, what: It happened.}
""",
    """\
summary: Not yet.
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 2025-03-02 09:12, to: 2026-03-02}
""",
    """\
mitigations:
  - {what: A., kind: restart, worked: yes, at: 09:20}
timeline:
  - {at: 2026-05-02 09:14, kind: detected, what: It happened.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM036"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM036"] == []
