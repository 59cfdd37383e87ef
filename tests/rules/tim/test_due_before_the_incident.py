"""TIM032 due-before-the-incident: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(9, 57, "TIM032", "Due 2025-03-31, before the impact began at 09:12", "`created`"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2025-03-31}
""",
    ),
    pytest.param(
        Told(9, 57, "TIM032", "Due ..2026-02", "Correct the day"),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: ..2026-02}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2026-03-31}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2026-03-02}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2026-03}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2025-12-31, created: 2025-10-01}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2025-03-31, created: 2026-03-04}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent}
""",
    """\
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2025-03-31}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: unknown, to: 09:47}
actions:
  - {id: grow, what: Add machines., kind: prevent, due: 2025-03-31}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM032"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM032"] == []
