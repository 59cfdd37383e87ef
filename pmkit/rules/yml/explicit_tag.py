"""A value with a YAML tag.

What it does
    Reports tags such as `!!int`, `!!timestamp` or `!python/object`, and values that begin with `!`
    without quotes.

Why it matters
    Every value here is text as typed, and its key says how it is read. A tag would change nothing,
    or make another program run code.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: !!timestamp 2026-03-02

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML012", "explicit-tag", "reading", "error", "0.1.0", fixable=True)
