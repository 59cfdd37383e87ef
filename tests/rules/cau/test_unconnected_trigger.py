from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder)
    return [one for one in told if one.code == "CAU009"]


LOUD = {
    "beside the chain": (
        """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C.}
""",
        Told(6, 5, "CAU009", "Nothing connects `a`", "`leads_to`"),
    ),
    "the second of two": (
        """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
  - {id: c, role: trigger, category: load, what: C.}
""",
        Told(8, 5, "CAU009", "`c`", "`leads_to`"),
    ),
}

SILENT = {
    "the chain begins with it": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
""",
    "the chain ends with it": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B., leads_to: [a]}
""",
    "it leads to an impact": """\
status: final
impact:
  - {id: shop, product: checkout, extent: full, what: Down.}
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [shop]}
  - {id: b, role: root, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C.}
""",
    "nobody draws a chain": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B.}
""",
    "other roles": """\
status: final
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: load, what: B.}
  - {id: c, role: contributing, category: load, what: C.}
  - {id: d, role: root, category: load, what: D.}
""",
    "a draft": """\
causes:
  - {id: a, role: trigger, category: load, what: A.}
  - {id: b, role: root, category: load, what: B., leads_to: [c]}
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
