"""A second YAML document in one file.

What it does
    Reports a `---` after which a second document begins. One at the top of the file is fine.

Why it matters
    One file holds one incident: its name is the id. What follows the second `---` would be lost.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        ---
        title: Search was slow

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML005", "several-documents", "reading", "error", "0.1.0")
