"""IMP011 doubled-figure: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(8, 9, "IMP011", "4200 payments is given before", "Take one out"),
        """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
      - {name: refused payments, value: 4200, unit: payments}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
      - {name: refused payments, value: ~4000, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
      - {name: doubled payments, value: 4200, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
      - {name: refused payments, value: 4200, unit: USD}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
  - product: cards-gateway
    figures:
      - {name: refused payments, value: 4200, unit: payments}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "IMP011"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "IMP011"] == []
