"""A file that cannot be opened.

What it does
    Reports a file that does not exist, is a folder, may not be read, or goes away while it is read.

Why it matters
    A file that is skipped silently is an incident that is missing without anybody knowing.

Example:
    ::

        (no file of this name)

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

EXAMPLE = None
"""There is no file at all."""

RULE = Rule("YML016", "unreadable-file", "reading", "error", "0.1.0")
