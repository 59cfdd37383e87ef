"""A figure that cannot be read as a number.

What it does
    Reports values of figures that are not a number, about a number (`~`), a range (`..`) or a bound
    (`<`, `>`, `<=`, `>=`), and ranges that run backwards.

Why it matters
    Figures are compared and added up. What is counted belongs into `unit`, remarks into `note`.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: payments refused, value: 12 thousand, unit: payments}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: payments refused, value: ~12_000, unit: payments}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH009", "malformed-number", "reading", "error", "0.1.0")
