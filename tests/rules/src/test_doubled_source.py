from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "doubled-source"
    ]


LOUD = [
    pytest.param(
        6,
        "`s2` is the same document as `s1`",
        """\
sources:
  s1: {title: S, kind: news, url: "https://a.example/1"}
  s2: {title: T, kind: news, url: "https://a.example/1/"}
""",
    ),
]

SILENT = [
    """\
sources:
  a: {title: A, kind: official, url: "https://a.example/1", published: 2026-03-02}
  b: {title: A, kind: official, url: "https://a.example/1", published: 2026-03-09}
""",
    """\
sources:
  a: {title: A, kind: official, url: "https://a.example/1#first"}
  b: {title: A, kind: official, url: "https://a.example/1#second"}
""",
    """\
sources:
  s1: {title: S, kind: news, url: "https://a.example/1"}
  s2: {title: T, kind: news, url: "https://a.example/2"}
""",
    """\
sources:
  s1: {title: S, kind: news, url: "https://a.example/1"}
  s2: {title: T, kind: news}
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
