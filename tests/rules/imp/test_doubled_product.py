"""IMP009 doubled-product: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(8, 14, "IMP009", "`checkout` is listed before", "other product"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    phases:
      - {state: degraded, from: 09:20, to: 10:10}
""",
    ),
    pytest.param(
        Told(9, 14, "IMP009", "`checkout` is listed before", "say `what`"),
        """\
impact:
  - product: checkout
    what: Reads failed.
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    what: Reads failed.
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    what: Writes failed.
    phases:
      - {state: degraded, from: 09:20, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: cards-gateway
    phases:
      - {state: degraded, from: 09:20, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    phases:
      - {state: outage, from: 09:47, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    phases:
      - {state: outage, from: ~09:47, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: checkout
    phases:
      - {state: outage, from: 2026-03-02, to: 2026-03-02}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
  - product: checkout
    phases:
      - {state: outage, from: 09:30, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - {product: checkout, what: Logins failed.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "IMP009"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "IMP009"] == []
