from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder, lint=Lint(extend_select=("CAU010",)))
    return [one for one in told if one.code == "CAU010"]


LOUD = {
    "beside the chain": (
        """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
  - {id: c, role: contributing, category: load, what: C.}
""",
        Told(8, 5, "CAU010", "Nothing connects `c`", "which cause led to it"),
    ),
}

SILENT = {
    "all connected": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
  - {id: c, role: contributing, category: load, what: C., leads_to: [b]}
""",
    "nobody draws a chain": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B.}
""",
    "a trigger is told elsewhere": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C.}
""",
    "in review": """\
status: in-review
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
  - {id: c, role: contributing, category: load, what: C.}
""",
}


@pytest.mark.parametrize("name", LOUD)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    text, *told = LOUD[name]
    assert_told(found(text, tmp_path), *told)


@pytest.mark.parametrize("name", SILENT)
def test_this_is_fine(name: str, tmp_path: Path) -> None:
    assert found(SILENT[name], tmp_path) == []


def test_it_is_off_unless_chosen(tmp_path: Path) -> None:
    (text, *_) = LOUD["beside the chain"]
    assert [one for one in found_in(HEAD + text, tmp_path) if one.code == "CAU010"] == []
