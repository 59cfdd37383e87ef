"""A character that does not belong in text.

What it does
    Reports control characters such as NUL, BACKSPACE or ESCAPE, typed or made by an escape in
    double quotes, and halves of surrogate pairs.

Why it matters
    They cannot be seen, cut text short in some programs, and can rewrite what a terminal shows.

Example:
    ::

        title: Checkout<byte 00> refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

EXAMPLE = b"title: Checkout\0 refused cards\ntimezone: Europe/Berlin\ndate: 2026-03-02\n"

RULE = Rule("YML009", "control-character", "reading", "error", "0.1.0", fixable=True)
