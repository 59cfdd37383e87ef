"""Bytes to a tree of text with the place of everything in it, in one pass.

Most files are plain enough for a reader of our own, which is three times as fast; the others, and
all with anything to report, are read from the events of libyaml.

Nothing is guessed: `2024-12-10`, `no`, `~` and `1_000` arrive as the text that was typed, and an
empty value as "". What an author can do wrong is a diagnostic; bytes of any kind raise nothing.
Where reading can go on, it does: the second of two equal keys is reported and left out, a tag is
reported and its value kept.
"""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from io import FileIO
from pathlib import Path

from pmkit.source.characters import LINE_BREAK, decode, place
from pmkit.source.codes import fault
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.plain import read_plain
from pmkit.source.span import START, Span, inside
from pmkit.source.tree import Tree

MAX_BYTES = 4 * 1024 * 1024

_DEVICES = (("dev",), ("proc",))
_NO_FILE = "This is not a file.", "Put a file in its place."


def load(path: Path, shown: str) -> Document:
    """Read the file at `path`; `shown` is the path that its diagnostics name.

    A pipe or device among the files is not read, as it may never end; one that was named as such
    (`/dev/stdin`) is.
    """
    try:
        status = path.stat()
        mode = status.st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or path.parts[1:2] in _DEVICES):
            return _unread(shown, "", [fault(shown, START, "YML016", *_NO_FILE)])
        with path.open("rb", buffering=0) as file:
            # No more room than is needed: to have 4 MiB for each file takes longer than to read it.
            data = file.read(min(status.st_size, MAX_BYTES) + 1)
            if len(data) != status.st_size:  # It is no plain file, or has just been changed.
                data += _rest(file, MAX_BYTES + 1 - len(data))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        return _unread(shown, "", [_unreadable(shown, error)])
    return read(data, shown)


def _rest(file: FileIO, most: int) -> bytes:
    """Return what is left of a file, but no more than so many bytes."""
    parts: list[bytes] = []
    while most > 0 and (part := file.read(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def read(data: bytes, path: str) -> Document:
    """Read the YAML in `data`; `path` is what diagnostics name. Never raises on any bytes."""
    if len(data) > MAX_BYTES:
        message = f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB."
        hint = "Split it, or keep bulky data beside it as an attachment."
        return _unread(path, "", [fault(path, START, "YML008", message, hint)])
    text, diagnostics = decode(data, path)
    if text is None:
        return _unread(path, "", diagnostics)
    tree = None if diagnostics else read_plain(text)
    if tree is not None:
        return Document(path, text, tree, (), None)
    return read_text(text, path, diagnostics)


def read_text(
    text: str, path: str, diagnostics: list[Diagnostic] | None = None, *, pure: bool = False
) -> Document:
    """Read `text`, free of control characters; `diagnostics` are those of its characters.

    `pure` asks for the parser written in Python, which gives the same and takes ten times as long.
    """
    # Most runs read plain files only, and never need the YAML library.
    from pmkit.source.build import Builder
    from pmkit.source.events import FAILURES, problem_of

    builder = Builder(path, text, list(diagnostics or []), pure=pure)
    try:
        complete = builder.build()
    except FAILURES as error:
        builder.finish(text)
        if not diagnostics:  # else the syntax may well be wrong because of odd characters
            from pmkit.source.fault import explain

            why = explain(text, problem_of(error), builder.events, path)
            if why.code == "YML003":
                from pmkit.source.mending import with_spaces

                why = replace(why, fix=with_spaces(text))
            builder.diagnostics.append(why)
        return _unread(path, text, builder.diagnostics)
    builder.finish(text)
    if any(found.code == "YML002" for found in builder.diagnostics):
        from pmkit.source.fault import explain_repeats

        builder.diagnostics += explain_repeats(text, builder.events, path)
    tree = builder.tree
    if complete and isinstance(tree, dict):
        found = _in_order(text, builder.diagnostics)
        return Document(path, text, tree, found, builder.event_count)
    if complete and not any(found.severity == "error" for found in builder.diagnostics):
        builder.diagnostics.append(_not_a_map(tree, text, path))
    return _unread(path, text, builder.diagnostics)


def _not_a_map(tree: Tree | None, text: str, path: str) -> Diagnostic:
    if not tree:
        message, hint = "The file is empty.", "Write `key: value` lines, or delete the file."
        return fault(path, START, "YML011", message, hint)
    what = "a list" if isinstance(tree, list) else "a single piece of text"
    message = f"The file holds {what}, not `key: value` lines."
    start = next(iter(re.finditer(r"^(?![ \t]*(#|---|%|$)).", text, re.MULTILINE)), None)
    line, column = place(text, start.start()) if start else (1, 1)
    hint = "Begin each line with a key and a colon: `title: …`."
    return fault(path, Span(line, column, line, column), "YML015", message, hint)


def _unread(path: str, text: str, diagnostics: list[Diagnostic]) -> Document:
    return Document(path, text, None, _in_order(text, diagnostics))


def _in_order(text: str, diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    if not diagnostics:
        return ()
    if text:
        lines = LINE_BREAK.split(text)
        diagnostics = [replace(found, span=inside(found.span, lines)) for found in diagnostics]
    return tuple(sorted(diagnostics, key=Diagnostic.sort_key))


def _unreadable(shown: str, error: Exception) -> Diagnostic:
    if isinstance(error, FileNotFoundError):
        message, hint = "There is no such file.", "Check its name and folder."
    elif isinstance(error, IsADirectoryError):
        message, hint = "This is a folder, not a file.", "Name a file in it."
    elif isinstance(error, PermissionError):
        message, hint = "The file may not be read.", "Give yourself permission to read it."
    else:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        message, hint = f"The file cannot be opened: {reason}.", "Check the file and its disk."
    return fault(shown, START, "YML016", message, hint)
