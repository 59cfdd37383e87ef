"""A file with nothing in it.

What it does
    Reports a file that has nothing but white space and comments.

Why it matters
    It has the name of an incident and tells nothing about it; a copy may have failed.

Example:
    ::

        # To be written.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML011", "empty-file", "reading", "error", "0.1.0")
