"""A word that judges people.

What it does
    Reports “careless”, “negligent”, “sloppy”, “reckless”, “stupid”, “incompetent”, “irresponsible”,
    “should have known better” (粗心, 大意, 疏忽, 马虎, 草率, 低级错误, 责任心不强) in what the incident says itself.
    Off unless chosen.

Why it matters
    A judgement is no fact, and whoever fears the next one tells less. What is judged careless was
    mostly the usual way to work.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: The flag was carelessly switched for all regions.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: trigger
            category: configuration-change
            what: The flag was switched for all regions, as for forty flags before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_HINT = "Leave the judgement out, and say what was done and what was usual: “as for each change before”"
_HINT_ZH = "去掉评价，只写做了什么、平时怎么做：例如“与以往每次变更一样”"
_WORDING = Wording(
    gate=r"(?i)careless|negligen|sloppy|sloppi|reckless|stupid|incompeten|irresponsib|foolish|idiot"
    r"|inexcusabl|unforgivabl|amateur|blunder|known better|inattenti|thoughtless"
    r"|粗心|大意|疏忽|马虎|草率|不负责任|愚蠢|低级错误|玩忽职守|失职|渎职|责任心不强|懈怠|不专业",
    said="judges people",
    en=(
        (
            r"\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|slopp(?:y|ily|iness)"
            r"|reckless(?:ly|ness)?|stupid(?:ly|ity)?|incompeten(?:t|tly|ce)|irresponsibl[ey]"
            r"|foolish(?:ly|ness)?|idiot(?:ic|s)?|inexcusabl[ey]|unforgivabl[ey]|amateurish(?:ly)?"
            r"|blunder(?:s|ed)?|inattenti(?:ve|on|vely)|thoughtless(?:ly|ness)?)\b",
            _HINT,
        ),
        (r"\bshould have known better\b", _HINT),
    ),
    zh=(
        (r"粗心(?:大意)?|麻痹大意|疏忽(?:大意)?|(?:一时|过于|太)大意|马虎|草率(?:地)?", _HINT_ZH),
        (r"不负责任|愚蠢|低级错误|玩忽职守|失职|渎职|责任心不强|懈怠|不专业", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|not|nobody|never|without|than)\b[^,]{0,30}$|n't\b[^,]{0,30}$",
    unless_zh=r"(?:不是|并非|而非|没有|不算|与其)[^，,]{0,8}$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD005",
    "judging-word",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
