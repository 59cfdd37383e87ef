"""An alias that cannot be followed.

What it does
    Reports an alias (`*name`) that no anchor (`&name`) comes before, that stands inside the very
    thing it names, or that repeats so much that a small file becomes enormous.

Why it matters
    Most often the `*` was only text, and needs quotes. Otherwise what was meant is unknown, or the
    file is an attack on whoever reads it.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: *later

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        summary: "*later"
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML006", "alias-trouble", "reading", "error", "0.1.0")
