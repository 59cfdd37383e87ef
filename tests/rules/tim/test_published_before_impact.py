from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "published-before-impact"
    ]


LOUD = [
    pytest.param(
        5,
        "Published 2025-03-09",
        """\
sources:
  s1: {title: S, kind: official, published: 2025-03-09}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    ),
]

SILENT = [
    """\
sources:
  s1: {title: S, kind: official, published: 2026-03-09}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    """\
sources:
  s1: {title: S, kind: official, published: 2026-03-02}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    """\
sources:
  s1: {title: S, kind: official, published: 2026-03-01}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    """\
sources:
  s1: {title: S, kind: official, published: 2026}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    """\
sources:
  s1: {title: S, kind: official, published: unknown}
impact:
  - product: checkout
    sources: [s1]
    phases:
      - {state: outage, from: 09:12, to: 09:47}
""",
    """\
sources:
  s1: {title: S, kind: official, published: 2025-03-09}
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:47}
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
