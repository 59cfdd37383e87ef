"""Lines in the wrong column, keys without a colon, colons and dashes where none can be."""

from __future__ import annotations

import re

from pmkit.source.layout import Layout
from pmkit.source.unclosed import Finding

_WIDE_COLON = re.compile(r"\s*(?:-\s+)*[\w-]+(?=：|:[^\S \t])")
_NO_SPACE = re.compile(r"\s*(?:-\s+)*[\w-]+:(?=\S)")


def no_colon(layout: Layout, line: int, column: int) -> Finding:
    """Return the finding for a line that should be a key and has no `: `."""
    text = layout.lines[line]
    wide = _WIDE_COLON.match(text)
    if wide and text[wide.end()] == "：":
        message = "This colon is a full-width one (：), which is no colon to YAML."
        return Finding(line, wide.end(), message, "Write `key: value`, with a plain colon.")
    if wide:
        message = "The space after the colon is a special one, which is no space to YAML."
        hint = "Delete it and type a plain space: `key: value`."
        return Finding(line, wide.end() + 1, message, hint)
    glued = _NO_SPACE.match(text)
    if glued and text[glued.end() : glued.end() + 2] != "//":
        message = "There is no space after the colon, so this is no key."
        return Finding(line, glued.end() - 1, message, "Write `key: value`, with a space.")
    if text.lstrip().startswith("-") and not text.lstrip().startswith(("- ", "---")):
        return _glued_dash(layout, line)
    message = "This line has no colon, so it is neither a key nor part of what is above it."
    hint = "Write `key: value`; or indent the line if it belongs to the text above."
    return Finding(line, column, message, hint)


def colon_out_of_place(layout: Layout, line: int, column: int) -> Finding:
    """Return the finding for a `: ` that a parser met where no key can be."""
    text = layout.lines[line]
    key_column = layout.key_column(line)
    first = layout.key(line) and text.find(":", key_column) == column
    above = _start_of_text(layout, line)
    if not first:
        begun = layout.parent(line)
        if 0 <= begun == above and layout.key_column(above) < layout.indent(line):
            # A line that looks like a comment may be of the text: it counts as none there.
            return _runs_on(layout, above, min(layout.next(above), line))
        if above >= 0 and layout.lines[above].lstrip().startswith("-") and not layout.item(above):
            return _glued_dash(layout, above)
        if re.search(r",\s+[\w-]+\s*$", text[:column]):
            message = "A second key stands on this line."
            return Finding(line, column, message, "Give each key a line of its own.")
        message = "A colon with a space after it stands inside a value."
        return Finding(line, column, message, "Put the whole value in quotes.")
    if above < 0:
        message = "A key cannot begin here."
        hint = "Give it a line of its own, and check the quotes above it."
        return Finding(line, key_column, message, hint)
    if not layout.key(above) and not layout.lines[above].rstrip().endswith(('"', "'")):
        return no_colon(layout, above, layout.key_column(above))
    before = layout.previous(above)
    if before >= 0 and layout.key_column(before) == layout.indent(line) > layout.key_column(above):
        return _indent_like(layout, above, line)
    return _runs_on(layout, above, line)


def _runs_on(layout: Layout, above: int, line: int) -> Finding:
    message = f"This line is indented as if it belonged to the text of line {above + 1}."
    column = layout.key_column(above) + 1
    hint = f"Begin it in column {column}, or put that text in quotes."
    return Finding(line, layout.indent(line), message, hint)


def wrong_column(layout: Layout, line: int, column: int) -> Finding:
    """Return the finding for a line that fits nothing above it."""
    text = layout.lines[line]
    start = text[column : column + 1]
    if text[:column].strip():
        return _text_after_value(layout, line, column)
    if start == ":":
        message = "A key is missing before the colon."
        return Finding(line, column, message, "Write the key: `key: value`.", "YML013")
    if start and start in "]},":
        return _never_opened(layout, line, column)
    if start == "-" and not re.match(r"-(\s|$)", text[column:]):
        return _glued_dash(layout, line)
    odd = _odd_one(layout, line)
    if odd is not None:
        return odd
    first = _first_of_block(layout, line)
    if first is not None and layout.indent(first) != column:
        base = layout.indent(first)
        if start == "-":
            item = _nearest_item(layout, line)
            first, base = (first, base) if item is None else (item, layout.indent(item))
        message = f"This line begins in column {column + 1}, but line {first + 1}, which it seems "
        message += f"to go with, in column {base + 1}."
        return Finding(line, column, message, "Give both the same indentation.")
    above = layout.parent(line)
    if start == "-" and above >= 0 and layout.item(above):
        message = f"An item of a list stands among the keys of the item of line {above + 1}."
        hint = f"Begin it in column {layout.indent(above) + 1}, or write the key of its list above."
        return Finding(line, column, message, hint)
    if start == "-" or first is None:
        message = "This line does not fit what is above it."
        hint = "Check its indentation, and whether the key above it ends with a colon."
        return Finding(line, column, message, hint)
    if layout.lines[first].lstrip().startswith("-"):
        message = "This line stands among the items of a list, but does not begin with a dash."
        return Finding(line, column, message, "Begin it with `- `, or indent it to its item.")
    return no_colon(layout, line, column)


def dash_out_of_place(layout: Layout, line: int, column: int) -> Finding:
    """Return the finding for a `- ` where no item of a list can be."""
    if layout.lines[line][:column].strip():
        message = "A list cannot begin on the line of its key."
        hint = "Put each `- item` on a line of its own, or write `[item, item]`; quote plain text."
        return Finding(line, column, message, hint)
    return wrong_column(layout, line, column)


def _glued_dash(layout: Layout, line: int) -> Finding:
    column = layout.indent(line)
    message = "There is no space after the dash, so this is no item of a list."
    return Finding(line, column, message, "Write `- `, with a space.")


def _text_after_value(layout: Layout, line: int, column: int) -> Finding:
    text = layout.lines[line]
    before = text[:column].rstrip()[-1:]
    if before == "'" and column and text[column - 1] == "'":
        message = "The quote ends before this text: an apostrophe closes text in single quotes."
        return Finding(line, column - 1, message, "Write two apostrophes ('') for one.")
    char = text[column : column + 1]
    if char and char in "]}":
        message = f"This `{char}` closes nothing."
        return Finding(line, column, message, "Delete it, or write the opening bracket.")
    if before in {'"', "'"}:
        message = "Text stands after the closing quote."
        hint = 'Put all of it inside the quotes; a quote within double quotes is written \\".'
        return Finding(line, column, message, hint)
    message = "Something stands here that does not belong to the value before it."
    return Finding(line, column, message, "Put the whole value in quotes.")


def _never_opened(layout: Layout, line: int, column: int) -> Finding:
    closer = layout.lines[line][column]
    first = line
    above = layout.previous(line)
    while (above >= 0 and layout.lines[above].rstrip().endswith(",")) or above == line - 1:
        if layout.indent(above) <= column or layout.begins_something(above):
            break
        first, above = above, layout.previous(above)
    if first < line:
        message = f"The `{closer}` on line {line + 1} closes these lines, but nothing opens them."
        opener = "[" if closer == "]" else "{"
        return Finding(first, layout.indent(first), message, f"Write `{opener}` before them.")
    message = f"There is nothing that this `{closer}` could close or part."
    return Finding(line, column, message, "Delete it, or write the opening bracket.")


def _odd_one(layout: Layout, line: int) -> Finding | None:
    """Return a line above, if that rather than `line` has the wrong indentation.

    `line` has it right if it is one step further in than the line that it stands under.
    """
    column, above = layout.indent(line), layout.parent(line)
    flush = _odd_among_flush(layout, line)
    if flush is not None:
        return _indent_like(layout, flush, line)
    if above < 0:
        first = layout.next(-1)
        if first < line and layout.indent(first) > column == 0:
            return _indent_like(layout, first, line)
        return None
    if layout.opens_block(above) and layout.indent(above) + layout.step == column:
        first = layout.next(above)
        return _indent_like(layout, first, line) if layout.indent(first) != column else None
    over = layout.parent(above)
    if over >= 0 and layout.opens_block(over) and layout.indent(over) + layout.step == column:
        return _indent_like(layout, above, line)
    return None


def _odd_among_flush(layout: Layout, line: int) -> int | None:
    """Return a line above that has the wrong indentation, where lists begin below their key."""
    column, above = layout.indent(line), layout.previous(line)
    while above >= 0 and layout.indent(above) > column:
        above = layout.previous(above)
    if above < 0:
        return None
    below = layout.next(above)
    if layout.item(line):
        if layout.indent(above) < column or layout.item(above):
            return None
        if layout.opens_block(above) and not layout.item(below):
            # The first of the list has lost its dash, if its keys are those of this item.
            return below if layout.key(below) in layout.keys(line) else None
        return above if layout.flush and layout.used_at(layout.key(above), column + 2) else None
    parent = layout.parent(line)
    if not layout.item(above) or parent < 0 or not layout.opens_block(parent):
        return None
    return parent if layout.flush and layout.item(layout.next(parent)) else None


def _indent_like(layout: Layout, odd: int, line: int) -> Finding:
    column, wanted = layout.indent(odd), layout.indent(line)
    message = f"This line begins in column {column + 1}, but line {line + 1}, which goes with it, "
    message += f"in column {wanted + 1}."
    hint = "Give both the same indentation, or write the key that is missing there."
    return Finding(odd, column, message, hint)


def _nearest_item(layout: Layout, line: int) -> int | None:
    """Return the nearest line above with a dash in nearly the same column."""
    column, number = layout.indent(line), layout.previous(line)
    while number >= 0 and layout.indent(number) >= column - 2:
        near = 0 < abs(layout.indent(number) - column) <= 2
        if near and layout.lines[number].lstrip().startswith("- "):
            return number
        number = layout.previous(number)
    return None


def _start_of_text(layout: Layout, line: int) -> int:
    """Return the line where the text began that a line runs on from; -1 if there is none."""
    above = layout.parent(line)
    if above >= 0 and not layout.opens_block(above):
        return above
    first = layout.next(above)
    return first if first < line else -1


def _first_of_block(layout: Layout, line: int) -> int | None:
    """Return the first of the lines above that look like siblings of `line`."""
    column = layout.indent(line)
    first = None
    number = layout.previous(line)
    while number >= 0 and layout.indent(number) >= column:
        first = number
        number = layout.previous(number)
    if first is None:
        # Less is above it: the line itself may be indented too far.
        return number if number >= 0 else None
    return first
