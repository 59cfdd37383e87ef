from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "unit-says-nothing"
    ]


LOUD = [
    pytest.param(
        7,
        "`n/a` does not say",
        """\
impact:
  - product: checkout
    figures:
      - {name: refused, value: 5, unit: n/a}
""",
    ),
    pytest.param(
        7,
        "`-` does not",
        """\
impact:
  - product: checkout
    figures:
      - {name: refused, value: 5, unit: "-"}
""",
    ),
    pytest.param(
        7,
        "`count`",
        """\
impact:
  - product: checkout
    figures:
      - {name: refused, value: 5, unit: count}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    figures:
      - {name: refused, value: 5, unit: payments}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: 错误率, value: 5, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: x, value: 5, unit: units sold}
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
