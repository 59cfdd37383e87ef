"""Fixes for faults of shape: what a hint says, as an edit, where a program can make it.

Safe are those that cannot mean anything else: another case or joiner of a known word or key, a
time with one reading, brackets around what should be a list. A misspelling that is merely near,
and an id, which other files may use, are for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from pmkit.knowledge.keys import keys_at, model_at, required_at
from pmkit.model.fields import ID_PATTERN, LANGUAGE_PATTERN
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.edit import Edit, Fix
from pmkit.source.pointer import split
from pmkit.source.tree import Tree, at
from pmkit.times.certain import certain_reading

if TYPE_CHECKING:
    from pydantic import BaseModel

_MEANT = re.compile(r"Did you mean `([^`]+)`\?")
_WRITE = re.compile(r"Write `([^`]+)`")


def with_fixes(
    document: Document, diagnostics: Iterable[Diagnostic], model: type[BaseModel]
) -> list[Diagnostic]:
    """``diagnostics`` of shape, with a fix where there is one."""
    return [replace(one, fix=_fix(document, one, model)) for one in diagnostics]


def _fix(document: Document, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    maker = _MAKERS.get(one.code)
    tree = document.tree
    if maker is None or tree is None or one.fix is not None:
        return one.fix
    return maker(tree, one, model)


def _key(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    found = _MEANT.match(one.hint)
    *around, key = split(one.pointer)
    holder = at(tree, one.pointer.rpartition("/")[0])
    if not found or not isinstance(holder, dict) or found[1] in holder:
        return None
    if found[1] not in keys_at(model, around):
        return None
    edit = Edit("rename", one.pointer, found[1])
    return Fix(f"Write `{found[1]}`", (edit,), safe=_alike(key, found[1]))


def _word(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    del model
    found, value = _MEANT.match(one.hint), at(tree, one.pointer)
    if not found or not isinstance(value, str):
        return None
    return _set(one, found[1], safe=_alike(value, found[1]))


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same but for case and for what joins their parts."""
    return re.sub(r"[\s_-]+", "-", one.strip().casefold()) == other.replace("_", "-")


def _time(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    del model
    value = at(tree, one.pointer)
    found = _WRITE.match(one.hint)
    if not isinstance(value, str) or not found or "`, or `" in one.hint:
        return None
    if found.end() != len(one.hint):
        return None
    return _set(one, found[1], safe=certain_reading(value) == found[1])


def _id(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    del model
    found = _WRITE.match(one.hint)
    if not found or not re.match(ID_PATTERN, found[1]):
        return None
    if one.message.startswith("The key "):
        return Fix(f"Write `{found[1]}`", (Edit("rename", one.pointer, found[1]),), safe=False)
    return _set(one, found[1], safe=False) if isinstance(at(tree, one.pointer), str) else None


def _language(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    del model
    value = at(tree, one.pointer)
    if not isinstance(value, str):
        return None
    first, *more = value.strip().replace("_", "-").split("-")
    tag = "-".join([first.lower(), *more])
    return _set(one, tag) if re.match(LANGUAGE_PATTERN, tag) and len(first) < 4 else None


def _link(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    del model
    value = at(tree, one.pointer)
    if isinstance(value, str) and re.fullmatch(r"www\.[^\s<>\"]+", value):
        return _set(one, f"https://{value}", safe=False)
    return None


def _shape(tree: Tree, one: Diagnostic, model: type[BaseModel]) -> Fix | None:
    value = at(tree, one.pointer)
    if isinstance(value, list):
        only = value[0] if len(value) == 1 else None
        if isinstance(only, str) and one.hint.startswith("Write one "):
            return Fix(f"Write `{only}` without the list", (Edit("set", one.pointer, only),))
        return None
    item = _item(model, split(one.pointer))
    if item is None or value is None:
        return None
    if isinstance(value, dict):
        keys = keys_at(model, [*split(one.pointer), "0"])
        if not value or not keys or not set(value) <= set(keys):
            return None
        return Fix("Make it the only item of a list", (Edit("set", one.pointer, [value]),))
    words = _items_of(value, item)
    return Fix("Make a list of it", (Edit("set", one.pointer, list(words)),)) if words else None


def _items_of(value: str, item: Any) -> list[str] | None:
    """The items that text in the place of a list stands for, when it can be told."""
    if get_origin(item) is not Annotated:
        return None
    if get_args(item)[0] is str:
        words = [word.strip() for word in value.split(",")]
        return words if all(re.match(ID_PATTERN, word) for word in words) else None
    # A list of texts: one text is one item, unless it tries to be several.
    several = "\n" in value.strip() or re.match(r"[-–—•·*+‐−]\s?", value)
    return [value] if value.strip() and not several else None


def _item(model: type[BaseModel], location: list[str]) -> Any:
    """The type of the items of the list that belongs at ``location``; ``None`` for no list."""
    here = model_at(model, location[:-1]) if location else None
    for name, field in here.model_fields.items() if here is not None else ():
        if (field.alias or name) == location[-1] and get_origin(field.annotation) is tuple:
            item = get_args(field.annotation)[0]
            short = get_origin(item) is Annotated and get_args(item)[0] is not str
            return item if not short or required_at(model, [*location, "0"]) == ["what"] else None
    return None


def _set(one: Diagnostic, value: str, *, safe: bool = True) -> Fix:
    return Fix(f"Write `{value}`", (Edit("set", one.pointer, value),), safe)


_MAKERS: dict[str, Callable[[Tree, Diagnostic, type[Any]], Fix | None]] = {
    "SCH001": _key,
    "SCH003": _shape,
    "SCH004": _word,
    "SCH005": _id,
    "SCH007": _link,
    "SCH008": _language,
    "TIM001": _time,
    "TIM005": _time,
}
