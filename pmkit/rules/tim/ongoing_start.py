"""A start that is still going on.

What it does
    Reports `ongoing` where something began. Only an end (`to`, `until`) can be still to come.

Why it matters
    What has begun did so at some time; when no source says, that is written `unknown`.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: ongoing}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 09:12, to: ongoing}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM008", "ongoing-start", "reading", "error", "0.1.0")
