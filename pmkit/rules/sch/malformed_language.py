"""Text that is no language tag.

What it does
    Reports languages that are not written as a BCP 47 tag, such as `en`, `zh` or `pt-BR`.

Why it matters
    Browsers choose fonts and voices by it, search cuts words by it, and readers are shown the text
    in their language.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        language: English

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        language: en
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH008", "malformed-language", "reading", "error", "0.1.0", fixable=True)
