"""A list, a map or a text where another of them belongs.

What it does
    Reports a value of the wrong shape: text where a list belongs, a list where a map of keys
    belongs, and so on.

Why it matters
    It cannot be read as what it is for. Most often a dash, brackets or a level of indentation is
    missing.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: payments

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: [payments]
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH003", "wrong-shape", "reading", "error", "0.1.0", fixable=True)
