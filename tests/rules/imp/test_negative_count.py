"""IMP010 negative-count: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(7, 41, "IMP010", "-4200 payments are less than none", "without the minus"),
        """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: -4200, unit: payments}
""",
    ),
    pytest.param(
        Told(7, 40, "IMP010", "-90 Minutes", "`name`"),
        """\
impact:
  - product: checkout
    figures:
      - {name: time to detect, value:  -90, unit: Minutes}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 4200, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: 0, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: change in payments, value: -4200, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: drop of traffic, value: -4200, unit: requests}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: temperature, value: -18, unit: degrees}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: revenue, value: -18_000, unit: USD}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: clock offset, value: -3, unit: seconds}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: -5..10, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: refused payments, value: >-5, unit: payments}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "IMP010"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "IMP010"] == []
