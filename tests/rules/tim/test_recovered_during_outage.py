"""TIM035 recovered-during-outage: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            9,
            10,
            "TIM035",
            "`checkout` is back at 09:27, while its outage lasts until 09:47",
            "`recovering`",
        ),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout]}
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
  - {at: 09:47, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:55, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: ~09:45, kind: recovered, what: It happened., products: [checkout]}
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
  - {at: 09:27, kind: recovering, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:27, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: degraded, from: 09:12, to: 09:47}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [cards-gateway]}
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
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout, cards-gateway]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:20}
      - {state: outage, from: 09:40, to: 10:00}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: [{time: 09:47}, {time: 09:25, note: Another.}]}
timeline:
  - {at: 09:27, kind: recovered, what: It happened., products: [checkout]}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM035"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM035"] == []
