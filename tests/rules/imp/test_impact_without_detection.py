from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "impact-without-detection"
    ]


LOUD = [
    pytest.param(
        5,
        "No event says when and how",
        """\
status: final
timeline:
  - {at: 09:12, kind: impact-start, what: Cards are refused.}
""",
    ),
    pytest.param(
        4,
        "No event says when and how",
        """\
status: final
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:40}
""",
    ),
    pytest.param(
        9,
        "No event says when and how",
        """\
status: final
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:40}
timeline:
  - {at: 09:30, kind: mitigation, what: M.}
""",
    ),
]

SILENT = [
    """\
status: final
impact:
  - product: checkout
    phases:
      - {state: maintenance, from: 09:12, to: 09:40}
""",
    """\
status: final
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:40}
timeline:
  - {at: unknown, kind: detected, what: D.}
""",
    """\
status: draft
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:40}
""",
    """\
status: in-review
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:40}
""",
    """\
status: final
impact:
  - {product: checkout, extent: none}
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
