"""How many columns text takes in a terminal.

East Asian wide and fullwidth characters take two columns (Unicode Standard Annex 11), combining
and invisible ones none.
"""

from __future__ import annotations

import unicodedata
from itertools import accumulate

ELLIPSIS = "…"


def width(text: str) -> int:
    """Return the number of terminal columns that `text` takes."""
    if text.isascii():
        return len(text) if text.isprintable() else sum(map(_char_width, text))
    return sum(map(_char_width, text))


def fit(text: str, columns: int) -> str:
    """Return `text`, cut and ended with `…` if it takes more than `columns`."""
    if width(text) <= columns:
        return text
    if columns < 1:
        return ""
    widths = accumulate(map(_char_width, text))
    kept = sum(1 for total in widths if total <= columns - 1)
    return text[:kept] + ELLIPSIS


def pad(text: str, columns: int) -> str:
    """Return `text` filled up with spaces, or cut, to take exactly `columns`."""
    text = fit(text, columns)
    return text + " " * (columns - width(text))


def _char_width(char: str) -> int:
    if " " <= char < "\x7f":
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
