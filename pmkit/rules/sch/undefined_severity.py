"""A severity that the settings do not define.

What it does
    Reports a `severity` that is not among the `severities` of `pmkit.toml`. When the settings
    define none, any id will do.

Why it matters
    Severities are compared and counted; a misspelt one drops out silently.

Example:
    ::

        severity: sev9
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02

Use instead
    ::

        severity: sev1
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem when the settings define severities and this is none of them."""
    known = context.settings.severities
    if known and incident.severity is not None and incident.severity not in known:
        yield Problem(
            "/severity",
            f"`{incident.severity}` is not one of the severities of this knowledge base",
            "One of: " + ", ".join(known),
        )


RULE = Rule("SCH012", "undefined-severity", "file", "error", "0.1.0", check_file=check)
