from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from tests.rules.checking import HEAD, found_in

CHOSEN = Lint(select=("SRC005",))
SOURCE = "sources:\n  s1: {{title: S, kind: {}}}\n"


def found(status: str, more: str, folder: Path) -> list[tuple[int, str]]:
    text = f"{HEAD}status: {status}\n{SOURCE.format(more)}"
    return [(one.span.line, one.message) for one in found_in(text, folder, lint=CHOSEN)]


def test_a_link_that_is_kept_nowhere_is_told(tmp_path: Path) -> None:
    more = 'news, url: "https://a.example/1"'
    assert found("final", more, tmp_path) == [(6, "No copy of `s1` is kept")]


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("final", "news"),
        ("draft", 'news, url: "https://a.example/1"'),
        ("final", 'internal, url: "https://wiki.example/1"'),
        ("final", 'news, url: "https://web.archive.org/web/2026/https://a.example"'),
        ("final", 'news, url: "https://a.example/1", copies: [{url: "https://b.example"}]'),
    ],
)
def test_other_sources_are_fine(status: str, more: str, tmp_path: Path) -> None:
    assert found(status, more, tmp_path) == []
