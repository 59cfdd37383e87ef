"""A fast reader for plain YAML: the few constructs that most files of people consist of.

It takes what it is certain of, in one pass of one pattern over the lines, and gives up on all else:
then libyaml reads the file from its start, and is the judge of it. So it has no diagnostics, and
what it returns is what libyaml would give, only sooner (`tests/source/test_plain.py` compares).

What it takes: maps and lists by indentation, one-word keys, text without quotes (over several lines
too), text in quotes without escapes, `|` and `>` blocks, `[…]` and `{…}`, comments. What it leaves:
tabs, anchors, tags, quoted keys, equal keys, several documents, whatever libyaml would refuse.
"""

from __future__ import annotations

import re
from typing import Any

from pmkit.source.plain_value import GiveUpError, continued, quoted_end, value_of
from pmkit.source.tree import Tree

MAX_LENGTH = 512 * 1024
"""Characters above which a text is left to libyaml: its lines are all in memory at once here."""

_KEY = r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,99}"
_WORD = r"[A-Za-z0-9_][A-Za-z0-9_.\-]*"
_DEEPER = r"\1\ (?(3)(?(2)\ \ ))"
"""Indentation of what continues a value: deeper than its list or map, in which `- ` counts."""

_LINE = re.compile(
    rf"""
    (\ {{0,24}}) (-\ )? (?:({_KEY}):(?:\ +|(?=\n)))?        # indentation, dash, key
    (?:
        ([^\s\-?:,\[\]{{}}\#&*!|>'"%@`].*(?<![:\ ]))\n      # plain text, as far as can be told here
      | \[({_WORD}(?:,\ {_WORD})*)\]\n                      # the words of a simple list
      | (?:\#.*)?\n                                         # nothing
      | (.*)\n ((?:{_DEEPER}.*\n|\ *\n)*)                   # anything else, and what is below it
    )
    """,
    re.VERBOSE,
)
_LINES = _LINE.findall
_FIRST_OF_KEY = re.compile("[A-Za-z0-9_]").match
# The last branch takes any line, so that no line is skipped and nothing is tried twice. No more
# than 24 columns, with two levels in each at most, are fewer levels than a file may have.


def read_plain(text: str) -> dict[str, Tree] | None:
    """Return the tree of `text`, or None: then it has to be read by libyaml.

    `text` is as `decode` leaves it when nothing is wrong with its characters.
    """
    if "\t" in text or len(text) > MAX_LENGTH:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if "\r" in text:
            return None
    cut = not text.endswith("\n")
    try:
        return _read(text + "\n" if cut else text, cut) or None
    except GiveUpError:
        return None


def is_plain_comment(text: str, at: int) -> bool | None:
    """Whether the ``#`` at `at` of a text that was taken begins a comment, or is in one.

    None where its line alone does not tell.
    """
    if "\r" in text:
        return None
    # Whatever stands in the first column, but for comments and dashes, is a key: no text does.
    start = text.rfind("\n", 0, at) + 1
    while start and not _FIRST_OF_KEY(text, start):
        start = text.rfind("\n", 0, start - 1) + 1
    match = None
    for match in _LINE.finditer(text + "\n", start):
        if match.end() > at:
            break
    if match is None:
        return None
    _, dash, key, plain, words, other, _ = match.groups()
    if plain:
        hash_ = text.find(" #", match.start(4), match.end(4))
        return 0 <= hash_ < at
    if other:
        if at > match.end(6):
            return None
        if not (key or dash):
            return False  # It continues text, which ends where a comment begins.
        end = quoted_end(other)
        return None if end is None else at >= match.start(6) + end
    return not words


def _read(text: str, cut: bool) -> dict[str, Any]:  # noqa: C901 - one loop, for speed
    """Build the tree. `cut` says that the text's last line break is not its own.

    A level is known by its indentation, that of a list with a dash behind it: a list may stand in
    the same column as the keys around it.
    """
    root: dict[str, Any] = {}
    stack: list[tuple[str, Any]] = []
    tree: Any = root
    level = ""  # the innermost level that is open, where `tree` is being filled
    waiting: str | None = None  # the key there that has no value so far
    open_text = False  # whether the line before holds plain text, which this one may continue
    value: Any
    for indent, dash, key, plain, words, other, more in _LINES(text):
        if key or dash:
            if plain:
                open_text = not (": " in plain or " #" in plain)
                value = plain if open_text else value_of(plain, "", cut)
            elif words:
                open_text, value = False, words.split(", ")
            elif other:
                open_text, value = False, value_of(other, more, cut)
            elif key:
                open_text, value = False, None
            else:
                raise GiveUpError
        elif plain or other:
            if not open_text or len(indent) <= len(level.rstrip("-")):
                raise GiveUpError
            name = -1 if tree.__class__ is list else next(reversed(tree))
            tree[name] += " " + continued(plain or other, more)
            open_text = not more  # which may end in empty lines
            continue
        elif words:
            raise GiveUpError
        else:
            open_text = False
            continue
        if dash:
            wanted = indent + "-"
            if waiting is not None:
                if len(indent) >= len(level):
                    stack.append((level, tree))
                    tree[waiting] = tree = []  # assigned from the left
                    level = wanted
                waiting = None
            while level != wanted:
                if not stack:
                    raise GiveUpError
                level, tree = stack.pop()
            if not key:
                tree.append(value)
                continue
            stack.append((level, tree))
            item: dict[str, Any] = {}
            tree.append(item)
            level, tree = indent + "  ", item
        else:
            if waiting is not None:
                if len(indent) > len(level):
                    stack.append((level, tree))
                    tree[waiting] = tree = {}
                    level = indent
                waiting = None
            while level != indent:
                if not stack:
                    raise GiveUpError
                level, tree = stack.pop()
            if key in tree:
                raise GiveUpError
        if value is None:
            tree[key] = ""
            waiting = key
        else:
            tree[key] = value
    return root
