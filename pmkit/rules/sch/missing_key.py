"""A key that has to be there and is not.

What it does
    Reports a part of the file in which a required key is missing, and says what the key is for.

Why it matters
    Without it the part cannot be understood: an event without a time has no place in the timeline.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, what: An alert fires.}

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

RULE = Rule("SCH002", "missing-key", "reading", "error", "0.1.0")
