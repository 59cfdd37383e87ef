"""TIM039 recovered-after-its-end: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            9,
            10,
            "TIM039",
            "`checkout` is back at 19:47, and its last phase ended at 09:47",
            "Correct one",
        ),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout]}
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
  - {at: 19:47, kind: recovered, what: Out of order., products: [checkout]}
  - {at: 10:00, kind: note, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:47, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 10:40, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: ~10:50, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 2026-03-02, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:47, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [cards-gateway]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: cards-gateway
    phases:
      - {state: outage, from: 09:12, to: 19:20}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout, cards-gateway]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 2026-03-02}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - {product: checkout, what: Refunds waited until the evening.}
timeline:
  - {at: 19:47, kind: recovered, what: It happened., products: [checkout]}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM039"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM039"] == []
