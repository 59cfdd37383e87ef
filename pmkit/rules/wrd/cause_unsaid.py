"""Words that say there is a cause, and not which.

What it does
    Reports “mistakes were made”, “for some reason”, “technical difficulties”, “unforeseen
    circumstances”, “due to an oversight” (由于某种原因, 由于技术原因, 因内部原因) in what the incident says itself.
    “For reasons that are not known” says that something is open, and is fine. Off unless chosen.

Why it matters
    It reads like an explanation and is none; nobody asks further. What is not known belongs to
    `open_questions`, where somebody will.

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
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_HINT = "Name what happened, or say that it is not known and ask it under `open_questions`"
_HINT_ZH = "写明究竟发生了什么；若尚不清楚，就直说，并写入 `open_questions`"
_WORDING = Wording(
    gate=r"(?i)(?:mistakes?|errors?|decisions?) (?:was|were|had been)|for (?:some|whatever) reason"
    r"|technical|unforeseen|unexpected circumstances|oversight|原因",
    said="says that there was a cause, and not which",
    en=(
        (r"\b(?:mistakes|a mistake|errors|some errors|wrong decisions) (?:was|were|had been) made\b", _HINT),
        (r"\bfor (?:some|whatever) reason\b", _HINT),
        (r"\b(?:due to|because of|owing to|by|through|experienc\w+|had) (?:an? |some )?(?:technical (?:difficult\w+|issues?|problems?|reasons?|error)|unforeseen \w+|unexpected circumstances|oversight|internal reasons)\b", _HINT),
    ),
    zh=(
        (r"(?:由于|因为?|出于)(?:某种|某些|一些|技术|内部|系统|不可抗|特殊|各种)原因", _HINT_ZH),
    ),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD009",
    "cause-unsaid",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
