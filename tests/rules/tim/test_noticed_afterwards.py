"""TIM030 noticed-afterwards: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(9, 10, "TIM030", "Noticed at 19:14, after all was over at 09:47", "`note`"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:14, kind: detected, what: It happened.}
""",
    ),
    pytest.param(
        Told(10, 10, "TIM030", "after all was over at 09:50", "`note`"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:50, kind: recovered, what: It happened.}
  - {at: 2026-03-05, kind: detected, what: It happened.}
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
  - {at: 09:47, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: ~09:50, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 2026-03-02, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:14, kind: detected, what: It happened., note: Nobody was at work.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:14, kind: detected, what: It happened.}
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
timeline:
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:10, kind: impact-start, what: It happened.}
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases: [{state: maintenance, from: 09:12, to: 09:47}]
timeline:
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: It happened.}
  - {at: 19:14, kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: unknown, kind: detected, what: It happened.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM030"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM030"] == []
