"""A time of day without a day.

What it does
    Reports a time of day in a file that has no `date`, or one whose `date` is not a single day.

Why it matters
    Nobody can tell when it was; a file of one day says so once, at its top.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM007", "time-without-date", "reading", "error", "0.1.0")
