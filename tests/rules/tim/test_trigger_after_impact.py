"""TIM038 trigger-after-impact: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            9,
            70,
            "TIM038",
            "The trigger came at 09:30, when the impact had begun at 09:12",
            "`role`",
        ),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:12}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: ~09:15}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 2026-03-02}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
  - {id: c1, role: trigger, category: load, what: A campaign., from: 09:00}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
  - {id: c1, role: trigger, category: load, what: A campaign.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: sustaining, category: load, what: A campaign., from: 09:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 19:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: degraded, from: 09:12, to: 10:40}
  - product: cards-gateway
    phases:
      - {state: outage, from: 09:40, to: 09:50}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: unknown, to: 09:47}
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
""",
    """\
causes:
  - {id: c0, role: trigger, category: load, what: A campaign., from: 09:30}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM038"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM038"] == []
