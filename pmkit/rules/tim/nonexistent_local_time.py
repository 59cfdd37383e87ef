"""A time that clocks skipped.

What it does
    Reports a time that falls into the hour that is skipped when clocks go forward, and names both
    times that it can mean.

Why it matters
    No clock ever showed it. A guess would shift everything that rests on it by an hour.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-29
        timeline:
          - {at: 02:30, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-29
        timeline:
          - {at: 03:30, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM003", "nonexistent-local-time", "reading", "error", "0.1.0")
