"""A file that is not made of keys and values.

What it does
    Reports a file that is a list or a single piece of text at its top.

Why it matters
    An incident is told in `key: value` lines; without keys nobody can say what is the title and
    what is not.

Example:
    ::

        - title: Checkout refused cards
          timezone: Europe/Berlin
          date: 2026-03-02

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("YML015", "not-a-mapping", "reading", "error", "0.1.0")
