"""What rules about wording share: phrases by language, looked for in the texts of an incident.

Phrases are written the way they are read; the language of each text (its own tag, or the file's)
decides which list applies. What is quoted is somebody else's: words in quotation marks, in code, in
block quotes and in addresses are not looked at, nor are sources and the claims of a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
    words. ``near`` is a plain pattern that each phrase has a part of, with no word boundaries and
    few classes: it is looked for in every file; without one, every text is looked into. ``whole``
    phrases are told only where the text is nothing else. ``unless`` is what makes a phrase fine
    when it is in the same sentence.
    """

    english: tuple[str, ...]
    chinese: tuple[str, ...]
    near: str = ""
    fine_english: tuple[str, ...] = ()
    fine_chinese: tuple[str, ...] = ()
    whole_english: tuple[str, ...] = ()
    whole_chinese: tuple[str, ...] = ()
    unless: str = ""


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
    incident: Incident,
    context: FileContext,
    phrases: Phrases,
    asked: Callable[[Text], bool] | None = None,
) -> Iterator[Said]:
    """Each text of ``incident`` that has some of ``phrases``, in the order of the model; of all
    texts or of those that are ``asked`` about.
    """
    near = f"(?i){phrases.near}"
    if not may_occur(context, near):
        return
    occur = occurs(near)
    for text in context.once(_prose, incident):
        if not (asked is None or asked(text)) or not occur(text.text):
            continue
        language = text.language.partition("-")[0]
        finder = _finder(phrases, language)
        if finder is None:
            continue
        if finder.search(text.text) is not None:
            found = _found(finder, phrases.unless, without_quotes(text.text))
            if found:
                yield Said(text, language, tuple(dict.fromkeys(found)))


def told(
    incident: Incident,
    context: FileContext,
    phrases: Phrases,
    message: str,
    english: str,
    chinese: str,
    asked: Callable[[Text], bool] | None = None,
) -> Iterator[Problem]:
    """A problem for each text that has some of ``phrases``: these, then ``message``, and the hint
    that has examples in the language of the text.
    """
    for found in said(incident, context, phrases, asked):
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


def _found(finder: re.Pattern[str], unless: str, text: str) -> list[str]:
    hits = [hit for hit in finder.finditer(text) if hit.lastgroup]
    if unless and hits:
        hits = [hit for hit in hits if not re.search(unless, _sentence(text, hit.start()))]
    return [" ".join(hit[str(hit.lastgroup)].split()) for hit in hits]


def _sentence(text: str, at: int) -> str:
    """The sentence around a place of ``text``."""
    ends = [end.end() for end in _ends().finditer(text)]
    first = max((end for end in ends if end <= at), default=0)
    last = min((end for end in ends if end > at), default=len(text))
    return text[first:last]


def _patterns(phrases: Phrases, language: str) -> tuple[str, str, str]:
    """What is fine, what is looked for, and what is told as a whole; all empty for a language
    that has no list.
    """
    if language == "en":
        lists = phrases.fine_english, phrases.english, phrases.whole_english
        fine, some, whole = (_words(each) for each in lists)
        return fine, some, whole
    if language == "zh":
        lists = phrases.fine_chinese, phrases.chinese, phrases.whole_chinese
        fine, some, whole = ("|".join(each) for each in lists)
        return fine, some, whole
    return "", "", ""


def _words(phrases: tuple[str, ...]) -> str:
    if not phrases:
        return ""
    joined = "|".join(phrases).replace(" ", r"\s+").replace("'", "['’]")
    return rf"\b(?:{joined})\b"


@cache
def _finder(phrases: Phrases, language: str) -> re.Pattern[str] | None:
    fine, some, whole = _patterns(phrases, language)
    if not some:
        return None
    # What is fine comes first, and takes its words with it.
    parts = [f"(?:{fine})"] if fine else []
    if whole:
        parts.append(rf"\A\s*(?P<whole>{whole})[.!。！]?\s*\Z")
    parts.append(f"(?P<some>{some})")
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s)|[。！？；]|\n\s*\n")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(
        r"```.*?(?:```|\Z)|(`+)(?!`).+?(?<!`)\1(?!`)"  # CommonMark's code
        r"|^[ \t]*>[^\n]*$"
        r"|https?://[^\s)>\]]+"
        r'|"[^"\n]+"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|‘[^’]*’(?!\w)'
        r"|(?<!\w)'[^'\n]+'(?!\w)",
        re.MULTILINE | re.DOTALL,
    )
