"""Faults of shape, as pydantic sees them, told as diagnostics a person can mend.

pydantic says *where* by a tuple of keys and *what* by an error type; here both become a pointer, a
rule code, a sentence and a hint. Codes SCH001 to SCH010, and TIM001 to TIM008 for times.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pmkit.knowledge.formats import is_newer, told_of_format
from pmkit.knowledge.keys import keys_at, meaning_at, required_at
from pmkit.knowledge.shape_fixes import with_fixes
from pmkit.knowledge.told_once import said, told_once
from pmkit.model.incident import FORMATS
from pmkit.model.vocabulary import Vocabulary
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document, Tree
from pmkit.source.pointer import join
from pmkit.text.nearest import nearest
from pmkit.times.errors import CODES as TIME_CODES

if TYPE_CHECKING:
    from pydantic import BaseModel

SHAPE_CODES: dict[str, str] = {
    "SCH001": "unknown-key",
    "SCH002": "missing-key",
    "SCH003": "wrong-shape",
    "SCH004": "unknown-word",
    "SCH005": "malformed-id",
    "SCH006": "not-text",
    "SCH007": "malformed-link",
    "SCH008": "malformed-language",
    "SCH009": "malformed-number",
    "SCH010": "too-few",
    "TIM008": "ongoing-start",
}
"""The codes given here, with their names; times bring their own from :mod:`pmkit.times.errors`."""

_IDS = "ids are small letters and digits, joined by single `-`, `.` or `_`; at most 120 of them"


class Fault(NamedTuple):
    """One fault of shape: its code, what is wrong, how to mend it, and whether the key is meant."""

    code: str
    message: str
    hint: str
    at_key: bool = False


def shape_diagnostics(
    document: Document, errors: Iterable[Mapping[str, Any]], model: type[BaseModel]
) -> list[Diagnostic]:
    """The diagnostics for pydantic's ``errors`` about ``document``, in the order of the file."""
    found = []
    every = list(errors)
    dateless = any(error["loc"] == ("date",) for error in every)
    for error in every:
        location, value = _walk(document.tree, error["loc"])
        if _is_echo(error, value, dateless):
            continue
        fault = _fault(error, location, value, model)
        pointer = join(*location)
        name = SHAPE_CODES.get(fault.code) or TIME_CODES[fault.code]
        span = document.span(pointer, key=fault.at_key)
        found.append(
            Diagnostic(
                document.path, span, fault.code, name, "error", fault.message, fault.hint, pointer
            )
        )
    if any(one.pointer == "/format" for one in found) and is_newer(document.tree or {}):
        # Of a format to come, nothing else is known to be wrong.
        return [one for one in found if one.pointer == "/format"]
    told = with_fixes(document, told_once(document, found, model), model)
    return sorted(told, key=lambda one: (one.span.line, one.span.column))


def _is_echo(error: Mapping[str, Any], value: Any, dateless: bool) -> bool:
    """Whether an error only repeats another: times lack the date that is itself at fault, or a
    list lacks the items that are, which pydantic does not count.
    """
    if error["type"] == "time" and error["ctx"]["code"] == "TIM007":
        return dateless and error["loc"] != ("date",)
    enough = (error.get("ctx") or {}).get("min_length", 0)
    return error["type"] == "too_short" and isinstance(value, list) and len(value) >= enough


def _walk(tree: Tree | None, loc: Iterable[str | int]) -> tuple[list[str], Any]:
    """Follow pydantic's location as far as the file has it; parts that pydantic adds are left
    out.
    """
    parts: list[str] = []
    here: Any = tree
    steps = list(loc)
    for index, step in enumerate(steps):
        last = index == len(steps) - 1
        if isinstance(here, dict) and isinstance(step, str):
            if step in here:
                here = here[step]
                parts.append(step)
            elif last and step != "[key]":
                parts.append(step)
                here = None
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
            parts.append(str(step))
    return parts, here


def _fault(
    error: Mapping[str, Any], location: list[str], value: Any, model: type[BaseModel]
) -> Fault:
    kind: str = error["type"]
    context: Mapping[str, Any] = error.get("ctx") or {}
    name = location[-1] if location else "the file"
    if kind == "extra_forbidden":
        return _unknown_key(location, model)
    if kind == "missing":
        return Fault(
            "SCH002",
            f"`{name}` is missing",
            f"Add `{name}: …`{_in_brackets(meaning_at(model, location))}",
        )
    if kind == "vocabulary":
        return _unknown_word(name, value, context["vocabulary"])
    if kind == "time":
        return Fault(context["code"], context["why"], context["hint"].removesuffix("."))
    if error["loc"][-1:] == ("[key]",):
        return _unusable_key(name, kind)
    if kind == "id" and location == ["id"] and value is None:
        return _unusable_file_name(error["input"])
    if value == "" and kind not in {"dict_type", "model_type", "tuple_type"}:
        return Fault("SCH006", f"`{said(location)}` is empty", _for_empty(location, model))
    maker = _MAKERS.get(kind)
    if maker is not None:
        return maker(said(location), value, context)
    return Fault(
        "SCH003", f"`{said(location)}`: {error['msg']}", "See `pmkit schema` for its shape"
    )


def _for_empty(location: list[str], model: type[BaseModel]) -> str:
    if location[-1].isdigit():
        return "Write it behind the dash, or delete the dash"
    needed = location[-1] in required_at(model, location[:-1])
    return "Give it a value" if needed else "Give it a value, or leave the key out"


def _in_brackets(meaning: str) -> str:
    return f" ({meaning[0].lower()}{meaning[1:].rstrip('.')})" if meaning else ""


def _seen(value: Any) -> str:
    if isinstance(value, dict):
        return "a map (`key: value` lines)"
    if isinstance(value, (list, tuple)):
        return "a list"
    text = str(value).replace("\n", " ")
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"


def _unknown_key(location: list[str], model: type[BaseModel]) -> Fault:
    key = location[-1]
    known = keys_at(model, location[:-1])
    close = nearest(key, [name for name in known if name != key], 1)
    if close:
        hint = f"Did you mean `{close[0]}`?"
    else:
        hint = (
            "Known here: " + ", ".join(f"`{name}`" for name in known) if known else "Leave it out"
        )
    return Fault("SCH001", f"`{key}` is not a key that is known here", hint, at_key=True)


def _unusable_key(key: str, kind: str) -> Fault:
    if kind != "id":
        return Fault("SCH006", f"{_seen(key)} cannot be a key here", "Write a name", at_key=True)
    return Fault("SCH005", f"The key {_seen(key)} is not an id", _as_id("Write", key), at_key=True)


def _as_id(mend: str, text: str, suffix: str = "") -> str:
    """How to mend ``text``, which is no id: the nearest id, where there is one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    id_ = re.sub("[^a-z0-9._]+", "-", plain)
    id_ = re.sub("([-._])[-._]+", r"\1", id_).strip("-._")[:120].rstrip("-._")
    return f"{mend} `{id_}{suffix}`: {_IDS}" if id_ else _IDS[0].upper() + _IDS[1:]


def _unusable_file_name(stem: str) -> Fault:
    return Fault(
        "SCH005",
        f"The file's name gives the id {_seen(stem)}, which is not one",
        _as_id("Name the file", stem, ".yaml"),
    )


def _unknown_word(name: str, value: Any, vocabulary: Vocabulary) -> Fault:
    words = list(vocabulary.words)
    if not isinstance(value, str):
        return Fault(
            "SCH003",
            f"`{name}` should be one word, not {_seen(value)}",
            f"One of: {', '.join(words)}",
        )
    if value == "":
        return Fault("SCH006", f"`{name}` is empty", f"One of: {', '.join(words)}")
    if vocabulary is FORMATS:
        return Fault("SCH004", *told_of_format(value))
    close = nearest(value, words, 1)
    hint = f"Did you mean `{close[0]}`? " if close else ""
    own = ", or a word of your own that begins with `x-`" if vocabulary.extensible else ""
    return Fault(
        "SCH004",
        f"{_seen(value)} is not one of the words for {vocabulary.name}",
        f"{hint}One of: {', '.join(words)}{own}",
    )


def _list_wanted(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del context
    if value == "":
        return Fault("SCH006", f"`{said}` is empty", "Give it a list, or leave the key out")
    if isinstance(value, str) and value[:2].rstrip() not in _BULLETS:
        mend = f"Write `{said}: [{value if len(value) < 40 else '…'}]`"
    else:
        mend = "Begin each item with `- `: a hyphen and a space"
    return Fault("SCH003", f"`{said}` should be a list, not {_seen(value)}", mend)


_BULLETS = frozenset("–—•·*+‐−")


def _map_wanted(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del context
    if value == "":
        return Fault("SCH006", f"`{said}` is empty", "Write its keys below it, or delete it")
    return Fault(
        "SCH003",
        f"`{said}` should be a map (`key: value` lines), not {_seen(value)}",
        "Give each entry a key of its own: `key: …`",
    )


def _bad_text(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del context
    if isinstance(value, str):
        return Fault("SCH006", f"`{said}` is blank", "Give it a value, or leave the key out")
    if isinstance(value, dict):
        return Fault(
            "SCH006",
            f"`{said}` is neither text nor a map of language tag to text",
            "Write text, or for instance `{en: …, zh: …}`; text with a colon and a space in it "
            "needs quotes",
        )
    return Fault("SCH006", f"`{said}` should be text, not {_seen(value)}", "Write it as one text")


def _bad_id(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del context
    if not isinstance(value, str):
        return Fault("SCH003", f"`{said}` should be an id, not {_seen(value)}", "Write one id")
    if wide := set(value) & set("，、；"):
        hint = f"If these are several, part them with `, `: `{min(wide)}` is part of a word to YAML"
        return Fault("SCH005", f"{_seen(value)} is not an id", hint)
    return Fault("SCH005", f"{_seen(value)} is not an id", _as_id("Write", value))


def _plain(code: str, what: str, hint: str) -> Callable[[str, Any, Mapping[str, Any]], Fault]:
    def make(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
        del context
        if not isinstance(value, str):
            return Fault("SCH003", f"`{said}` should be {what}, not {_seen(value)}", hint)
        return Fault(code, f"{_seen(value)} is not {what}", hint)

    return make


def _bad_quantity(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del said
    hint = "Write 954, ~200_000, 73..80, >5_000_000 or 90.22; the unit has its own key"
    backwards = "backwards" in context["why"]
    wrong = "runs backwards" if backwards else "is not a number"
    return Fault(
        "SCH009", f"{_seen(value)} {wrong}", "Write the smaller number first" if backwards else hint
    )


def _bad_time_shape(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    more = ", or a list of claims that each have a `time`" if context.get("disputable") else ""
    return Fault(
        "SCH003",
        f"`{said}` should be a time{more}, not {_seen(value)}",
        "Write one time, such as 2024-12-11 15:16",
    )


def _too_few(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    least, seen = context.get("min_length", 1), len(value) if isinstance(value, (list, dict)) else 0
    return Fault(
        "SCH010",
        f"`{said}` has {seen} item{'' if seen == 1 else 's'}; it needs at least {least}",
        "Add what is missing; one claim alone about a time is written as the time itself",
    )


def _ongoing_start(said: str, value: Any, context: Mapping[str, Any]) -> Fault:
    del value, context
    hint = "Only an end (`to`, `until`) can be still going on"
    return Fault("TIM008", f"`{said}` cannot be `ongoing`", hint)


_MAKERS: Mapping[str, Callable[[str, Any, Mapping[str, Any]], Fault]] = {
    "tuple_type": _list_wanted,
    "dict_type": _map_wanted,
    "model_type": _map_wanted,
    "model_attributes_type": _map_wanted,
    "text": _bad_text,
    "text-line": _bad_text,
    "id": _bad_id,
    "string_type": _plain("SCH003", "one text", "Write one text"),
    "language": _plain("SCH008", "a language tag", "Write a tag such as en, zh or pt-BR"),
    "url": _plain(
        "SCH007", "an address", "Addresses begin with https:// or http:// and have no spaces"
    ),
    "quantity": _bad_quantity,
    "time-shape": _bad_time_shape,
    "day": _plain("SCH003", "one day", "Write it as 2024-12-11"),
    "too_short": _too_few,
    "ongoing-start": _ongoing_start,
}
