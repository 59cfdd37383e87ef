"""An action item that does not say what is to be done.

What it does
    Reports an action whose `what` is one or two words, or in Chinese up to three characters: a
    topic, not a task.

Why it matters
    `DNS` or `Better alerts` cannot be finished: nobody can say when it is done. `Alert when
    resolvers answer nothing for a minute` can.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Better alerts
            kind: prevent

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Alert when cards are refused for a minute.
            kind: prevent
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that is a topic."""
    del context
    for index, action in enumerate(incident.actions):
        texts = {"": action.what} if isinstance(action.what, str) else action.what
        for language, text in texts.items():
            if _is_topic(text):
                yield Problem(
                    f"/actions/{index}/what" + (f"/{language}" if language else ""),
                    f"\u201c{text.strip()}\u201d is a topic, not a task",
                    "Begin with a verb, and say what will be there when it is done",
                )
                break


def _is_topic(text: str) -> bool:
    if text.isascii():
        words = text.strip(" .!`*_").split()
        return len(words) < 3 and not (words and words[0].lower() in _ORDERS.split())
    return len(text.strip(" 。.!！")) < 4 and not any(verb in text for verb in "加改删建测补换停禁")


_ORDERS = """
    add alert allow archive automate ban block build cap check close delete deploy disable
    document drop enable encrypt enforce fix forbid isolate limit lower measure merge migrate
    monitor move
    patch pin raise rate rehearse remove rename replace require restore restrict retire revert
    review rotate shard split stage stop test throttle tune update upgrade validate verify
    warn write"""
"""Verbs with which a task of two words may begin: `Rotate keys`."""


RULE = Rule(
    "ACT007",
    "verbless-title",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
