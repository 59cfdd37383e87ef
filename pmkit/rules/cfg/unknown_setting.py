"""A setting that pmkit does not know.

What it does
    Reports a key of `pmkit.toml`, or of `[tool.pmkit]`, that means nothing.

Why it matters
    A misspelt setting would silently not be made.

Example:
    ::

        # pmkit.toml
        [lint]
        ignores = ["TIM020"]

Use instead
    ::

        # pmkit.toml
        [lint]
        ignore = ["TIM020"]
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("CFG002", "unknown-setting", "reading", "error", "0.1.0")
