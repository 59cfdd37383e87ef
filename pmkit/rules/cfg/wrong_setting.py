"""A setting with a value that cannot be used.

What it does
    Reports a value of the wrong kind, or outside of what is possible.

Why it matters
    The setting would silently not be made; the usual one stands in its place.

Example:
    ::

        # pmkit.toml
        [policies]
        action-days = {P1 = "30"}

Use instead
    ::

        # pmkit.toml
        [policies]
        action-days = {P1 = 30}
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("CFG003", "wrong-setting", "reading", "error", "0.1.0")
