from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "unused-source"
    ]


LOUD = [
    pytest.param(
        7,
        "Nothing cites the source `s2`",
        """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
""",
    ),
]

SILENT = [
    """\
status: draft
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:50, kind: note, what: U0., sources: [s2]}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news, note: For the pictures.}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:50, kind: note, what: U0., sources: [s3]}
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
