"""Fewer items than make sense.

What it does
    Reports a dispute without claims, and several claims about a time of which there is only one.

Why it matters
    A dispute has sides; a single claim about a time is simply that time.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - at: [{time: 09:14}]
            kind: detected
            what: An alert fires.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - at: [{time: 09:14}, {time: 09:16, note: By the chat.}]
            kind: detected
            what: An alert fires.
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH010", "too-few", "reading", "error", "0.1.0")
