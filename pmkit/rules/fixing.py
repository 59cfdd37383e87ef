"""From diagnostics with safe fixes to a new text.

Fixes are made in rounds: those of one round have nothing to do with each other, and after each the
text is checked again. A fix that leaves an error which was not there is refused. It ends when
nothing that may be made is left, so that a second run on what came out finds nothing to do.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.edit import Edit, Fix, TextEdit
from pmkit.source.reader import read
from pmkit.source.rewrite import KeyOrder, RewriteError, replaced, rewritten

Check = Callable[[Document], Iterable[Diagnostic]]
"""What is wrong with a document, as the settings and comments of its base want it told."""

MOST_ROUNDS = 50
"""More than any file needs; rules whose fixes undo each other must not go on for ever."""

MOST_FOLLOWERS = 8
"""How many errors that one fix brings to light are looked after with it."""

_SHAPE = ("YML", "SCH")
_DECODING = (*_SHAPE, "TIM")


@dataclass(frozen=True, slots=True)
class Fixed:
    """What fixing made of a file: its new bytes, what was fixed, and what is left in them."""

    data: bytes
    fixed: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text on the way: as it is, as it is read, and what is wrong with it."""

    text: str
    document: Document
    found: tuple[Diagnostic, ...]


def fixed(data: bytes, path: str, check: Check, order: KeyOrder | None = None) -> Fixed:
    """Make every safe fix of the file with the content ``data``.

    ``order`` says where keys that a fix adds belong. Whatever cannot be fixed is left; the bytes
    are those given when nothing was fixed. A byte order mark at the beginning stays.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode()
    except UnicodeDecodeError:
        return Fixed(data, (), tuple(check(read(data, path))))
    now = _read(text, path, check)
    done: list[Diagnostic] = []
    for _ in range(MOST_ROUNDS):
        after = _round(now, path, check, order)
        if after is None:
            break
        now, made = after
        done += made
    if not done:
        return Fixed(data, (), now.found)
    return Fixed(mark + now.text.encode(), tuple(done), now.found)


def applied(document: Document, fix: Fix, text: str | None = None) -> str:
    """The text of ``document`` with ``fix`` made, safe or not.

    ``text`` is the text as it is in the file, where characters that the reader replaces still
    stand; the document's own without it. Raises RewriteError when the fix cannot be made.
    """
    return _applied(document.text if text is None else text, document, fix.edits, None)


def _read(text: str, path: str, check: Check) -> _Text:
    document = read(text.encode(), path)
    return _Text(text, document, tuple(check(document)))


def _round(
    now: _Text, path: str, check: Check, order: KeyOrder | None
) -> tuple[_Text, list[Diagnostic]] | None:
    """The text after one round, and what that fixed; ``None`` when no fix can be made."""
    candidates = [one for one in now.found if one.fix is not None and one.fix.safe]
    together = list(_apart(candidates))
    if len(together) > 1:
        after = _made(now, together, path, check, order)
        if after is not None:
            return after, together
    for one in candidates:
        after = _made(now, [one], path, check, order)
        if after is not None:
            return after, [one]
        further = _made_with_followers(now, one, path, check, order)
        if further is not None:
            return further
    return None


def _made_with_followers(
    now: _Text, one: Diagnostic, path: str, check: Check, order: KeyOrder | None
) -> tuple[_Text, list[Diagnostic]] | None:
    """The text with a fix made, and those of the errors that it brings to light in its own place:
    a map that is put into a list is only then looked into.
    """
    edits = _edits([one])
    made = [one]
    after = now
    for _ in range(MOST_FOLLOWERS):
        try:
            text = _applied(after.text, after.document, _edits(made[-1:]), order)
        except RewriteError:
            return None
        if text in (now.text, after.text):
            return None
        after = _read(text, path, check)
        if not _does_harm(now, after, edits):
            return after, made
        places = [place for edit in edits for place in _touched(edit)]
        follower = next(
            (
                found
                for found in after.found
                if found.fix is not None
                and found.fix.safe
                and found.severity == "error"
                and any(_overlap(place, found.pointer) for place in places)
            ),
            None,
        )
        if follower is None:
            return None
        made.append(follower)
    return None


def _made(
    now: _Text, some: Sequence[Diagnostic], path: str, check: Check, order: KeyOrder | None
) -> _Text | None:
    """The text with the fixes of ``some`` made; ``None`` where that cannot be, or does harm."""
    edits = _edits(some)
    try:
        text = _applied(now.text, now.document, edits, order)
    except RewriteError:
        return None
    if text == now.text:
        return None
    after = _read(text, path, check)
    return None if _does_harm(now, after, edits) else after


def _edits(some: Iterable[Diagnostic]) -> list[Edit | TextEdit]:
    return [edit for one in some if one.fix is not None for edit in one.fix.edits]


def _applied(
    text: str, document: Document, edits: Sequence[Edit | TextEdit], order: KeyOrder | None
) -> str:
    stretches = [edit for edit in edits if isinstance(edit, TextEdit)]
    in_tree = [edit for edit in edits if isinstance(edit, Edit)]
    if stretches and in_tree:
        raise RewriteError("one fix names both values and stretches of text")
    if stretches:
        return replaced(text, stretches)
    if text != document.text:
        raise RewriteError("the file has characters that do not belong in it")
    return rewritten(document, in_tree, order)


def _apart(candidates: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those of ``candidates`` that have nothing to do with each other, the first come first.

    Fixes of stretches of text come in a round of their own: they mend what may hide the rest.
    """
    found = [one for one in candidates if one.fix is not None and one.fix.edits]
    stretches = [one for one in found if one.fix and isinstance(one.fix.edits[0], TextEdit)]
    taken: list[str] = []
    for one in stretches or found:
        touched = [place for edit in one.fix.edits for place in _touched(edit)] if one.fix else []
        if not any(_overlap(place, other) for place in touched for other in taken):
            taken += touched
            yield one


def _touched(edit: Edit | TextEdit) -> list[str]:
    """Pointers of what an edit changes; what is within them moves with it."""
    if isinstance(edit, TextEdit):
        return [f"{edit.span.line}:{edit.span.column}"]
    around = edit.pointer.rpartition("/")[0]
    if edit.action in ("remove", "add"):
        # Items behind a removed one move up; of two added keys each has to see the other.
        return [around]
    if edit.action == "rename" and isinstance(edit.value, str):
        return [edit.pointer, f"{around}/{edit.value}"]
    return [edit.pointer]


def _overlap(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith(shorter + "/")


def _does_harm(before: _Text, after: _Text, edits: Iterable[Edit | TextEdit]) -> bool:
    """Whether there is an error now that was not there.

    What could not be read, or not in full, hides errors: where a fault of reading is gone, others
    may come to light; where one of shape is, only those in what was changed count, and those that
    make a file unreadable.
    """
    if after.document.tree is not None and _unread(after) < _unread(before):
        return False
    errors = Counter(one.code for one in after.found if one.severity == "error")
    errors.subtract(one.code for one in before.found if one.severity == "error")
    more = {code for code, count in errors.items() if count > 0}
    if not more:
        return False
    if not any(
        one.severity == "error" and one.code[:3] in (*_SHAPE, "TIM") for one in before.found
    ):
        return True
    if any(code.startswith(_SHAPE) for code in more) or after.document.tree is None:
        return True
    places = [place for edit in edits for place in _touched(edit)]
    return any(
        one.code in more and one.severity == "error" and _overlap(place, one.pointer)
        for one in after.found
        for place in places
    )


def _unread(text: _Text) -> int:
    """How many faults of reading there are."""
    return sum(one.severity == "error" and one.code.startswith("YML") for one in text.found)
