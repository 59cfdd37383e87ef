"""A line break that is none to everybody.

What it does
    Reports the line breaks U+2028, U+2029 and NEL, which come with text that is pasted from word
    processors and web pages.

Why it matters
    Editors and parsers disagree on whether a line ends there, so line numbers and meanings differ.

Example:
    ::

        title: Checkout<U+2028>refused cards
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

EXAMPLE = "title: Checkout\u2028refused cards\ntimezone: Europe/Berlin\n".encode()

RULE = Rule("YML010", "odd-line-break", "reading", "error", "0.1.0", fixable=True)
