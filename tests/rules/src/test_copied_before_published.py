"""SRC009 copied-before-published: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(
            11,
            49,
            "SRC009",
            "Copied 2025-03-10, before `s1` was published (2026-03-09)",
            "Correct one",
        ),
        """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2025-03-10}
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
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2026-03-10}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2026-03-09}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2026-03-08}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2026-03}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026
    copies:
      - {url: "https://b.example/42", captured: 2026-01-10}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
    copies:
      - {url: "https://b.example/42", captured: 2025-03-10, note: The first version.}
""",
    """\
sources:
  s1:
    title: Review
    kind: official
    url: "https://a.example/42"
    published: 2026-03-09
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
      - {url: "https://b.example/42", captured: 2025-03-10}
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "SRC009"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "SRC009"] == []
