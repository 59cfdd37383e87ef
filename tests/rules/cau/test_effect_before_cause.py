from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder)
    return [one for one in told if one.code == "CAU007"]


LOUD = {
    "a cause that was over": (
        """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [c, b]}
  - {id: b, role: contributing, category: load, what: B., from: 09:00, to: 10:00}
  - {id: c, role: contributing, category: load, what: C., from: 10:10}
""",
        Told(
            5,
            81,
            "CAU007",
            "`b` was over at 10:00, before `a` began at 10:05",
            "Correct one of the times",
        ),
    ),
    "an impact that was over": (
        """\
impact:
  - id: refused
    product: checkout
    phases:
      - {state: outage, from: 09:00, to: 09:30}
      - {state: degraded, from: 09:30, to: 09:40}
causes:
  - {id: a, role: contributing, category: load, what: A., from: 10:05, leads_to: [refused]}
""",
        Told(11, 83, "CAU007", "`refused` was over at 09:40", "Correct"),
    ),
    "days": (
        """\
causes:
  - {id: a, role: root, category: load, what: A., from: 2026-03-03, leads_to: [b]}
  - {id: b, role: sustaining, category: load, what: B., from: 2026-03-01, to: 2026-03-02}
""",
        Told(5, 80, "CAU007", "over at 2026-03-02, before `a` began at 2026-03-03", "chain"),
    ),
}

SILENT = {
    "a latent cause is older": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 2019-04-01, to: 11:30}
""",
    "a latent cause is still there": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 2019-04-01}
""",
    "a latent cause whose end nobody knows": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 2019-04-01, to: unknown}
""",
    "it goes on": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 2019-04-01, to: ongoing}
""",
    "at the same minute": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 09:00, to: 10:05}
""",
    "about": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 09:00, to: ~10:00}
""",
    "the same day": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 2026-03-01, to: 2026-03-02}
""",
    "disputed": """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b],
     from: [{time: 10:05}, {time: 09:05}]}
  - {id: b, role: root, category: load, what: B., from: 09:00, to: 10:00}
""",
    "another zone": """\
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [b]}
  - {id: b, role: root, category: load, what: B., from: 09:00, to: 09:30 UTC}
""",
    "one phase goes on": """\
impact:
  - id: refused
    product: checkout
    phases:
      - {state: outage, from: 09:00, to: 09:30}
      - {state: degraded, from: 09:30}
causes:
  - {id: a, role: contributing, category: load, what: A., from: 10:05, leads_to: [refused]}
""",
    "a trigger after all impact is told elsewhere": """\
impact:
  - {id: refused, product: checkout, phases: [{state: outage, from: 09:00, to: 09:30}]}
causes:
  - {id: a, role: trigger, category: load, what: A., from: 10:05, leads_to: [refused]}
""",
}


@pytest.mark.parametrize("name", LOUD)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    text, *told = LOUD[name]
    assert_told(found(text, tmp_path), *told)


@pytest.mark.parametrize("name", SILENT)
def test_this_is_fine(name: str, tmp_path: Path) -> None:
    assert found(SILENT[name], tmp_path) == []
