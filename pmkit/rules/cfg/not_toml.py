"""A settings file that is not TOML.

What it does
    Reports `pmkit.toml` when it cannot be read, is not UTF-8 or not TOML. The usual settings apply
    then.

Why it matters
    Rules that were chosen or left out would be others than one thinks.

Example:
    ::

        # pmkit.toml
        language = en

Use instead
    ::

        # pmkit.toml
        language = "en"
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("CFG001", "not-toml", "reading", "error", "0.1.0")
