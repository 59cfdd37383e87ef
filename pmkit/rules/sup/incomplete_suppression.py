"""A suppressing comment lacks its codes or its reason.

What it does
    Reports a `# pmkit:` comment that is not `ignore[CODE] reason` or `ignore-file[CODE] reason`:
    a misspelt word, no codes, a code that no rule has, or no reason.

Why it matters
    A comment that hides everything hides what is still to come; one without a reason cannot be
    reviewed.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        # pmkit: ignore[REF001]
        organization: acme-holding

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        # pmkit: ignore[REF001] the holding is added with the next catalog
        organization: acme-holding
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SUP002", "incomplete-suppression", "reading", "warning", "0.1.0")
