"""What rules about wording share: phrases by language, looked for in the texts of an incident.

Phrases are written the way they are read; the language of each text (its own tag, or the file's)
decides which list applies. What is quoted is somebody else's: words in quotation marks, in code, in
block quotes and in addresses are not looked at, nor are sources and the claims of a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pmkit.model.incident import Incident
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem
from pmkit.rules.texts import Text, texts

PROSE = frozenset(
    {"title", "summary", "narrative", "what", "how", "why", "note", "question", "alt", "caption"}
)
"""The keys under which people write sentences."""

_NOT_OURS = frozenset({"sources", "disputes"})
"""Parts of the file that say what others say."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for, by language, and phrases that contain them and are fine.

    Each is a regular expression that both Python and Rust's ``regex`` read; case does not matter,
    a space stands for any blank, an apostrophe for each kind of it. English phrases are whole
    words.
    """

    english: tuple[str, ...]
    chinese: tuple[str, ...]
    fine_english: tuple[str, ...] = ()
    fine_chinese: tuple[str, ...] = ()

    def of(self, language: str) -> tuple[str, str] | None:
        """The pattern of what is looked for and of what is fine, or ``None`` for a language that
        has no list.
        """
        if language == "en":
            return _words(self.english), _words(self.fine_english)
        if language == "zh":
            return "|".join(self.chinese), "|".join(self.fine_chinese)
        return None


class Said(NamedTuple):
    """Phrases that a text has: the text, ``en`` or ``zh``, and each phrase once, as written."""

    text: Text
    language: str
    phrases: tuple[str, ...]

    @property
    def pointer(self) -> str:
        """Where the text stands."""
        return self.text.pointer

    def quoted(self) -> str:
        """The phrases for a message: at most three of them, each in quotation marks."""
        return ", ".join(f'"{phrase}"' for phrase in self.phrases[:3])

    def pick(self, english: str, chinese: str) -> str:
        """The one of two hints that has examples in the language of the text."""
        return chinese if self.language == "zh" else english


def said(
    incident: Incident, context: FileContext, phrases: Phrases, but: Container[str] = ()
) -> Iterator[Said]:
    """Each text of ``incident`` that has some of ``phrases``, in the order of the model, ``but``
    for those under given keys of the file.
    """
    if not may_occur(context, _gate(phrases)):
        return
    for text in context.once(_prose, incident):
        language = text.language.partition("-")[0]
        finder = _finder(phrases, language)
        if text.where in but or finder is None or finder.search(text.text) is None:
            continue
        own = without_quotes(text.text)
        found = [" ".join(hit["yes"].split()) for hit in finder.finditer(own) if hit["yes"]]
        if found:
            yield Said(text, language, tuple(dict.fromkeys(found)))


def told(
    incident: Incident,
    context: FileContext,
    phrases: Phrases,
    message: str,
    english: str,
    chinese: str,
    but: Container[str] = (),
) -> Iterator[Problem]:
    """A problem for each text that has some of ``phrases``: these, then ``message``, and the hint
    that has examples in the language of the text.
    """
    for found in said(incident, context, phrases, but):
        yield Problem(found.pointer, f"{found.quoted()} {message}", found.pick(english, chinese))


def may_occur(context: FileContext, pattern: str) -> bool:
    """Whether the file may hold text that ``pattern`` (of :func:`occurs`) fits.

    Where characters are written as escapes, only the texts themselves can tell.
    """
    text = context.text
    return not text or occurs(pattern)(text) or "\\u" in text or "\\x" in text or "\\U" in text


def without_quotes(text: str) -> str:
    """``text`` with each piece of code, quotation, block quote and address replaced by ``…``."""
    return _quotes().sub("…", text)


def _prose(incident: Incident) -> list[Text]:
    return [text for text in texts(incident) if text.key in PROSE and text.where not in _NOT_OURS]


def _words(phrases: tuple[str, ...]) -> str:
    if not phrases:
        return ""
    joined = "|".join(phrases).replace(" ", r"\s+").replace("'", "['’]")
    return rf"\b(?:{joined})\b"


@cache
def _gate(phrases: Phrases) -> str:
    found = [phrases.of("en"), phrases.of("zh")]
    return "(?i)" + "|".join(both[0] for both in found if both is not None and both[0])


@cache
def _finder(phrases: Phrases, language: str) -> re.Pattern[str] | None:
    both = phrases.of(language)
    if both is None or not both[0]:
        return None
    yes, fine = both
    # What is fine comes first, and takes its words with it.
    return re.compile((f"(?:{fine})|" if fine else "") + f"(?P<yes>{yes})", re.IGNORECASE)


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(
        r"```.*?(?:```|\Z)|(`+)(?!`).+?(?<!`)\1(?!`)"  # CommonMark's code
        r"|^[ \t]*>.*$"
        r"|https?://[^\s)>\]]+"
        r'|"[^"\n]+"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|‘[^’]*’(?!\w)'
        r"|(?<!\w)'[^'\n]+'(?!\w)",
        re.MULTILINE | re.DOTALL,
    )
