"""An action item is open for longer than this base allows.

What it does
    Reports an open action that was `created` longer ago than `action-days` allows for its
    priority. One that is past its own `due` is told by `overdue` alone.

Why it matters
    An agreed limit that nobody looks at is none.

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
            priority: P1
            created: 2026-03-03

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
            created: 2026-05-20

Options
    `[policies.action-days]` in pmkit.toml: days for each priority, and `default` for all
    others. Without it this rule says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.rules.rule import BaseContext, BaseProblem, Problem, Rule


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a problem for each open action that is older than its priority allows."""
    limits = base.settings.policies.action_days
    if base.today is None or not limits:
        return
    for path, outline in base.outlines.items():
        for action in outline.actions:
            limit = limits.get(action.priority or "default", limits.get("default"))
            if limit is None or action.created is None:
                continue
            if action.due is not None and action.due < base.today:
                continue
            days = (base.today - action.created).days
            if days > limit:
                what = f"priority {action.priority}" if action.priority in limits else "it"
                yield BaseProblem(
                    path,
                    Problem(
                        action.pointer,
                        f"`{action.id}` is open for {days} days; {what} is allowed {limit}",
                        "Finish it, or drop it and say why",
                    ),
                )


RULE = Rule(
    "ACT005",
    "overdue-by-policy",
    "base",
    "warning",
    "0.1.0",
    check_base=check,
)
