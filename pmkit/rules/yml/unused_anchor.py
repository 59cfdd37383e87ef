"""An anchor that no alias repeats.

What it does
    Warns of a value that begins with an anchor (`&name`) to which no alias (`*name`) refers.

Why it matters
    If the `&` was meant as text, the word behind it is lost; if not, the anchor does nothing.

Example:
    ::

        title: &checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        title: "&checkout refused cards"
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML017", "unused-anchor", "reading", "warning", "0.1.0")
