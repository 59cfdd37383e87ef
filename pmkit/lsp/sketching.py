"""Drawing a YAML file as it is while somebody types: keys and values, however broken it is.

The reader in ``source`` is exact and gives up where the file is no YAML, which it is after every
other key stroke. This one guesses: indentation decides what belongs where, a bracket or quote that
is not closed ends where the next key of a line begins. For a file that can be read, both agree.
Nothing here raises for what a text holds.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from pmkit.lsp.sketch import Entry, Path, Sketch
from pmkit.source.characters import LINE_BREAK

_KEY = re.compile(
    r"""(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s\-?:,\[\]{}#&*!|>'"%@`][^\r\n#]*?|[-?:][^\s#:][^\r\n#]*?)
    [ \t]*(?=:(?:[ \t\r\n]|$))""",
    re.VERBOSE,
)
_BLOCK_SCALAR = re.compile(r"[|>][0-9+-]{0,2}[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+")
_PLAIN_END = re.compile(r"[ \t]+#|[\r\n]|$")
_FLOW_PLAIN_END = re.compile(r"[ \t]+#|[,\[\]{}\r\n]|:(?=[\s,\[\]{}]|$)|$")
_BLANK = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)")


class _Level:
    """A map or list of a certain indentation; ``at`` is the key or index one is at."""

    __slots__ = ("at", "indent", "is_list", "path")

    def __init__(self, indent: int, path: Path, is_list: bool) -> None:
        self.indent, self.path, self.is_list = indent, path, is_list
        self.at: str | int = -1 if is_list else ""

    @property
    def here(self) -> Path:
        return (*self.path, self.at)


def sketch(text: str) -> Sketch:
    """Sketch ``text``."""
    return _Sketcher(text).sketched()


class _Sketcher:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = (0, *(match.end() for match in LINE_BREAK.finditer(text)))
        self.entries: list[Entry] = []
        self.levels: list[_Level] = []
        self.resume = 0  # the text before this offset has been taken by a value of several lines

    def sketched(self) -> Sketch:
        for start in self.lines:
            if start >= self.resume and start < len(self.text):
                self._line(start)
        return Sketch(self.text, tuple(self.entries), self.lines)

    def _line(self, start: int) -> None:
        text = self.text
        if _BLANK.match(text, start) or text.startswith(("---", "...", "%"), start):
            return
        at = start
        while at < len(text) and text[at] == " ":
            at += 1
        indent = at - start
        is_item = _is_item(text, at)
        while self.levels and self.levels[-1].indent > indent:
            self.levels.pop()
        while self.levels and self.levels[-1].indent == indent and not is_item:
            if not self.levels[-1].is_list:
                break
            self.levels.pop()
        self._parts(start, at)

    def _parts(self, start: int, at: int) -> None:
        """What stands on the rest of a line: dashes, a key, a value."""
        text = self.text
        while _is_item(text, at):
            level = self._level(at - start, is_list=True)
            assert isinstance(level.at, int)
            level.at += 1
            after = at + 1
            at = after
            while at < len(text) and text[at] == " ":
                at += 1
            if _BLANK.match(text, at):
                self._put(level.here, (-1, -1), min(after + 1, at), at, "")
                return
        key = _KEY.match(text, at)
        if key is not None:
            level = self._level(at - start, is_list=False)
            written = key.group().rstrip(" \t")
            level.at = _unquoted(written)
            colon = key.end()
            self._value(level.here, (at, at + len(written)), colon + 1, at - start)
            return
        top = self.levels[-1] if self.levels else None
        column = at - start
        if top is None or (not top.is_list and top.indent == column):
            end = self._plain_end(at, _PLAIN_END)
            path = top.path if top is not None else ()
            self.entries.append(Entry(path, at, end, end, end, text[at:end], open=True))
            return
        self._value(top.here, (-1, -1), at, top.indent)

    def _level(self, indent: int, *, is_list: bool) -> _Level:
        top = self.levels[-1] if self.levels else None
        if top is not None and top.indent == indent and top.is_list == is_list:
            return top
        level = _Level(indent, top.here if top is not None else (), is_list)
        self.levels.append(level)
        return level

    def _put(self, path: Path, key: tuple[int, int], start: int, end: int, value: str) -> None:
        self.entries.append(Entry(path, *key, start, end, value))

    def _value(self, path: Path, key: tuple[int, int], at: int, indent: int) -> None:
        """The value that begins behind ``at``; what it belongs to is indented by ``indent``."""
        text = self.text
        after = at
        while at < len(text) and text[at] in " \t":
            at += 1
        properties = _PROPERTIES.match(text, at)
        if properties is not None:
            at = properties.end()
        if _BLANK.match(text, at):
            # Room for a value: behind the colon and its space, as far as the line has room.
            self._put(path, key, min(after + 1, at), at, "")
            return
        block = _BLOCK_SCALAR.match(text, at)
        if block is not None:
            end = self._block_end(block.end(), indent)
            self.resume = end
            self._put(path, key, at, end, text[block.end() : end].strip())
        elif text[at] in "[{":
            slot = len(self.entries)
            self._put(path, key, at, at, "")
            end = self._flow(path, at, indent)
            self.entries[slot] = self.entries[slot]._replace(end=end)
            self.resume = end
        elif text[at] in "\"'":
            end = self._quoted_end(at, indent)
            self.resume = end
            self._put(path, key, at, end, _unquoted(text[at:end]))
        else:
            end = self._plain_end(at, _PLAIN_END)
            end = self._continued(end, indent)
            self.resume = end
            self._put(path, key, at, end, " ".join(text[at:end].split()))

    def _plain_end(self, at: int, ends: re.Pattern[str]) -> int:
        found = ends.search(self.text, at)
        end = found.start() if found else len(self.text)
        while end > at and self.text[end - 1] in " \t":
            end -= 1
        return end

    def _continued(self, end: int, indent: int) -> int:
        """The end of a plain text that may go on in the lines below."""
        line = bisect_right(self.lines, end) - 1
        rest = self.text[end : self._line_end(line)]
        if rest.strip():
            return end  # a comment ends it
        for number in range(line + 1, len(self.lines)):
            start, stop = self.lines[number], self._line_end(number)
            stripped = self.text[start:stop].lstrip(" ")
            if not stripped.strip():
                continue
            own = stop - start - len(stripped)
            if own <= indent or stripped.startswith("#") or self._key_in(start + own):
                break
            end = self._plain_end(start + own, _PLAIN_END)
            if self.text[end:stop].strip():
                break
        return end

    def _key_in(self, at: int) -> bool:
        while _is_item(self.text, at):
            at += 1
            while at < len(self.text) and self.text[at] == " ":
                at += 1
        return _KEY.match(self.text, at) is not None

    def _line_end(self, line: int) -> int:
        if line + 1 >= len(self.lines):
            return len(self.text)
        end = self.lines[line + 1]
        return end - (2 if self.text.startswith("\r\n", end - 2) else 1)

    def _block_end(self, at: int, indent: int) -> int:
        end = at
        for line in range(bisect_right(self.lines, at), len(self.lines)):
            start, stop = self.lines[line], self._line_end(line)
            stripped = self.text[start:stop].lstrip(" ")
            if stripped.strip() and stop - start - len(stripped) <= indent:
                break
            if stripped.strip():
                end = stop
        return end

    def _quoted_end(self, at: int, indent: int) -> int:
        """Where a quoted text ends: behind its quote, or with the line when that is missing."""
        text, quote = self.text, self.text[at]
        place = at + 1
        while place < len(text):
            char = text[place]
            if char == "\\" and quote == '"':
                place += 2
                continue
            if char == quote:
                if quote == "'" and text.startswith("''", place):
                    place += 2
                    continue
                return place + 1
            if char in "\r\n" and self._key_begins(place, indent):
                break
            place += 1
        return self._plain_end(at + 1, re.compile(r"[\r\n]|$"))

    def _key_begins(self, line_break: int, indent: int) -> bool:
        """Whether behind a line break a key begins that stands no deeper than ``indent``."""
        at = line_break + (2 if self.text.startswith("\r\n", line_break) else 1)
        start = at
        while at < len(self.text) and self.text[at] == " ":
            at += 1
        return at - start <= indent and (_is_item(self.text, at) or self._key_in(at))

    def _flow(self, path: Path, at: int, indent: int) -> int:
        """What stands in brackets from ``at`` on; returns where they end."""
        text = self.text
        levels: list[_Level] = []
        key: tuple[int, int] = (-1, -1)
        while at < len(text):
            char = text[at]
            if char in "\r\n" and self._key_begins(at, indent):
                break
            top = levels[-1] if levels else None
            if char in " \t\r\n":
                at += 1
            elif char == "#" and text[at - 1] in " \t\r\n":
                at = self._line_end(bisect_right(self.lines, at) - 1)
            elif char in "[{":
                inner = top.here if top is not None else path
                if top is not None:
                    self._put(inner, key, at, at, "")
                    key = (-1, -1)
                level = _Level(-1, inner, char == "[")
                level.at = 0 if char == "[" else ""
                levels.append(level)
                at += 1
            elif char in "]}":
                levels.pop()
                at += 1
                key = (-1, -1)
                if not levels:
                    return at
            elif char == ",":
                assert top is not None
                if top.is_list:
                    assert isinstance(top.at, int)
                    top.at += 1
                else:
                    if key[0] >= 0:
                        self._put(top.here, key, at, at, "")
                    top.at = ""
                key = (-1, -1)
                at += 1
            else:
                assert top is not None
                at, key = self._flow_scalar(top, key, at, indent)
        return at

    def _flow_scalar(
        self, top: _Level, key: tuple[int, int], at: int, indent: int
    ) -> tuple[int, tuple[int, int]]:
        """A key or a value within brackets; returns where to go on, and the key that waits."""
        text, start = self.text, at
        properties = _PROPERTIES.match(text, at)
        if properties is not None:
            start = at = properties.end()
        if at < len(text) and text[at] in "\"'":
            at = self._quoted_end(at, indent)
        else:
            at = max(self._plain_end(at, _FLOW_PLAIN_END), at + 1)
            at = self._flow_continued(at, indent)
        written = text[start:at]
        after = at
        while after < len(text) and text[after] in " \t":
            after += 1
        is_colon = text.startswith(":", after) and (
            text[after + 1 : after + 2] in ("", " ", "\t", "\r", "\n", ",", "]", "}", "[", "{")
            or written[:1] in "\"'"
        )
        if is_colon and not top.is_list and key[0] < 0:
            top.at = _unquoted(written)
            rest = after + 1
            while rest < len(text) and text[rest] in " \t":
                rest += 1
            if text[rest : rest + 1] in ("", ",", "}", "]"):
                self._put(top.here, (start, at), rest, rest, "")
                return rest, (-1, -1)
            return after + 1, (start, at)
        value = _unquoted(written) if written[:1] in ("'", '"') else " ".join(written.split())
        if not top.is_list and key[0] < 0:
            self.entries.append(Entry(top.path, start, at, at, at, value, open=True))
        else:
            self._put(top.here, key, start, at, value)
        return (after + 1 if is_colon else at), (-1, -1)

    def _flow_continued(self, at: int, indent: int) -> int:
        """The end of a plain text within brackets, which may go on in the lines below."""
        text = self.text
        while True:
            after = at
            while after < len(text) and text[after] in " \t":
                after += 1
            if after >= len(text) or text[after] not in "\r\n" or self._key_begins(after, indent):
                return at
            while after < len(text) and text[after] in " \t\r\n":
                after += 1
            if after >= len(text) or text[after] in ",[]{}#:":
                return at
            at = max(self._plain_end(after, _FLOW_PLAIN_END), after + 1)


def _is_item(text: str, at: int) -> bool:
    return text.startswith("-", at) and text[at + 1 : at + 2] in ("", " ", "\t", "\r", "\n")


def _unquoted(written: str) -> str:
    """The text of a scalar, as far as it matters for names: escapes stay as they were typed."""
    if written[:1] in ("'", '"'):
        quote = written[0]
        inner = written[1:-1] if len(written) > 1 and written.endswith(quote) else written[1:]
        return inner.replace("''", "'") if quote == "'" else inner
    return written
