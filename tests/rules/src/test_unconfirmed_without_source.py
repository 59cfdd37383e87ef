from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "unconfirmed-without-source"
    ]


LOUD = [
    pytest.param(
        6,
        "Nobody is named",
        """\
status: in-review
causes:
  - {id: a, role: root, category: load, what: A., confidence: unconfirmed}
""",
    ),
]

SILENT = [
    """\
status: draft
causes:
  - {id: a, role: root, category: load, what: A., confidence: unconfirmed}
""",
    """\
status: in-review
causes:
  - {id: a, role: root, category: load, what: A., confidence: unconfirmed, note: Commentators.}
""",
    """\
status: in-review
causes:
  - {id: a, role: root, category: load, what: A., confidence: unconfirmed, sources: [s1]}
""",
    """\
status: in-review
causes:
  - {id: a, role: root, category: load, what: A., confidence: inferred}
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
