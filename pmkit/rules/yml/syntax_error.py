"""Text that is not YAML.

What it does
    Reports the place where a file stops being YAML: a bracket or a quote that is never closed, a
    key without its colon, a line in the wrong column, text with a colon in it and no quotes around
    it. It is told where it can be mended, which is often above the place where a parser gives up.

Why it matters
    Nothing of the file can be read, so its incident is missing from every page and every count.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14, kind: detected, what: An alert fires.

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

RULE = Rule("YML001", "syntax-error", "reading", "error", "0.1.0")
