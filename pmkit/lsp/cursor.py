"""What stands at the cursor: the key or the value that is being typed, and how one gets there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pmkit.lsp.sketch import Path
from pmkit.lsp.sketching import sketch

_MARK = "\ue000"
"""A character that no text has (private use): put where the cursor is, it makes whatever is typed
there a word, even where nothing is typed yet."""


class Cursor(NamedTuple):
    """A key or value being typed at ``path``, from ``start`` to ``end`` (offsets, without quotes).

    For a key, ``path`` is that of the map it belongs to, ``key`` the key as far as it is there, and
    ``has_colon`` says that it has one already.
    """

    kind: Literal["key", "value"]
    path: Path
    start: int
    end: int
    key: str = ""
    has_colon: bool = False


def cursor_at(text: str, offset: int) -> Cursor | None:
    """What is typed at ``offset``; ``None`` in a comment, in a block of text, between things."""
    drawn = sketch(f"{text[:offset]}{_MARK}{text[offset:]}")
    for entry in drawn.entries:
        if entry.key_start <= offset < entry.key_end:
            word = drawn.text[entry.key_start : entry.key_end].replace(_MARK, "")
            path = entry.path if entry.open else entry.path[:-1]
            return Cursor("key", path, entry.key_start, entry.key_end - 1, word, not entry.open)
        if entry.start <= offset < entry.end and entry.value:
            written = drawn.text[entry.start : entry.end]
            if written[0] in "|>" or _MARK not in written:
                return None
            quote = written[0] if written[0] in "\"'" else ""
            closed = len(written) > 1 and quote and written.endswith(quote)
            start = entry.start + len(quote)
            return Cursor("value", entry.path, start, entry.end - 1 - len(quote) * bool(closed))
    return None
