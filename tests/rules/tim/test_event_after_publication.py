from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "event-after-publication"
    ]


LOUD = [
    pytest.param(
        8,
        "after what it cites was published: `s1` (2026-03-03)",
        """\
sources:
  s1: {title: S, kind: news, published: 2026-03-03}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-22, kind: recovered, what: R., sources: [s1]}
""",
    ),
    pytest.param(
        8,
        "after what it cites was published",
        """\
sources:
  s1: {title: S, kind: internal, published: 2026-03-09}
  s2: {title: T, kind: news}
timeline:
  - {at: 2027-03-02 09:14, kind: detected, what: D., sources: [s1]}
""",
    ),
]

SILENT = [
    """\
sources:
  s1: {title: S, kind: news, published: 2026-03-03}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-09, kind: recovered, what: R., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: official, published: 2026-03-03}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D.}
  - {at: 2026-03-22, kind: recovered, what: R., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: 2026-03-09}
  s2: {title: T, kind: news}
timeline:
  - {at: 2026-03-02 09:14, kind: detected, what: D., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: 2026-03-09}
  s2: {title: T, kind: news}
timeline:
  - {at: 2026-04-02, kind: mitigation, what: D., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: 2026-03-09}
  s2: {title: T, kind: news}
timeline:
  - {at: 2027-03-02, kind: follow-up, what: D., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: 2026-03-09}
  s2: {title: T, kind: news}
timeline:
  - {at: 2027-03-02, kind: detected, what: D., sources: ["s1", s2]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: 2026}
  s2: {title: T, kind: news}
timeline:
  - {at: 2026-12-02, kind: detected, what: D., sources: [s1]}
""",
    """\
sources:
  s1: {title: S, kind: internal, published: unknown}
  s2: {title: T, kind: news}
timeline:
  - {at: 2027-03-02, kind: detected, what: D., sources: [s1]}
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
