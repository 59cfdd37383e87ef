"""A key that its map has already.

What it does
    Reports the second of two equal keys in one map, and names the line of the first. The first is
    kept, so that the rest of the file is checked.

Why it matters
    Most parsers silently take the last one, and half of what was written is gone. Often two people
    have added the same key in different places.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        severity: sev2
        status: draft
        severity: sev1

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        severity: sev1
        status: draft
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML002", "duplicate-key", "reading", "error", "0.1.0")
