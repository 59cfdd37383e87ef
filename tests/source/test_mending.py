from __future__ import annotations

import pytest

from pmkit.source.edit import TextEdit
from pmkit.source.reader import read
from pmkit.source.rewrite import replaced


def mended(text: str, code: str) -> tuple[str, bool] | None:
    """The text with the fixes for ``code`` made, and whether all are safe."""
    found = [one for one in read(text.encode(), "a.yaml").diagnostics if one.code == code]
    fixes = [one.fix for one in found if one.fix is not None]
    assert found
    if not fixes:
        return None
    edits = [edit for fix in fixes for edit in fix.edits if isinstance(edit, TextEdit)]
    return replaced(text, edits), all(fix.safe for fix in fixes)


@pytest.mark.parametrize(
    ("text", "new", "safe"),
    [
        ("a: !!str b # c\n", "a: b # c\n", True),
        ("a: &n !!int 5\nb: *n\n", "a: &n 5\nb: *n\n", True),
        ("a: !!seq\n  - b\n", "a:\n  - b\n", True),
        ("a: [!!str b, !!str c]\n", "a: [b, c]\n", True),
        ("a: !!map {b: c}\n", "a: {b: c}\n", True),
        ("a: !important b\n", "a: b\n", False),
        ("a: !!python/object:x b\n", "a: b\n", False),
        ("a: !<tag:yaml.org,2002:str> b\n", "a: b\n", True),
        ("a: !!str\nb: c\n", "a:\nb: c\n", True),
    ],
)
def test_tags_go(text: str, new: str, safe: bool) -> None:
    assert mended(text, "YML012") == (new, safe)
    assert read(new.encode(), "a.yaml").tree == read(text.encode(), "a.yaml").tree


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("a:\n\tb: c\n\td: e\n", "a:\n  b: c\n  d: e\n"),
        ("a:\n    b: c\n\td: e\n", "a:\n    b: c\n    d: e\n"),
        ("a:\n  - b: c\n\td: e\r\n", "a:\n  - b: c\n    d: e\r\n"),
        ("a:\n\tb: |\n\t\tx\n\t\ty\n", "a:\n  b: |\n    x\n    y\n"),
    ],
)
def test_tabs_become_spaces(text: str, new: str) -> None:
    assert mended(text, "YML003") == (new, True)


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  b:\n\tc: d\n  e: |\n    x\n    \ty\n",  # a tab that is text
        "a:\n   b: c\n\td: e\n",  # no width fits
    ],
)
def test_tabs_with_several_readings_or_none_stay(text: str) -> None:
    assert mended(text, "YML003") is None


def test_byte_order_marks_inside_go() -> None:
    assert mended("a: b\n\ufeffc: d\n", "YML009") == ("a: b\nc: d\n", True)
    assert mended("a: b\x07\n", "YML009") == ("a: b\n", False)


def test_odd_line_breaks_become_blanks() -> None:
    assert mended("a: b\u2028c\n", "YML010") == ("a: b c\n", True)
    assert mended("a: b \u2029c\n", "YML010") == ("a: b c\n", True)
    assert mended("a: b\x85\n", "YML010") == ("a: b\n", True)
