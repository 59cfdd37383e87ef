"""A time that clocks showed twice.

What it does
    Reports a time in the hour that comes twice when clocks go back, and names both readings with
    their offsets.

Why it matters
    Nobody can tell which of the two is meant, and they are an hour apart.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-10-25
        timeline:
          - {at: 02:30, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-10-25
        timeline:
          - {at: 02:30 +01:00, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM004", "ambiguous-local-time", "reading", "error", "0.1.0")
