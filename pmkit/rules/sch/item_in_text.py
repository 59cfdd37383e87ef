"""A list item became part of the text before it.

What it does
    Reports a text into which lines that begin with `- ` were folded: an item that is indented
    further than the items before it, or a list in a text after `>` or after bare text. A dash
    that the line was surely broken at is fine.

Why it matters
    YAML joins such lines with the text before them and says nothing: two lessons become one, and a
    list is shown as a sentence with dashes in it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_well:
            - Alerts came before customers noticed.
                - The rollback took two minutes.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        lessons:
          went_well:
            - Alerts came before customers noticed.
            - The rollback took two minutes.

Source
    YAML 1.2.2, section 7.3.3: a plain scalar goes on over lines that are indented further.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import texts

_DASH = " - "
_SHORT = 60
"""Columns of a line after which nobody breaks a sentence yet."""


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with items folded into it."""
    if not context.text or not _has_dash(incident):
        return
    for text in texts(incident):
        if _DASH not in text.text:
            continue
        item = _folded_item(text.text, context.text)
        if item is not None:
            yield Problem(
                text.pointer,
                f"The line “- {item}” became part of this text",
                "Indent it as the items before it; for a list in a text, write the text after `|`, "
                "with an empty line before the list",
            )


def _has_dash(incident: Incident) -> bool:
    lessons = incident.lessons
    for items in (
        incident.timeline,
        incident.causes,
        incident.mitigations,
        incident.actions,
        lessons.went_well,
        lessons.went_wrong,
        lessons.got_lucky,
        lessons.learned,
        incident.open_questions,
    ):
        for item in items:
            text = item.what
            if _DASH in text if isinstance(text, str) else _in_any(text):
                return True
    return any(
        text is not None and (_DASH in text if isinstance(text, str) else _in_any(text))
        for text in (incident.summary, incident.narrative)
    )


def _in_any(text: dict[str, str]) -> bool:
    return any(_DASH in one for one in text.values())


def _folded_item(text: str, file: str) -> str | None:
    """The first of the items of ``file`` that were folded into ``text``, shortened."""
    found: list[tuple[str, str]] = []
    parts = text.split(_DASH)
    for head, rest in itertools.pairwise(parts):
        last, words = head.split()[-1:], rest.split(maxsplit=4)[:4]
        # A dash that stands within a line was written as one.
        if last and words and f"{last[0]}{_DASH}{words[0]}" not in file:
            line = re.search(
                rf"([^\n]*{re.escape(last[0])})[ \t]*\n[ \t]*- +"
                + r"\s+".join(re.escape(word) for word in words),
                file,
            )
            if line is not None:
                found.append((line[1], " ".join(words)))
    if not found:
        return None
    before, item = found[0]
    ended = before.endswith((".", ":", ";", "!", "?", "。", "：", "；", "！", "？"))
    if len(before) > _SHORT and not ended and len(found) == 1:
        return None
    return f"{item} …"


RULE = Rule(
    "SCH013",
    "item-in-text",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
