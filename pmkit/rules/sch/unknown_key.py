"""A key that the file format does not have.

What it does
    Reports keys that mean nothing in their place, with the nearest key that does, or all that do.

Why it matters
    What stands under a misspelt key would count as left out, and nobody would notice.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sumary: Card payments failed for half an hour.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: Card payments failed for half an hour.
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH001", "unknown-key", "reading", "error", "0.1.0", fixable=True)
