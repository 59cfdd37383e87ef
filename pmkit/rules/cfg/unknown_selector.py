"""The settings choose rules that do not exist.

What it does
    Reports a code, a beginning of one, or a name in `[lint]` that means no rule.

Why it matters
    A rule that was to be switched off would stay on, and the other way round.

Example:
    ::

        # pmkit.toml
        [lint]
        ignore = ["TIM999"]

Use instead
    ::

        # pmkit.toml
        [lint]
        ignore = ["TIM020"]
"""

from __future__ import annotations

from pmkit.rules.rule import Rule

RULE = Rule("CFG004", "unknown-selector", "reading", "error", "0.1.0")
