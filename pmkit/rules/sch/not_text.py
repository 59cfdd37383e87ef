"""Something that should be text and is not.

What it does
    Reports an empty or blank value, and a list or a map where text belongs. Text with a colon and a
    space in it is read as a map: it needs quotes.

Why it matters
    A value that is not there says nothing; leave the key out instead.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary:

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Card payments failed for half an hour.
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH006", "not-text", "reading", "error", "0.1.0")
