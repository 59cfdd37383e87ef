"""Lists and maps nested too deeply.

What it does
    Reports lists and maps that are nested deeper than 64 levels.

Why it matters
    No incident needs more than eight. Deeper ones are accidents or attacks, and would exhaust the
    memory of the programs that read them.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: [[[[[[[[[[[[[[[[… 65 brackets …]]]]]]]]]]]]]]]]

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: [payments]
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

EXAMPLE = b"title: Checkout refused cards\ntags: " + b"[" * 65 + b"]" * 65 + b"\n"

RULE = Rule("YML007", "too-deep", "reading", "error", "0.1.0")
