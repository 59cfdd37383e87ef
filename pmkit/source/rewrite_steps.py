"""The four ways to change a file's text: setting, removing, renaming, adding. See `rewrite`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmkit.source import scalars
from pmkit.source.parts import Part, around, line_end, line_start, value_at
from pmkit.source.pointer import split
from pmkit.source.tree import Tree

Change = tuple[int, int, str]
"""From one offset to another, and the text that comes in its place."""

_BREAK = re.compile(r"\r\n|\n|\r")
_REST = re.compile(r"[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
"""What may stand behind a value for its line to be its own: blanks, a comment, the break."""
_ABOUT_NEXT = re.compile(
    r"(?:^[ ]*#[ \t]*pmkit:[ \t]*ignore(?!-file)[^\r\n]*(?:\r\n|\n|\r))+\Z", re.MULTILINE
)
"""Comments that suppress something on the line below them, which ends what is searched."""


class RewriteError(Exception):
    """The text cannot be changed so without changing something else; the message says why."""


def set_value(text: str, root: Part, pointer: str, old: Tree | None, new: Tree) -> list[Change]:
    """Give the value at ``pointer``, which is ``old``, the value ``new``."""
    holder, index = around(root, pointer)
    part = value_at(root, pointer)
    if new == [old] and part.kind in ("scalar", "map") and part.content == part.start:
        wrapped = _as_only_item(text, holder, part)
        if wrapped is not None:
            return wrapped
    if not isinstance(new, str):
        return _put_inline(text, holder, index, part, scalars.written(new))
    if part.is_block_text:
        return _set_block_text(text, part, new)
    if part.kind in ("map", "list"):
        return _put_inline(text, holder, index, part, scalars.scalar(new, flow=holder.flow))
    return _put_inline(text, holder, index, part, _spelt(part, new, flow=holder.flow))


def _spelt(part: Part, new: str, *, flow: bool) -> str:
    was = part.value if part.style == "" and part.kind == "scalar" else None
    return scalars.scalar(new, flow=flow, like=part.style, was=was)


def _put_inline(text: str, holder: Part, index: int, part: Part, new: str) -> list[Change]:
    if part.kind in ("map", "list") and not part.flow:
        if part.content != part.start:
            raise RewriteError("the value has a name or a tag")
        start = part.start
        if holder.kind == "map":
            start = _behind_colon(text, holder.entries[index][0])
            new = " " + new
        return [(start, part.end, new)]
    if part.is_block_text:
        return _inline_for_block(text, part, new)
    before = text[part.content - 1 : part.content]
    blank = " " if part.content == part.end and before in (":", "-", "?") else ""
    return [(part.content, part.end, blank + new)]


def _behind_colon(text: str, key: Part) -> int:
    colon = re.compile(r"[ \t]*:").match(text, key.end)
    if colon is None:
        raise RewriteError("the key is written in an unusual way")
    return colon.end()


def _set_block_text(text: str, part: Part, new: str) -> list[Change]:
    body = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)[ \t\r\n]*?(?P<indent> *)[^ \t\r\n]").match(
        text, part.content
    )
    breaks = _BREAK.search(text)
    block = None
    if body is not None and "\n" in new.rstrip("\n"):
        block = scalars.literal(new, body["indent"], breaks[0] if breaks else "\n")
    if block is None:
        return _inline_for_block(text, part, scalars.scalar(new))
    indicator, _, lines = block.partition(breaks[0] if breaks else "\n")
    head = line_end(text, part.content)
    tail = lines if not lines else (breaks[0] if breaks else "\n") + lines
    return [(part.content, _indicator_end(text, part), indicator), (head, part.end, tail)]


def _indicator_end(text: str, part: Part) -> int:
    found = re.compile(r"[|>][-+0-9]*").match(text, part.content)
    if found is None:
        raise RewriteError("the text is written in an unusual way")
    return found.end()


def _inline_for_block(text: str, part: Part, new: str) -> list[Change]:
    """Write ``new`` where the ``|`` stands, and take the lines of the block away."""
    head = line_end(text, part.content)
    return [(part.content, _indicator_end(text, part), new), (head, max(part.end, head), "")]


def _as_only_item(text: str, holder: Part, part: Part) -> list[Change] | None:
    """Make a list of what stands there, which becomes its only item."""
    if part.kind == "scalar" and part.is_block_text:
        return None
    if part.kind == "scalar":
        if part.content == part.end:
            return None
        shown = text[part.content : part.end]
        if part.style == "":
            shown = scalars.scalar(part.value, flow=True)
        return [(part.content, part.end, f"[{shown}]")]
    if part.flow:
        return [(part.start, part.start, "["), (part.end, part.end, "]")]
    first = line_start(text, part.start)
    if holder.flow or text[first : part.start].strip():
        return None
    changes: list[Change] = [(part.start, part.start, "- ")]
    # Every line moves by as much, those of long texts and comments as well.
    for found in _BREAK.finditer(text, part.start, part.end):
        after = found.end()
        if text[after : after + 1] not in ("\n", "\r", ""):
            changes.append((after, after, "  "))
    return changes


def rename(root: Part, pointer: str, new: str) -> list[Change]:
    """Give the key at ``pointer`` the name ``new``."""
    holder, index = around(root, pointer)
    if holder.kind != "map":
        raise RewriteError("an item of a list has no key")
    key = holder.entries[index][0]
    if key.kind != "scalar" or key.is_block_text:
        raise RewriteError("the key is written in an unusual way")
    return [(key.content, key.end, _spelt(key, new, flow=holder.flow))]


def remove(text: str, root: Part, pointer: str) -> list[Change]:
    """Take the key or item at ``pointer`` away, with its lines and the comment behind it."""
    holder, index = around(root, pointer)
    children = [key for key, _ in holder.entries] if holder.kind == "map" else holder.items
    ends = [value for _, value in holder.entries] if holder.kind == "map" else holder.items
    if len(children) == 1:
        return _emptied(text, root, pointer, holder)
    start, end = children[index].start, _end(children[index], ends[index])
    if holder.flow:
        return _remove_in_brackets(text, holder, children, ends, index)
    if holder.kind == "list":
        start = _dash(text, holder, ends, index)
    rest = _REST.match(text, end)
    if rest is None:
        raise RewriteError("something else stands on its line")
    own_line = line_start(text, start)
    if not text[own_line:start].strip(" "):
        if rest.end() == len(text) and not _BREAK.search(text, end):
            # The last line has no break: take the one before it instead.
            return [(_before_break(text, own_line), rest.end(), "")]
        return [(own_line, rest.end(), "")]
    if index + 1 < len(children):
        # The first key of `- a: 1`: the next one comes to stand behind the dash.
        following = children[index + 1].start
        if holder.kind == "list":
            following = _dash(text, holder, ends, index + 1)
        if not text[rest.end() : following].strip():
            return [(start, following, "")]
    raise RewriteError("other things stand on its line")


def _end(key: Part, value: Part) -> int:
    return max(key.end, value.end)


def _before_break(text: str, start: int) -> int:
    if text[max(start - 2, 0) : start] == "\r\n":
        return start - 2
    return max(start - 1, 0)


def _emptied(text: str, root: Part, pointer: str, holder: Part) -> list[Change]:
    """Leave an empty list or map where the only part of one goes."""
    outer = pointer[: pointer.rindex("/")]
    empty = "[]" if holder.kind == "list" else "{}"
    if not outer:
        raise RewriteError("the file would be empty")
    if holder.flow:
        if text[holder.content : holder.content + 1] not in ("[", "{"):
            raise RewriteError("it is written in an unusual way")
        return [(holder.content, holder.end, empty)]
    above, index = around(root, outer)
    (change,) = _put_inline(text, above, index, holder, empty)
    rest = _REST.match(text, change[1])
    if rest is not None and "#" in rest[0]:
        return [(change[0], change[1] + len(rest[0].rstrip("\r\n")), change[2])]
    return [change]


def _dash(text: str, holder: Part, items: Sequence[Part], index: int) -> int:
    """Where the dash of an item of a block list stands."""
    at = items[index - 1].end if index else holder.content
    found = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*-").match(text, at)
    if found is None:
        raise RewriteError("the list is written in an unusual way")
    return found.end() - 1


def _remove_in_brackets(
    text: str, holder: Part, starts: Sequence[Part], ends: Sequence[Part], index: int
) -> list[Change]:
    start, end = starts[index].start, _end(starts[index], ends[index])
    own_line = line_start(text, start)
    rest = re.compile(r"[ \t]*,?[ \t]*(?:(?<=[ \t,])#[^\r\n]*)?(?:\r\n|\n|\r)").match(text, end)
    if not text[own_line:start].strip() and rest is not None and own_line > holder.start:
        return [(own_line, rest.end(), "")]
    if index + 1 < len(starts):
        return [(start, starts[index + 1].start, "")]
    return [(_end(starts[index - 1], ends[index - 1]), end, "")]


def add(text: str, root: Part, pointer: str, value: Tree, order: Sequence[str]) -> list[Change]:
    """Put the key at ``pointer`` with ``value`` behind those that ``order`` has before it."""
    *_, name = split(pointer)
    holder = value_at(root, pointer[: pointer.rindex("/")])
    if holder.kind != "map":
        raise RewriteError("there is no map for the key")
    entry = f"{scalars.scalar(name, flow=holder.flow)}: "
    entry += (
        scalars.written(value)
        if holder.flow or not isinstance(value, str)
        else (scalars.scalar(value))
    )
    after = _place(holder, name, order)
    if holder.flow:
        return _add_in_brackets(text, holder, entry, after)
    breaks = _BREAK.search(text)
    line_break = breaks[0] if breaks else "\n"
    first = holder.entries[0][0].start
    indent = " " * (first - line_start(text, first))
    if after < 0:
        at = line_start(text, first)
        if not text[at:first].strip() and (above := _ABOUT_NEXT.search(text, 0, at)):
            # A comment that is about the line below it stays above that line.
            return [(above.start(), above.start(), indent + entry + line_break)]
        return [(first, first, entry + line_break + indent)]
    key, last = holder.entries[after]
    rest = _REST.match(text, _end(key, last))
    if rest is None:
        raise RewriteError("something else stands on the line before it")
    if last.is_block_text and last.until > rest.end():
        # Blank lines behind a block may belong to it (`|+`).
        return [(last.until, last.until, indent + entry + line_break)]
    if not _BREAK.search(rest[0]):
        return [(rest.end(), rest.end(), line_break + indent + entry)]
    return [(rest.end(), rest.end(), indent + entry + line_break)]


def _place(holder: Part, name: str, order: Sequence[str]) -> int:
    """The index of the entry to stand behind; -1 to stand first."""
    if name not in order:
        return len(holder.entries) - 1
    before = set(order[: order.index(name)])
    found = -1
    for index, (key, _) in enumerate(holder.entries):
        if key.value in before:
            found = index
    return found


def _add_in_brackets(text: str, holder: Part, entry: str, after: int) -> list[Change]:
    if text[holder.content : holder.content + 1] != "{":
        raise RewriteError("there is no map for the key")
    if not holder.entries:
        return [(holder.content + 1, holder.content + 1, entry)]
    if after < 0:
        first = holder.entries[0][0].start
        return [(first, first, entry + ", ")]
    end = _end(*holder.entries[after])
    return [(end, end, ", " + entry)]
