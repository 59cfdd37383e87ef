"""A file that is too large.

What it does
    Reports a file of more than 4 MiB. It is not read.

Why it matters
    A postmortem has tens of kilobytes. What makes one so large (a log, a picture in base64) cannot
    be reviewed as text and slows everybody down.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        narrative: |
          … four million letters of a log …

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        narrative: |
          The log shows that the new certificate was refused from 09:12 on.
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

EXAMPLE = b"title: Checkout refused cards\nnarrative: |\n" + b"  09:12:00 refused\n" * 230_000

RULE = Rule("YML008", "too-large", "reading", "error", "0.1.0")
