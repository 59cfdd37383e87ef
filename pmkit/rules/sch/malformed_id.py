"""Text that is no id.

What it does
    Reports ids that are not made of small letters and digits, joined by single `-`, `.` or `_`.

Why it matters
    Ids stand in addresses, file names and other people's trackers, where blanks and capitals break.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: Checkout Page

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH005", "malformed-id", "reading", "error", "0.1.0")
