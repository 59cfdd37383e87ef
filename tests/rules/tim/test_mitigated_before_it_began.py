"""TIM034 mitigated-before-it-began: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            9,
            66,
            "TIM034",
            "Done at 08:30, before anything else happened (09:12)",
            "Correct the time",
        ),
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    ),
    pytest.param(
        Told(8, 66, "TIM034", "Done at 08:30, before anything else happened (09:12)", "timeline"),
        """\
timeline:
  - {at: 09:12, kind: impact-start, what: It happened.}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 09:30}
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 09:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 2026-03-02}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: unknown}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: ~09:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 08:20, kind: change, what: It happened.}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
causes:
  - {id: a, role: trigger, category: load, what: A., from: 08:00}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: unknown, kind: change, what: It happened.}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 2026-03, kind: change, what: It happened.}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    """\
timeline:
  - {at: 09:12, kind: note, what: It happened.}
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
    """\
mitigations:
  - {what: Machines are added., kind: scale-up, worked: yes, at: 08:30}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM034"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM034"] == []
