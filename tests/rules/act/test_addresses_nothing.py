from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "addresses-nothing"
    ]


LOUD = [
    pytest.param(
        12,
        "`d` addresses nothing",
        """\
status: final
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: e, what: Do e., kind: prevent, addresses: [a]}
  - {id: f, what: Do f., kind: prevent, addresses: [a]}
  - {id: g, what: Do g., kind: prevent, addresses: [a]}
  - {id: h, what: Do h., kind: prevent, addresses: [a]}
  - {id: d, what: D., kind: prevent}
""",
    ),
]

SILENT = [
    """\
status: final
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: e, what: Do e., kind: prevent, addresses: [a]}
  - {id: f, what: Do f., kind: prevent, addresses: [a]}
  - {id: g, what: Do g., kind: prevent, addresses: [a]}
  - {id: d, what: Pay back., kind: process}
""",
    """\
status: final
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: e, what: Do e., kind: prevent, addresses: [a]}
  - {id: f, what: Do f., kind: prevent, addresses: [a]}
  - {id: g, what: Do g., kind: prevent, addresses: [a]}
  - {id: d, what: D., kind: prevent}
  - {id: h, what: H., kind: prevent}
""",
    """\
status: final
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: a, what: Do it., kind: prevent}
  - {id: b, what: Do that., kind: prevent, addresses: [a]}
""",
    """\
status: in-review
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: e, what: Do e., kind: prevent, addresses: [a]}
  - {id: f, what: Do f., kind: prevent, addresses: [a]}
  - {id: g, what: Do g., kind: prevent, addresses: [a]}
  - {id: h, what: Do h., kind: prevent, addresses: [a]}
  - {id: d, what: D., kind: prevent}
""",
    """\
status: final
causes:
  - {id: a, role: root, category: load, what: A.}
actions:
  - {id: e, what: Do e., kind: prevent, addresses: [a]}
  - {id: f, what: Do f., kind: prevent, addresses: [a]}
  - {id: g, what: Do g., kind: prevent, addresses: [a]}
  - {id: h, what: Do h., kind: prevent, addresses: [a]}
  - {id: d, what: D., kind: prevent}
dependencies:
  - {from: ledger, on: card-network, kind: runtime, removed_by: [d]}
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
