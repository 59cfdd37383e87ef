"""Text that is no address.

What it does
    Reports links that do not begin with `https://` or `http://`, or have blanks, quotes or angle
    brackets in them.

Why it matters
    Whoever follows it gets nowhere; and addresses of other kinds, such as `javascript:`, can do
    harm.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, url: example.com/review}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        sources:
          review: {title: Review, kind: official, url: https://example.com/review}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("SCH007", "malformed-link", "reading", "error", "0.1.0")
