"""A range that ends before it begins.

What it does
    Reports a time between two others (`A..B`) whose second is before its first.

Why it matters
    There is no time between them. Past midnight, the end needs its date.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 23:50..00:10, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 23:50..03-03 00:10, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM006", "reversed-range", "reading", "error", "0.1.0")
