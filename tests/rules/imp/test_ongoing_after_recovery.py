"""IMP012 ongoing-after-recovery: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(7, 42, "IMP012", "everything was back at 09:47", "Write when it ended"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: recovered, what: It happened.}
""",
    ),
    pytest.param(
        Told(7, 42, "IMP012", "`checkout` was back at 09:47", "`recovering`"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: recovered, what: It happened., products: [checkout, cards-gateway]}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: recovering, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: recovered, what: It happened., products: [cards-gateway]}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 10:12, to: ongoing}
timeline:
  - {at: 09:12, kind: impact-start, what: It happened.}
  - {at: 09:47, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 2026-03-02, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: resolved, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: maintenance, from: 09:12, to: ongoing}
timeline:
  - {at: 09:47, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
timeline:
  - {at: 09:47, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: unknown, to: ongoing}
timeline:
  - {at: 09:47, kind: recovered, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "IMP012"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "IMP012"] == []
