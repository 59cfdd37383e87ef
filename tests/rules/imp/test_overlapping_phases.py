from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "overlapping-phases"
    ]


LOUD = [
    pytest.param(
        8,
        "is degraded from 09:30, while its outage goes on",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
      - {state: degraded, from: 09:30, to: 10:10}
""",
    ),
    pytest.param(
        9,
        "while its outage lasts until 09:47",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
      - {state: degraded, from: ~09:47, to: 09:50}
      - {state: recovering, from: 09:30, to: 10:10}
""",
    ),
    pytest.param(
        8,
        "while its outage lasts until 09:47",
        """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
      - {state: degraded, from: 09:30, to: 10:10}
""",
    ),
]

SILENT = [
    """\
impact:
  - product: checkout
    phases:
      - {state: degraded, from: 09:12, to: 09:47, what: Europe.}
      - {state: degraded, from: 09:30, to: 10:10, what: Asia.}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
      - {state: degraded, from: 09:47, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
      - {state: degraded, from: 09:46..09:50, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ~09:47}
      - {state: degraded, from: 09:40, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 2026-03-02}
      - {state: degraded, from: 09:30, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: ongoing}
      - {state: degraded, from: unknown, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: unknown}
      - {state: degraded, from: 09:30, to: 10:10}
""",
    """\
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
  - product: cards-gateway
    phases:
      - {state: degraded, from: 09:30, to: 10:10}
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
