"""A time zone that there is not.

What it does
    Reports zones that are neither an IANA name (`Europe/Berlin`), nor `UTC`, nor an offset
    (`+01:00`); for abbreviations, it names the zones that they can mean.

Why it matters
    An abbreviation means several zones (`CST` is in America, China and Cuba), and none says when
    clocks change.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14 CST, kind: detected, what: An alert fires.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:14 Asia/Shanghai, kind: detected, what: An alert fires.}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("TIM002", "unknown-zone", "reading", "error", "0.1.0")
