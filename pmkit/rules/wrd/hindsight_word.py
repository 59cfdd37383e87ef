"""A word that knows how it ended.

What it does
    Reports “obviously”, “of course”, “clearly should”, “in hindsight”, “just had to” (显然, 很明显是,
    事后看, 只要…就) in what the incident says itself. “Not obvious” and “no obvious” are fine. Off unless
    chosen.

Why it matters
    It was not obvious to those who were there, or they would have acted on it. The word hides what
    has to be found out: what they could see.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: The new flag was obviously the cause, and took an hour to find.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: The new flag was the cause; no graph shows flags, and it took an hour to find.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import PEOPLE, Wording, problems

_HINT = "Leave it out, and say what showed it, to whom, and when: “The graph of X showed it from 09:30 on”"
_HINT_ZH = "去掉这个词，写清什么时候、谁、从哪里能看到：例如“09:30 起监控图上可见”"
_WORDING = Wording(
    gate=r"(?i)obvious|of course|clearly|hindsight|had to|should have been clear"
    r"|显然|很明显|显而易见|事后看|事后诸葛|众所周知|不言而喻|本来就",
    said="knows how it ended",
    en=(
        (r"\bobviously\b|\bof course\b(?! corrections?)", _HINT),
        (r"\b(?:in|with) (?:the benefit of )?hindsight\b", _HINT),
        (r"\bclearly (?:should|could|wrong|a mistake|the wrong|incorrect|unsafe|visible)\b", _HINT),
        (r"\b(?:it|this) (?:was|is|should have been) (?:painfully |quite |very )?(?:obvious|clear) (?:that|to)\b", _HINT),
        (rf"\b{PEOPLE} (?:just|simply|merely|only) had to\b|\ball {PEOPLE} had to do\b", _HINT),
        (r"\banyone (?:could|would) have\b", _HINT),
    ),
    zh=(
        (r"显然|显而易见|很明显(?:是|应|就)|众所周知|不言而喻", _HINT_ZH),
        (r"事后(?:看|来看|看来)|事后诸葛亮", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|not|never|less|nothing|nobody|matter)\b[^,]{0,20}$|n't\b[^,]{0,20}$",
    unless_zh=r"(?:不|并不|不是)$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD006",
    "hindsight-word",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
