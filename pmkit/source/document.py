"""A file that was read: its tree, and where each part of it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pmkit.source.characters import LINE_BREAK
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.pointer import split
from pmkit.source.span import START, Span, inside
from pmkit.source.tree import Tree

if TYPE_CHECKING:
    from pmkit.source.places import Node

__all__ = ["Document", "Tree"]


class Document:
    """One file: `path`, `text`, `tree` (None when it could not be read) and `diagnostics`.

    `event_count` says how many of the text's YAML events the tree was made from, to find places
    with: None for all, in a plain text. The YAML library is imported when a place is asked for that
    the text does not tell.
    """

    __slots__ = ("_event_count", "_lines", "_root", "diagnostics", "path", "text", "tree")

    def __init__(
        self,
        path: str,
        text: str,
        tree: dict[str, Tree] | None,
        diagnostics: tuple[Diagnostic, ...],
        event_count: int | None = 0,
    ) -> None:
        self.path = path
        self.text = text
        self.tree = tree
        self.diagnostics = diagnostics
        self._event_count = event_count
        self._root: Node = None
        self._lines: list[str] | None = None

    def __repr__(self) -> str:
        state = "unread" if self.tree is None else f"{len(self.tree)} keys"
        return f"<Document {self.path}: {state}, {len(self.diagnostics)} diagnostics>"

    @property
    def lines(self) -> list[str]:
        """The lines of the text, without their line breaks."""
        if self._lines is None:
            text = self.text
            self._lines = LINE_BREAK.split(text) if "\r" in text else text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """Return the line `number`, counted from 1, without its line break; "" past the ends."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def is_comment(self, line: int, column: int) -> bool:
        """Whether a comment, not a value or key, stands at that place, which has a ``#``."""
        if self._event_count is None:
            from pmkit.source.plain import is_plain_comment

            before = sum(len(text) + 1 for text in self.lines[: line - 1])
            told = is_plain_comment(self.text, before + column - 1)
            if told is not None:
                return told
        from yaml.events import ScalarEvent

        from pmkit.source.events import first_events

        here = (line - 1, column - 1)
        events: list[Any] = first_events(self.text, self._event_count)
        for event in events:
            if isinstance(event, ScalarEvent):
                start: Any = event.start_mark
                end: Any = event.end_mark
                if (start.line, start.column) <= here < (end.line, end.column):
                    # A block ends, for the parser, where the next thing begins.
                    return event.style in ("|", ">") and self._is_past(event, line - 1)
        return True

    def _is_past(self, event: Any, line: int) -> bool:
        """Whether ``line`` is not of the block's own text: the comment behind its ``|``, or one
        after its last line, indented less than the text.
        """
        if line == event.start_mark.line:
            return True
        inside = self.lines[event.start_mark.line + 1 : line + 1]
        indents = [len(text) - len(text.lstrip(" ")) for text in inside if text.strip()]
        return indents[-1] < indents[0]

    def span(self, pointer: str, *, key: bool = False) -> Span:
        """Return where the value at `pointer` stands; with `key`, where its key stands.

        A pointer to something that is not there gives the nearest part around it that is. An item
        of a list has no key: its own place is given.
        """
        if self._event_count is None and self._root is None and self.tree is not None:
            from pmkit.source.plain_places import plain_span

            found = plain_span(self.text, self.tree, split(pointer), key=key)
            if found is not None:
                return found
        if self._root is None and self._event_count != 0:
            from pmkit.source.events import first_events
            from pmkit.source.places import places

            self._root = places(first_events(self.text, self._event_count))[0]
        node, key_event, found_all = self._root, None, True
        if node is None:
            return START
        for part in split(pointer):
            parts = node[2] if isinstance(node, list) else None
            if isinstance(parts, dict) and part in parts:
                key_event, node = parts[part]
            elif isinstance(parts, list) and part.isascii() and part.isdigit():
                if int(part) >= len(parts):
                    found_all = False
                    break
                key_event, node = None, parts[int(part)]
            else:
                found_all = False
                break
        if key_event is not None and (key or not found_all):
            node = key_event
        return self._span_of(node)

    def _span_of(self, node: Node) -> Span:
        start = (node[0] if isinstance(node, list) else node).start_mark
        end_line, end_column = self._end_of(node)
        span = Span(start.line + 1, start.column + 1, end_line + 1, end_column + 1)
        return inside(span, self.lines)

    def _end_of(self, node: Node) -> tuple[int, int]:
        while isinstance(node, list):
            start, end, parts = node
            if start is end or start.flow_style or not parts:
                return _mark(end.end_mark)
            # A block ends, for the parser, where the next thing begins: its last part tells better.
            node = next(reversed(parts.values()))[1] if isinstance(parts, dict) else parts[-1]
        line, column = _mark(node.end_mark)
        # A block scalar ends, for the parser, where the next thing begins: step back to its text.
        line = min(line, len(self.lines) - 1)
        while line > node.start_mark.line and not self.lines[line][:column].strip():
            line -= 1
            column = len(self.lines[line].rstrip())
        return line, column


def _mark(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column
