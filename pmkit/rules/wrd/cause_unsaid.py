"""A sentence says that there was a cause, and not which.

What it does
    Reports "mistakes were made", "for some reason", "due to technical difficulties", "unforeseen
    circumstances", 由于某种原因, 因技术原因 and the like. "For a reason that is not known" says
    that something is open, and is fine; open questions are not looked at.

Why it matters
    It reads like an explanation and is none, so that nobody asks further. What is not known belongs
    under `open_questions`, where somebody will.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Cards were refused due to technical difficulties.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Cards were refused as the gateway had no connection to the bank left.
        open_questions: [Why were connections not given back?]

Options
    Off unless chosen: `extend-select = ["WRD009"]`, or `["WRD"]` for all rules about wording.

Source
    William Zinsser, *On Writing Well*, on the passive voice; Google, *Site Reliability
    Engineering*, chapter 15, "Postmortem Culture".
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Phrases, told

PHRASES = Phrases(
    english=(
        "(?:mistakes|errors|wrong decisions) (?:were|had been) made",
        "an? (?:mistake|error) (?:was|had been) made",
        "for (?:some|whatever) reason",
        (
            "(?:due to|because of|owing to|caused by|experienced|experiencing) (?:an? |some )?"
            "(?:technical (?:difficult(?:y|ies)|issues?|problems?|reasons?|errors?)"
            "|unforeseen (?:circumstances|issues?|problems?|events?)|unexpected circumstances"
            "|oversight|internal reasons)"
        ),
    ),
    fine_english=("(?:known|learned|knows|found) that (?:mistakes|errors) were made",),
    chinese=(
        "(?:由于|由於|因[为為]?|出于)(?:某[种種些]|一些|技[术術]|[内內]部|系[统統]|特殊|各[种種])原因",
        "(?:由于|由於|因)不可抗力",
    ),
    near=(
        r"mistake|errors|decisions|error|reason|technical|unforeseen|unexpected|oversight"
        r"|internal|原因|不可抗"
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such words."""
    return told(
        incident,
        context,
        PHRASES,
        "says that there was a cause, and not which",
        "Name it: 'the pool had no connection left'; what nobody knows yet is an open question",
        "写明究竟是什么，例如“连接池已耗尽”；若尚不清楚，就写入 `open_questions`",
        asked=lambda text: text.where != "open_questions",
    )


RULE = Rule(
    "WRD009",
    "cause-unsaid",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
