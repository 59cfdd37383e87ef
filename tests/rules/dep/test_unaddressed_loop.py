from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "unaddressed-loop"
    ]


LOUD = [
    pytest.param(
        6,
        "`ledger` → `card-network` → `ledger`",
        """\
status: final
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: card-network, on: books, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: trigger, category: code-change, what: A., component: books}
""",
    ),
    pytest.param(
        8,
        "`card-network` → `power` → `doors` → `card-network`",
        """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime, removed_by: [a]}
  - {from: card-network, on: ledger, kind: recovery}
  - {from: card-network, on: power, kind: startup}
  - {from: power, on: doors, kind: recovery}
  - {from: doors, on: card-network, kind: runtime}
actions:
  - {id: a, what: Do it., kind: prevent}
causes:
  - {id: a-cause, role: root, category: design, what: A.}
""",
    ),
    pytest.param(
        6,
        "`ledger` → `card-network` → `ledger`",
        """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: ledger, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    ),
    pytest.param(
        6,
        "`ledger` → `card-network` → `ledger`",
        """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: books, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    ),
]

SILENT = [
    """\
status: final
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: card-network, on: ledger, kind: observe}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: final
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: card-network, on: ledger, kind: recovery, confidence: unconfirmed}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: ledger, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [y]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime, removed_by: [a]}
  - {id: y, from: card-network, on: ledger, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: checkout-db, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: in-review
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: ledger, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: load, what: A.}
""",
    """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: ledger, kind: recovery}
actions:
  - {id: a, what: Do it., kind: prevent, addresses: [a]}
causes:
  - {id: a, role: root, category: design, what: A., component: books}
""",
    """\
status: final
dependencies:
  - {id: x, from: ledger, on: card-network, kind: runtime}
  - {id: y, from: card-network, on: ledger, kind: recovery}
causes:
  - {id: a, role: root, category: load, what: A.}
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
