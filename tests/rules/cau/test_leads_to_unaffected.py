from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder)
    return [one for one in told if one.code == "CAU008"]


LOUD = {
    "a product that kept working": (
        """\
impact:
  - {id: shop, product: checkout, extent: partial, what: Slow.}
  - {id: desk, product: cards-terminal, extent: none, what: Fine.}
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [shop, desk]}
""",
        Told(
            8,
            71,
            "CAU008",
            "`desk` says that `cards-terminal` kept working",
            "the impact's `extent`",
        ),
    ),
}

SILENT = {
    "affected": """\
impact:
  - {id: shop, product: checkout, extent: partial, what: Slow.}
  - {id: desk, product: cards-terminal, extent: none, what: Fine.}
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [shop]}
""",
    "extent not said": """\
impact:
  - {id: shop, product: checkout, what: Slow.}
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [shop]}
""",
    "phases contradict the extent, which is told elsewhere": """\
impact:
  - {id: desk, product: checkout, extent: none, phases: [{state: outage, from: 09:00, to: 09:30}]}
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [desk]}
""",
}


@pytest.mark.parametrize("name", LOUD)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    text, *told = LOUD[name]
    assert_told(found(text, tmp_path), *told)


@pytest.mark.parametrize("name", SILENT)
def test_this_is_fine(name: str, tmp_path: Path) -> None:
    assert found(SILENT[name], tmp_path) == []
