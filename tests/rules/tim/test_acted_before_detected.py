"""TIM031 acted-before-detected: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            5,
            10,
            "TIM031",
            "The first detection is at 09:14, and the incident was already acknowledged at 09:10",
            "Correct one",
        ),
        """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: 09:14, kind: detected, what: It happened.}
""",
    ),
    pytest.param(
        Told(7, 10, "TIM031", "already acknowledged at 09:10", "Correct one"),
        """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: 09:12, kind: declared, what: It happened.}
  - {at: 09:34, kind: detected, what: It happened.}
""",
    ),
]

SILENT = [
    """\
timeline:
  - {at: 09:14, kind: detected, what: It happened.}
  - {at: 09:20, kind: acknowledged, what: It happened.}
""",
    """\
timeline:
  - {at: 09:14, kind: acknowledged, what: It happened.}
  - {at: 09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: ~09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: 2026-03-02, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: unknown, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: ..09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:05, kind: detected, what: It happened.}
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: 09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: identified, what: It happened.}
  - {at: 09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: mitigation, what: It happened.}
  - {at: 09:14, kind: detected, what: It happened.}
""",
    """\
timeline:
  - {at: 09:10, kind: acknowledged, what: It happened.}
  - {at: [{time: 09:14}, {time: 09:08, note: Another.}], kind: detected, what: It happened.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
timeline:
  - {at: 09:20, kind: acknowledged, what: It happened.}
  - {at: 19:14, kind: detected, what: It happened.}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "TIM031"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "TIM031"] == []
