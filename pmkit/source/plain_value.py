"""Values of plain YAML that are more than a few words: blocks, quotes, brackets, several lines.

Each function returns the value, or raises :class:`GiveUpError` where it is not certain of it. The
rules are those of libyaml's scanner (`scan_block_scalar`, `scan_flow_scalar`,
`scan_plain_scalar` in its scanner.c), narrowed to what people write.
"""

from __future__ import annotations

import re
from typing import Any

from pmkit.source.tree import Tree


class GiveUpError(Exception):
    """This text is not plain enough to be certain of it."""


_FIRST = r"[^\s\-?:,\[\]{}\#&*!|>'\"%@`]"
_WORD = r"[A-Za-z0-9_][A-Za-z0-9_.\-]*"
_FLOW_TEXT = rf"(?:{_FIRST}|-(?=\w))(?:[^,\[\]{{}}:\#?\n]|:(?=[\w/]))*+"
"""Plain text within brackets, where more characters have a meaning."""

_END = re.compile(r"(?:\ +\#.*|\ *)\n[\ \n]*", re.VERBOSE).fullmatch
"""What may stand behind a value that is closed: blanks, a comment, empty lines."""

_BLOCK = re.compile(r"([|>])([-+]?)(?:\ +\#.*|\ *)", re.VERBOSE).fullmatch
_DOUBLE = re.compile(r'"([^"\\]*)"').match
_SINGLE = re.compile(r"'([^']*(?:''[^']*)*)'").match
_PLAIN = re.compile(rf"(?:{_FIRST}|-(?=[^\s])).*").fullmatch

_ENTRIES = re.compile(
    rf"""
    ({_WORD}):\ (?:({_FLOW_TEXT})(?<!\ )|\[({_WORD}(?:,\ {_WORD})*)\]|"([^"\\\n]+)")
    (?:,\ (?=\w)|\}}$)
    | (.+)
    """,
    re.VERBOSE,
).findall
"""The entries of a map in braces on one line; at last, what is not in the usual layout."""

_FLOW_TOKEN = re.compile(
    rf"""
    [\ \n]*
    (?:
        ([\[{{]) | ([\]}}]) | (,)
      | "([^"\\\n]*)" | '([^'\n]*)'
      | ({_WORD}):(?=[\ \n])                  # a key
      | ({_FLOW_TEXT})
    )
    """,
    re.VERBOSE,
).match
_MAX_FLOW_DEPTH = 8


def value_of(first: str, more: str, cut: bool) -> Tree:
    """Return the value that begins with `first`, the rest of a line with a key or a dash.

    `more` are the lines below that are indented deeper, each with its line break. `cut` says that
    the file's last line had none.
    """
    start = first[0]
    if start == "{":
        value = None if more else _entries(first)
        return _brackets(first + "\n" + more) if value is None else value
    if start == "[":
        return _brackets(first + "\n" + more)
    if start in "\"'":
        return _quoted(first + "\n" + more)
    if start in "|>":
        return _block(first, more, cut)
    text, comment, _ = first.partition(" #")
    if not _PLAIN(text):
        raise GiveUpError
    if comment:
        if more.strip(" \n"):
            raise GiveUpError
        return _line(text)
    return continued(first, more)


def continued(first: str, more: str) -> str:
    """Return plain text of several lines as one: a line break is a space, empty lines are breaks.

    `first` may be a line that continues text, so that its first character has no meaning.
    """
    lines = [_line(line.strip(" ")) for line in more.split("\n")[:-1]] if more else []
    while lines and not lines[-1]:
        lines.pop()
    if first[0] == "#" or any(line.startswith("#") for line in lines):
        raise GiveUpError
    return _folded([_line(first), *lines])


def _line(text: str) -> str:
    """Return a line of plain text without the blanks at its end, unless it is more than that."""
    text = text.rstrip(" ")
    if ": " in text or " #" in text or text.endswith(":"):
        raise GiveUpError
    return text


def _folded(lines: list[str]) -> str:
    """Join lines: a line break is a space, unless empty lines follow, each of which is a break."""
    text, breaks = lines[0], 0
    last = len(lines) - 1
    for number in range(1, last + 1):
        line = lines[number]
        breaks += 1
        if line or number == last:
            text += (" " if breaks == 1 else "\n" * (breaks - 1)) + line
            breaks = 0
    return text


def _quoted(text: str) -> str:
    double = text[0] == '"'
    match = _DOUBLE(text) if double else _SINGLE(text)
    if match is None or not _END(text, match.end()):
        raise GiveUpError
    value: str = match[1]
    if "\n" in value:
        first, *middle, last = value.split("\n")
        value = _folded(
            [first.rstrip(" "), *(line.strip(" ") for line in middle), last.lstrip(" ")]
        )
    return value if double else value.replace("''", "'")


def quoted_end(line: str) -> int | None:
    """Return where a value ends that begins `line`, if that is in quotes, or is all below it."""
    if line[0] in "|>":
        return 1
    match = _DOUBLE(line) if line[0] == '"' else _SINGLE(line)
    return match.end() if match else None


def _block(header: str, more: str, cut: bool) -> str:
    match = _BLOCK(header)
    if match is None:
        raise GiveUpError
    style, chomping = match.groups()
    if cut and chomping != "-":
        raise GiveUpError  # whether the last line break is the file's own matters here
    lines = more.split("\n")[:-1]
    before = 0
    while before < len(lines) and not lines[before]:
        before += 1
    if before == len(lines) or not lines[before].strip(" "):
        raise GiveUpError
    margin = lines[before][: -len(lines[before].lstrip(" ")) or None]
    width = len(margin)
    texts = []
    for line in lines[before:]:
        if line.startswith(margin) and line[width:].strip(" "):
            texts.append(line[width:])
        elif line.strip(" ") or len(line) > width:
            raise GiveUpError  # a comment, or blanks that belong to the text
        else:
            texts.append("")
    count = len(texts)
    while not texts[-1]:
        texts.pop()
    if style == "|":
        text = "\n".join(texts)
    elif any(line.startswith(" ") for line in texts):
        raise GiveUpError
    else:
        text = _folded(texts)
    text = "\n" * before + text
    if chomping == "-":
        return text
    return text + "\n" * (1 if not chomping else 1 + count - len(texts))


def _entries(text: str) -> dict[str, Tree] | None:
    """Return a map in braces, or None when it is not laid out as most are."""
    tree: dict[str, Tree] = {}
    for key, plain, words, quoted, odd in _ENTRIES(text, 1):
        if odd or key in tree:
            return None
        tree[key] = plain or (words.split(", ") if words else quoted)
    return tree or None


def _brackets(text: str) -> Tree:
    """Return a list in brackets or a map in braces, over any number of lines."""
    value, end = _collection(text, 1, text[0] == "{", 1)
    if not _END(text, end):
        raise GiveUpError
    return value


def _collection(text: str, at: int, is_map: bool, depth: int) -> tuple[Tree, int]:
    """Return the list or map whose bracket stands before `at`, and where it ends."""
    if depth > _MAX_FLOW_DEPTH:
        raise GiveUpError
    tree: Any = {} if is_map else []
    while True:
        match = _token(text, at)
        opens, closes, _, double, single, key, plain = match.groups()
        at = match.end()
        if closes and not tree:
            break
        name = key
        if is_map:
            if not key or key in tree:
                raise GiveUpError
            match = _token(text, at)
            opens, _, _, double, single, key, plain = match.groups()
            at = match.end()
        value: Tree
        if opens:
            value, at = _collection(text, at, opens == "{", depth + 1)
        elif plain:
            value = plain.rstrip(" ")
        elif double is not None or single is not None:
            value = single if double is None else double
        else:
            raise GiveUpError
        if is_map:
            tree[name] = value
        else:
            tree.append(value)
        match = _token(text, at)
        at = match.end()
        if match[2]:
            closes = match[2]
            break
        if not match[3]:
            raise GiveUpError
    if (closes == "}") != is_map:
        raise GiveUpError
    return tree, at


def _token(text: str, at: int) -> re.Match[str]:
    match = _FLOW_TOKEN(text, at)
    if match is None:
        raise GiveUpError
    return match
