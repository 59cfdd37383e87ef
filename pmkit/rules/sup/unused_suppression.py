"""A comment suppresses what is not there.

What it does
    Reports a code in a `# pmkit: ignore[…]` comment that hides nothing: the line has no such
    problem, or the rule is off.

Why it matters
    It would hide the next fault of that kind, which nobody has looked at.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        organization: acme  # pmkit: ignore[REF001] not in the catalog yet

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        organization: acme
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SUP001", "unused-suppression", "reading", "warning", "0.1.0")
