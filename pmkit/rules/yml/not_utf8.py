"""A file that is not UTF-8.

What it does
    Reports a file in another encoding, naming it where it can be told (UTF-16, UTF-32, Latin-1,
    GB18030), and the place of the first byte that does not belong.

Why it matters
    Its letters cannot be told for certain: the byte that is `é` to one program is another letter to
    the next.

Example:
    ::

        title: Caf<byte E9> checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        title: Café checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

EXAMPLE = b"title: Caf\xe9 checkout refused cards\ntimezone: Europe/Berlin\ndate: 2026-03-02\n"

RULE = Rule("YML004", "not-utf8", "reading", "error", "0.1.0")
