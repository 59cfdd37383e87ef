"""Finding families of wording in the texts of an incident, in English and in Chinese.

What somebody said or typed is left alone: quotations, code, addresses. So are questions, other
languages, and what files say of their sources and of what others claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem
from pmkit.rules.texts import Text, texts

PEOPLE = (
    r"(?:(?:on-call|responsible|junior|senior|duty|new|our|one|single) )?(?:engineers?|developers?"
    r"|administrators?|admins?|technicians?|responders?|(?<=the )operators?|(?<=an )operators?"
    r"|on-calls?|teams?|staff|employees?|contractors?|SREs?|DBAs?|we|somebody|someone|reviewers?"
    r"|author|managers?|management)"
)
"""People, as English subjects. `they` may be machines."""

PEOPLE_ZH = (
    "(?:工程师|运维|值班|团队|人员|同事|同学|我们|研发|开发者|操作者|操作员|管理员|负责人|员工|他们|DBA|SRE)"
)
"""People, as Chinese subjects."""

_KEYS = frozenset({"title", "summary", "narrative", "what", "how", "note"})
_NOT_IN = frozenset({"sources", "attachments", "disputes", "open_questions", "related"})
_SPEECH = (
    r"```.*?```|`[^`]+`"
    r"|\"[^\"\n]{1,600}\"|“[^”]{1,600}”|「[^」]{1,600}」|『[^』]{1,600}』|《[^》]{1,200}》"
    r"|(?<!\w)‘[^’]{1,300}’(?!\w)|(?<!\w)'[^'\n]{2,300}'(?!\w)"
    r"|\]\([^)\s]*\)|https?://[^\s)]+|^ *>[^\n]*$"
)
_END = re.compile(r"[.!?;:。！？；：\n](?=\s|$|[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Wording:
    """A family of wording: what to look for, and what to write instead.

    ``gate`` is a pattern for :func:`occurs` that is in every file that has any of it. ``en`` and
    ``zh`` are patterns (of Python's ``re``; English ones whatever the case), each with its hint.
    A match counts unless ``unless_en`` or ``unless_zh`` is found in its sentence before it.
    ``said`` says of the words what they do; ``where`` limits it to some lists of the file.
    """

    gate: str
    said: str
    en: tuple[tuple[str, str], ...]
    zh: tuple[tuple[str, str], ...]
    unless_en: str = r"(?!)"
    unless_zh: str = r"(?!)"
    where: frozenset[str] | None = None


def problems(incident: Incident, context: FileContext, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for each text with such wording, with the first words that were found."""
    if not occurs(wording.gate)(context.text):
        return
    for text in context.once(spoken_texts, incident):
        if wording.where is not None and text.where not in wording.where:
            continue
        found = first_in(text, wording)
        if found is not None:
            words, hint = found
            yield Problem(text.pointer, f"\u201c{words}\u201d {wording.said}", hint)


def spoken_texts(incident: Incident) -> list[Text]:
    """The English and Chinese texts in which ``incident`` itself speaks, speech of others blanked
    (each letter a NUL, so that places stay)."""
    found: list[Text] = []
    for text in texts(incident):
        if text.key in _KEYS or text.where == "lessons":
            language = text.language.partition("-")[0].lower()
            if text.where not in _NOT_IN and language in ("en", "zh"):
                blanked = _speech().sub(lambda match: "\0" * len(match[0]), text.text)
                found.append(text._replace(text=blanked, language=language))
    return found


def first_in(text: Text, wording: Wording) -> tuple[str, str] | None:
    """The first words of ``wording`` in ``text``, one of :func:`spoken_texts`, and their hint."""
    english = text.language == "en"
    unless = _pattern(wording.unless_en if english else wording.unless_zh)
    best: tuple[int, str, str] | None = None
    for pattern, hint in wording.en if english else wording.zh:
        for match in _pattern(pattern).finditer(text.text):
            if best is not None and match.start() >= best[0]:
                break
            before, after = sentence(text.text, match.start(), match.end())
            if unless.search(before) or after.endswith(("?", "？")):
                continue
            best = match.start(), " ".join(match[0].split()), hint
            break
    return best[1:] if best is not None else None


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the sentence before ``start``, and after ``end`` up to its mark."""
    begin = 0
    for match in _END.finditer(text, 0, start):
        begin = match.end()
    last = _END.search(text, end)
    return text[begin:start], text[end : last.end() if last else len(text)]


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(_SPEECH, re.DOTALL | re.MULTILINE)
