from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "doubled-dependency"
    ]


LOUD = [
    pytest.param(
        6,
        "`books` needs `card-network` (runtime)",
        """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime, how: By its names.}
  - {from: books, on: card-network, kind: runtime, how: By its names.}
""",
    ),
    pytest.param(
        6,
        "already by dependency 1",
        """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: books, on: card-network, kind: runtime}
""",
    ),
]

SILENT = [
    """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime, how: By its names.}
  - {from: ledger, on: card-network, kind: runtime, how: By its routes.}
""",
    """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: ledger, on: card-network, kind: startup}
""",
    """\
dependencies:
  - {from: ledger, on: card-network, kind: runtime}
  - {from: card-network, on: ledger, kind: runtime}
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
