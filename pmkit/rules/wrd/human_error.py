"""“Human error” stands for a cause.

What it does
    Reports “human error”, “operator error”, “fat finger” and the like (人为失误, 误操作, 手误) in what the
    incident says itself. Texts that speak against the word, or of guarding against it (“rather than
    human error”, “防止误操作”), are fine, and so are quotations. Off unless chosen.

Why it matters
    It ends the search where it should begin: with what made the slip easy, and what did not catch
    it. People are replaced or trained, and the trap stays.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: Human error; the flag was switched for all regions.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: The console switches a flag for all regions unless one is chosen.

Source
    Sidney Dekker, The Field Guide to Understanding “Human Error”; Google, Site Reliability
    Engineering, chapter 15 (Postmortem Culture).
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_HINT = "Say what made the slip easy and what did not catch it: “The tool took X without asking”"
_HINT_ZH = "写出是什么让这个操作容易出错、为什么没有被拦住，例如“工具未经确认就接受了 X”"
_WORDING = Wording(
    gate=r"(?i)(?:human|operator|pilot|manual|personnel|people)[ -](?:error|mistake|failure)|finger"
    r"|人为|人祸|人员失误|误操作|手误|操作失误|操作不当",
    said="names a person's slip as if it were a cause",
    en=(
        (
            r"\b(?:human|operator|pilot|personnel) (?:error|mistake|failure)s?\b"
            r"(?![ -](?:rates?|budget|proof|handling|message))",
            _HINT,
        ),
        (r"\bfat[- ]finger(?:ed|ing|s)?\b|\bfinger trouble\b", _HINT),
    ),
    zh=(
        (r"人为(?:的)?(?:操作)?(?:失误|错误|疏忽|过失|误操作|因素|原因)|人祸|人员(?:操作)?失误", _HINT_ZH),
        (r"手误|操作失误|操作不当|误操作(?!保护|防护|率|风险|的可能|拦截)", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|not|never|without|than|instead|avoid\w*|prevent\w*|reduc\w*|against|limit\w*"
    r"|eliminat\w*|rul\w+ out|minimi[sz]\w*|tolera\w*|call\w*|label\w*|blam\w*|beyond|protect\w*"
    r"|catch\w*|guard\w*|room for)\b[^,]{0,40}$|n't\b[^,]{0,40}$",
    unless_zh=r"(?:防|避免|降低|减少|杜绝|拦截|规避|不是|并非|而非|非|不应|不能|归咎|归为|归因|称为)[^，,]{0,10}$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD001",
    "human-error",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
