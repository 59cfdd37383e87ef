from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder)
    return [one for one in told if one.code == "CAU006"]


LOUD = {
    "the same words": (
        """\
causes:
  - {id: a, role: trigger, category: load, what: A campaign.}
  - {id: b, role: root, category: capacity, what: A campaign.}
""",
        Told(6, 51, "CAU006", "`b` says the same as `a`", "Join the two"),
    ),
    "the same in two languages": (
        """\
causes:
  - {id: a, role: trigger, category: load, what: {en: A., zh: 甲。}}
  - {id: b, role: root, category: capacity, what: {zh: 甲。, en: A.}}
""",
        Told(6, 51, "CAU006", "`b` says the same as `a`", "how they differ"),
    ),
}

SILENT = {
    "other words": """\
causes:
  - {id: a, role: trigger, category: load, what: A campaign.}
  - {id: b, role: root, category: load, what: A campaign without a limit.}
""",
    "one cause": """\
causes:
  - {id: a, role: trigger, category: load, what: A campaign.}
""",
    "one language of two": """\
causes:
  - {id: a, role: trigger, category: load, what: {en: A., zh: 甲。}}
  - {id: b, role: root, category: capacity, what: {en: A., zh: 乙。}}
""",
}


@pytest.mark.parametrize("name", LOUD)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    text, *told = LOUD[name]
    assert_told(found(text, tmp_path), *told)


@pytest.mark.parametrize("name", SILENT)
def test_this_is_fine(name: str, tmp_path: Path) -> None:
    assert found(SILENT[name], tmp_path) == []
