"""TIM037 closed-before-recovery: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            9, 10, "TIM037", "Closed at 09:30, while nothing was back before 09:47", "opened again"
        ),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
    ),
    pytest.param(
        Told(5, 10, "TIM037", "Closed at 09:30, while nothing was back before 09:40", "Correct"),
        """\
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
  - {at: 09:40, kind: recovered, what: It happened.}
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
  - {at: 09:47, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 2026-03-02, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:30, kind: resolved, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
  - {at: 10:30, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: cards-gateway
    phases:
      - {state: outage, from: 09:12, to: 09:20}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: ~09:45, kind: resolved, what: It happened.}
""",
    """\
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:05, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: maintenance, from: 09:12, to: 09:47}
timeline:
  - {at: 09:30, kind: resolved, what: It happened.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM037"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM037"] == []
