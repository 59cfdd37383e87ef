"""A key that is no word.

What it does
    Reports a key that is missing before its colon, and a list or a map in the place of a key.

Why it matters
    There is nothing by which its value could be found. Most often a template was not filled in, or
    brackets in a text need quotes.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        [checkout, search]: were down

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: "[checkout, search]: were down"
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML013", "key-not-text", "reading", "error", "0.1.0")
