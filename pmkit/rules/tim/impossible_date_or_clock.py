"""A date that no calendar has, or a time that no clock shows.

What it does
    Reports days such as the 30th of February and times such as 25:61; of `24:00` it says how the
    next day's midnight is written.

Why it matters
    A digit is wrong, and which one only the author can say.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-02-30 09:14, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 2026-03-02 09:14, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM005", "impossible-date-or-clock", "reading", "error", "0.1.0", fixable=True)
