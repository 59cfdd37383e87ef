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
from collections.abc import Iterator, Sequence
from typing import Protocol

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule

_DASH = " - "
_SHORT = 60
"""Columns of a line after which nobody breaks a sentence yet."""


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with items folded into it."""
    if not context.text:
        return
    for pointer, text in _with_dash(incident):
        item = _folded_item(text, context.text)
        if item is not None:
            yield Problem(
                pointer,
                f"The line “- {item}” became part of this text",
                "Indent it as the items before it; for a list in a text, write the text after `|`, "
                "with an empty line before the list",
            )


class _Telling(Protocol):
    """What has a `what`."""

    @property
    def what(self) -> str | dict[str, str]: ...


def _with_dash(incident: Incident) -> Iterator[tuple[str, str]]:
    """Where and what those texts are that have a dash between blanks."""
    lessons = incident.lessons
    lists: tuple[tuple[str, Sequence[_Telling]], ...] = (
        ("timeline", incident.timeline),
        ("causes", incident.causes),
        ("mitigations", incident.mitigations),
        ("actions", incident.actions),
        ("lessons/went_well", lessons.went_well),
        ("lessons/went_wrong", lessons.went_wrong),
        ("lessons/got_lucky", lessons.got_lucky),
        ("lessons/learned", lessons.learned),
        ("open_questions", incident.open_questions),
    )
    for where, items in lists:
        for index, item in enumerate(items):
            text = item.what
            if isinstance(text, str):
                if _DASH in text:
                    yield f"/{where}/{index}/what", text
            else:
                yield from _in_languages(f"/{where}/{index}/what", text)
    for key, prose in (("summary", incident.summary), ("narrative", incident.narrative)):
        if isinstance(prose, str):
            if _DASH in prose:
                yield f"/{key}", prose
        elif prose is not None:
            yield from _in_languages(f"/{key}", prose)


def _in_languages(pointer: str, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    for language, text in texts.items():
        if _DASH in text:
            yield f"{pointer}/{language}", text


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
