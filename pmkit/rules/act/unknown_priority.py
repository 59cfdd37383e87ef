"""A priority that no policy knows.

What it does
    Reports the `priority` of an open action when `action-days` gives days for priorities, and
    neither for this one nor a `default`.

Why it matters
    An item with a misspelt priority is never late.

Example:
    ::

        # pmkit.toml
        [policies.action-days]
        P1 = 30

        # incidents/example.yaml
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            priority: p1

Use instead
    ::

        # pmkit.toml
        [policies.action-days]
        P1 = 30

        # incidents/example.yaml
        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            priority: P1

Options
    `[policies.action-days]` in pmkit.toml: days for each priority.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.words import OPEN_ACTIONS
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix
from pmkit.text.nearest import nearest


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each priority that the policy does not know."""
    limits = context.settings.policies.action_days
    if not limits or "default" in limits:
        return
    for index, action in enumerate(incident.actions):
        if action.priority is None or action.priority in limits:
            continue
        if action.status in OPEN_ACTIONS:
            close = nearest(action.priority, limits, 1)
            yield Problem(
                f"/actions/{index}/priority",
                f"No policy knows the priority `{action.priority}`",
                f"Did you mean `{close[0]}`?" if close else f"Known: {', '.join(limits)}",
                fix=_respelt(index, action.priority, close[0]) if close else None,
            )


def _respelt(index: int, written: str, known: str) -> Fix:
    """Only the case is surely a slip: `P11` may be meant to be `P1`, or to be another one."""
    edit = Edit("set", f"/actions/{index}/priority", known)
    return Fix(f"Write `{known}`", (edit,), safe=written.casefold() == known.casefold())


RULE = Rule(
    "ACT010",
    "unknown-priority",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
    fixable=True,
)
