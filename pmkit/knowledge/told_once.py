"""One slip, one diagnostic: what a misspelt key or a colon in a text sets off is told as that.

A misspelt key is unknown *and* missing; text with a colon and a space in it is a map with an odd
key; a line that is indented too little is a key of the wrong map. Each arrives here as several
faults, or with a hint that leads nowhere, and leaves as one that says what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pmkit.knowledge.keys import keys_at, required_at
from pmkit.model.fields import LANGUAGE_PATTERN
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.pointer import join, split
from pmkit.source.span import Span
from pmkit.text.nearest import nearest

if TYPE_CHECKING:
    from pydantic import BaseModel

UNKNOWN, MISSING, SHAPE, TEXT = "SCH001", "SCH002", "SCH003", "SCH006"
NO_DATE = "TIM007"

WIDE_COLON = "："
_HIDDEN = re.compile("[^\\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]")
_KEY_LIKE = re.compile(r"[a-z][a-z_-]*")


def told_once(
    document: Document, found: Iterable[Diagnostic], model: type[BaseModel]
) -> list[Diagnostic]:
    """``found`` with the echoes of a slip left out, and told as what they most likely are."""
    by_map: dict[str, list[Diagnostic]] = {}
    told: list[Diagnostic] = []
    for one in found:
        if one.code in {UNKNOWN, MISSING}:
            by_map.setdefault(_around(one), []).append(one)
        else:
            told.append(_retold(document, one, model))
    for around, faults in by_map.items():
        told.extend(_of_one_map(document, split(around), faults, model))
    if any(one.code == UNKNOWN and one.hint == _did_you_mean("date") for one in told):
        return [one for one in told if one.code != NO_DATE]
    return told


def _of_one_map(
    document: Document, location: list[str], faults: list[Diagnostic], model: type[BaseModel]
) -> list[Diagnostic]:
    missing = {split(one.pointer)[-1]: one for one in faults if one.code == MISSING}
    unknown = {split(one.pointer)[-1]: one for one in faults if one.code == UNKNOWN}
    keys = list(_at(document, location) or ())
    alone = missing and len(keys) == 1 and keys[0] in unknown and location
    if alone and not nearest(keys[0], list(missing), 1) and not _KEY_LIKE.fullmatch(keys[0]):
        return [_no_map(unknown[keys[0]], location, list(missing))]
    told: list[Diagnostic] = []
    for key, one in unknown.items():
        before = key.partition(WIDE_COLON)[0]
        meant = [before] if before in missing else nearest(key, list(missing), 1)
        if meant:
            del missing[meant[0]]
            one = replace(one, hint=_did_you_mean(meant[0]))
        if WIDE_COLON in key:
            colon = f"The colon is a full-width one (`{WIDE_COLON}`): write `: ` instead"
            told.append(replace(one, hint=colon))
        elif hidden := _HIDDEN.search(key):
            unseen = f"It has a character in it that cannot be seen (U+{ord(hidden[0]):04X})"
            told.append(replace(one, hint=f"{unseen}: type it again"))
        elif meant or one.hint.startswith("Did you mean"):
            told.append(one)
        else:
            told.append(_indented_wrongly(document, location, key, one, model))
    return [*told, *(_at_the_end(document, location, one) for one in missing.values())]


def _did_you_mean(key: str) -> str:
    return f"Did you mean `{key}`?"


def _at_the_end(document: Document, location: list[str], one: Diagnostic) -> Diagnostic:
    """A key that is missing where the file was cut short: told there, not where its map begins."""
    lines = document.lines
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=0)
    whole = not lines[-1]  # the last line has its line break
    if whole or not location or document.span(join(*location)).end_line != last:
        return one
    end = len(lines[last - 1]) + 1
    message = f"{one.message}: the file breaks off here"
    return replace(one, span=Span(last, end, last, end), message=message)


def _no_map(one: Diagnostic, location: list[str], missing: list[str]) -> Diagnostic:
    """The fault of an item that is text and not a map, but was read as one for its colon."""
    item = said(location)
    if missing == ["what"]:
        return replace(
            one,
            code=TEXT,
            name="not-text",
            message=f"`{item}` is read as a map, because its text has a colon and a space in it",
            hint="Put the whole text in quotes",
            pointer=join(*location),
        )
    return replace(
        one,
        code=SHAPE,
        name="wrong-shape",
        message=f"`{item}` has none of the keys that it needs",
        hint=_keys_to_write(missing),
        pointer=join(*location),
    )


def _keys_to_write(keys: list[str]) -> str:
    several = ", each on a line of its own" if len(keys) > 1 else ""
    return "Write " + ", ".join(f"`{key}: …`" for key in keys) + several


def _retold(document: Document, one: Diagnostic, model: type[BaseModel]) -> Diagnostic:
    """A fault of shape, told with what stands there in the file."""
    location = split(one.pointer)
    value = _at(document, location)
    if one.code == TEXT and isinstance(value, dict):
        return _map_for_text(document, one, location, value)
    if one.code == SHAPE and isinstance(value, str | list):
        keys = required_at(model, location) or keys_at(model, location)[:4]
        if len(keys) == 1 and isinstance(value, str):
            return replace(one, hint=f"Write it as `{keys[0]}: {value}`")
        return replace(one, hint=_keys_to_write(keys)) if keys else one
    return one


def _map_for_text(
    document: Document, one: Diagnostic, location: list[str], value: dict[str, Any]
) -> Diagnostic:
    """A map where text belongs: one of languages with a fault in it, or text with a colon in it."""
    item = said(location)
    if not any(re.match(LANGUAGE_PATTERN, key) for key in value):
        if any(_KEY_LIKE.fullmatch(key) for key in value):
            return replace(
                one,
                message=f"`{item}` should be text, not a map (`key: value` lines)",
                hint="Write it as one text, in quotes if it has a colon and a space in it; several"
                " languages as `{en: …, zh: …}`",
            )
        return replace(
            one,
            message=f"`{item}` is read as a map, because its text has a colon and a space in it",
            hint="Put the whole text in quotes",
        )
    for language, text in value.items():
        pointer = join(*location, language)
        if not re.match(LANGUAGE_PATTERN, language):
            return replace(
                one,
                span=document.span(pointer, key=True),
                pointer=pointer,
                message=f"`{language}` is not a language tag, as the other keys of `{item}` are",
                hint="Write a tag such as en, zh or pt-BR; or put the whole text in quotes",
            )
        if not isinstance(text, str) or not text.strip():
            wrong = "is empty" if isinstance(text, str) else "should be one text"
            return replace(
                one,
                span=document.span(pointer),
                pointer=pointer,
                message=f"`{item}` {wrong} in `{language}`",
                hint="Write it, or leave this language out",
            )
    return one


def _indented_wrongly(
    document: Document, location: list[str], key: str, one: Diagnostic, model: type[BaseModel]
) -> Diagnostic:
    """An unknown key that would be known one level further in or out: tell where it belongs."""
    inner = _at(document, location)
    for name, value in inner.items() if isinstance(inner, dict) else ():
        if isinstance(value, list) and value and key in keys_at(model, [*location, name, "0"]):
            return replace(
                one, hint=f"It is a key of items of `{name}`: indent it as far as theirs"
            )
    for depth in range(len(location) - 1, -1, -1):
        if key in keys_at(model, location[:depth]):
            where = f"of `{said(location[:depth])}`" if depth else "at the top of the file"
            return replace(one, hint=f"It is a key {where}: is it indented too far?")
    return one


def said(location: list[str]) -> str:
    """What a person would call a place: for an item of a list, the list and the item's number."""
    if not location:
        return "the file"
    if location[-1].isdigit() and len(location) > 1:
        return f"{location[-2]}[{int(location[-1]) + 1}]"
    return location[-1]


def _around(one: Diagnostic) -> str:
    return join(*split(one.pointer)[:-1])


def _at(document: Document, location: list[str]) -> Any:
    here: Any = document.tree
    for part in location:
        if isinstance(here, Mapping) and part in here:
            here = here[part]
        elif isinstance(here, list) and part.isdigit() and int(part) < len(here):
            here = here[int(part)]
        else:
            return None
    return here
