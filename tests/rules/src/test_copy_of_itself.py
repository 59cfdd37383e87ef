"""SRC007 copy-of-itself: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(10, 15, "SRC007", "the address of `s1` itself", "archived copy"),
        """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    copies:
      - {url: "https://a.example/42"}
""",
    ),
    pytest.param(
        Told(10, 15, "SRC007", "the address of `s1` itself", "archived copy"),
        """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    copies:
      - {url: "https://a.example/42/"}
""",
    ),
]

SILENT = [
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    copies:
      - {url: "https://b.example/42"}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    copies:
      - {url: "https://web.archive.org/web/2026/https://a.example/42"}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    copies:
      - {url: "https://a.example/42.pdf"}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    copies: [{url: "https://a.example/42"}]
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "SRC007"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "SRC007"] == []
