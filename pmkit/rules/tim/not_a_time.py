"""Text that is no time.

What it does
    Reports times that are not written in the syntax of this file format, with the right spelling
    where it can be told.

Why it matters
    Times are compared, drawn and shown in other zones; only what can be read exactly as the author
    meant it can be.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 9.14 am, kind: detected, what: An alert fires.}

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

RULE = Rule("TIM001", "not-a-time", "reading", "error", "0.1.0", fixable=True)
