from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(text: str, folder: Path) -> list[Diagnostic]:
    """What this rule finds in ``text``, which begins on line 4."""
    told = found_in(HEAD + text, folder, lint=Lint(extend_select=("DEP006",)))
    return [one for one in told if one.code == "DEP006"]


LOUD = {
    "open": (
        """\
actions:
  - {id: a, what: Answer locally., kind: prevent}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [a]}
""",
        Told(7, 65, "DEP006", "`ledger` needs `card-network` until `a` is done", "`status: done`"),
    ),
    "one dropped, one begun": (
        """\
actions:
  - {id: a, what: Answer locally., kind: prevent, status: wont-do, note: No.}
  - {id: b, what: Keep names., kind: prevent, status: in-progress}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [a, b]}
""",
        Told(8, 65, "DEP006", "until `b` is done", "`done`"),
    ),
}

SILENT = {
    "done": """\
actions:
  - {id: a, what: Answer locally., kind: prevent, status: done, done: 2026-04-01}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [a]}
""",
    "one of two is done": """\
actions:
  - {id: a, what: Answer locally., kind: prevent, status: done, done: 2026-04-01}
  - {id: b, what: Keep names., kind: prevent}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [b, a]}
""",
    "a dropped one is told elsewhere": """\
actions:
  - {id: a, what: Answer locally., kind: prevent, status: wont-do, note: No.}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [a]}
""",
    "an unknown one is told elsewhere": """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [a]}
""",
    "no removal is meant": """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
""",
}


@pytest.mark.parametrize("name", LOUD)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    text, *told = LOUD[name]
    assert_told(found(text, tmp_path), *told)


@pytest.mark.parametrize("name", SILENT)
def test_this_is_fine(name: str, tmp_path: Path) -> None:
    assert found(SILENT[name], tmp_path) == []
