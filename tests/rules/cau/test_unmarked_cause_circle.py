from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "unmarked-cause-circle"
    ]


LOUD = [
    pytest.param(
        5,
        "`a` → `d` → `a`",
        """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b, d]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: sustaining, category: load, what: C., leads_to: [b]}
  - {id: d, role: contributing, category: load, what: D., leads_to: [a]}
""",
    ),
    pytest.param(
        6,
        "`b` → `c` → `b`",
        """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C., leads_to: [b]}
""",
    ),
    pytest.param(
        5,
        "`a` → `b` → `c` → `a`",
        """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: root, category: load, what: C., leads_to: [a]}
""",
    ),
]

SILENT = [
    """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: sustaining, category: load, what: C., leads_to: [b]}
""",
    """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C., leads_to: [x]}
""",
    """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: contributing, category: load, what: B., leads_to: [c]}
  - {id: c, role: contributing, category: load, what: C., leads_to: [c]}
""",
    """\
causes:
  - {id: a, role: root, category: load, what: A., leads_to: [shop]}
impact:
  - {id: shop, product: checkout}
""",
]


@pytest.mark.parametrize(("line", "message", "text"), LOUD)
def test_it_is_told(line: int, message: str, text: str, tmp_path: Path) -> None:
    (told,) = found(text, tmp_path)
    assert told[0] == line
    assert message in told[1]


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []
