"""A word that is not one of those to choose from.

What it does
    Reports a value that is not in the vocabulary of its key, with the nearest word and all that
    there are. Some vocabularies also take words of your own, which begin with `x-`.

Why it matters
    Milestones, charts and statistics go by these words; an unknown one would drop out of all of
    them.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: reviewed

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH004", "unknown-word", "reading", "error", "0.1.0", fixable=True)
