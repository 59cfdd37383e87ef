"""TIM033 peak-outside-impact: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(9, 10, "TIM033", "greatest at 09:02, before the impact began at 09:12", "Correct"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:02, kind: impact-peak, what: It happened.}
""",
    ),
    pytest.param(
        Told(9, 10, "TIM033", "greatest at 19:20, after all of it was over at 09:47", "Correct"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:20, kind: impact-peak, what: It happened.}
""",
    ),
    pytest.param(
        Told(6, 10, "TIM033", "after all of it was over at 09:47", "Correct"),
        """\
timeline:
  - {at: 09:47, kind: recovered, what: It happened.}
  - {at: 09:50, kind: impact-peak, what: It happened.}
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
  - {at: 09:20, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:12, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: ~09:08, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 2026-03-02, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:40..10:10, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
timeline:
  - {at: 19:20, kind: impact-peak, what: It happened.}
""",
    """\
timeline:
  - {at: 09:20, kind: impact-peak, what: It happened.}
""",
    """\
timeline:
  - {at: 09:47, kind: recovered, what: It happened., products: [checkout]}
  - {at: 09:50, kind: impact-peak, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:12, kind: impact-start, what: It happened.}
  - {at: 19:20, kind: impact-peak, what: It happened.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM033"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM033"] == []
