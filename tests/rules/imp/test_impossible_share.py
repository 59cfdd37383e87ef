from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "impossible-share"
    ]


LOUD = [
    pytest.param(
        7,
        "902.2 %",
        """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: 902.2, unit: "%"}
""",
    ),
    pytest.param(
        7,
        ">120 %",
        """\
impact:
  - product: checkout
    figures:
      - {name: share of users, value: ">120", unit: percent}
""",
    ),
    pytest.param(
        7,
        "120..130",
        """\
impact:
  - product: checkout
    figures:
      - {name: 错误率, value: 120..130, unit: "%"}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    figures:
      - {name: increase of the error rate, value: 900, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: failed requests compared with a usual day, value: 240, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: 90.2, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: 100, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: 90..110, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: rise of load, value: 300, unit: "%"}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: 902, unit: errors a second}
""",
    """\
impact:
  - product: checkout
    figures:
      - {name: error rate, value: ~100, unit: "%"}
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
