"""A line indented with a tab.

What it does
    Reports a tab in the indentation of a line. Tabs elsewhere are fine.

Why it matters
    YAML wants spaces: how wide a tab is depends on who looks at it, so what belongs to what could
    not be told.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
        <tab>- product: checkout

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

EXAMPLE = b"title: Checkout refused cards\nimpact:\n\t- product: checkout\n"

RULE = Rule("YML003", "tab-indentation", "reading", "error", "0.1.0", fixable=True)
