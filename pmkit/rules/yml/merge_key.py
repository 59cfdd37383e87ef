"""A merge key.

What it does
    Reports the merge key `<<`.

Why it matters
    YAML 1.2 has dropped it, and what counts when keys meet differs between programs. Written out, a
    reviewer sees what holds.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - &down {product: checkout, extent: full}
          - {<<: *down, product: cards-gateway}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - {product: checkout, extent: full}
          - {product: cards-gateway, extent: full}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML014", "merge-key", "reading", "error", "0.1.0")
