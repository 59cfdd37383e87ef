"""A telephone number stands where the public reads it.

What it does
    Reports numbers in international form (`+49 30 …`) in public texts, and Chinese mobile numbers
    that are said to be one (`电话 138…`). Numbers that anybody may call free of charge
    (`+1 800 …`) are fine, and so are counts with a sign (`+12 000 000 requests`).

Why it matters
    Whoever was called at night is called again by every reader; privacy law counts a number as
    personal data.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:20, kind: escalated, what: "The bank is called on +49 30 901820-11."}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:20, kind: escalated, what: The bank's on-call is called.}

Source
    The form of numbers: ITU-T recommendations E.123 and E.164 (8 to 15 digits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_GATE = r"\+[1-9][0-9 ().-]{7}|(?:电话|手机|联系).{0,8}1[3-9][0-9]{9}"
_WORDS = frozenset({"alt", "by", "caption", "how", "note", "owner", "question", "title", "what"})
_WORDS |= {"why", "summary", "narrative", "author", "went_well", "went_wrong", "got_lucky"}


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each number that the public may read."""
    if incident.audience == INTERNAL or not occurs(_GATE)(context.text):
        return
    for text in texts(incident):
        if text.internal or text.key not in _WORDS or not occurs(_GATE)(text.text):
            continue
        for match in _number().finditer(text.text):
            written = (match[1] or match[2]).rstrip(" .-(")
            if match[2] or _is_phone(written):
                yield Problem(
                    text.pointer,
                    f"The telephone number {written} is public here",
                    "Write who was called, by role or team; or mark the item `audience: internal`",
                )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.+/=:,-])(\+[1-9](?:[ ().-]{0,2}\d){7,14})(?![A-Za-z0-9%]|[.,:]\d)"
        r"|(?:电话|手机|联系)\D{0,8}(1[3-9]\d{9})(?![\d@])",
        re.ASCII,
    )


def _is_phone(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if digits.startswith(("1800", "1833", "1844", "1855", "1866", "1877", "1888", "800")):
        return False
    if re.match(r"\+\d{4}-\d\d-\d\d|\+\d\.\d{4}", written):
        return False  # A day, or a fraction.
    groups = re.findall(r"\d+", written)
    if len(groups) == 1:
        # Without gaps it may be a count, unless it has the length of a number with its country.
        return 11 <= len(digits) <= 13 and not digits.endswith("00000")
    # `+12 000 000`: a count, in groups of three.
    return not all(len(group) == 3 for group in groups[1:])


RULE = Rule("AUD009", "phone-number", "file", "warning", "0.1.0", check_file=check)
