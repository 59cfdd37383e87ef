"""An action item is open for longer than this base allows.

What it does
    Reports an open action that was `created` longer ago than `action-days` allows for its
    priority, whatever its own `due` says.

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

from collections.abc import Iterator, Mapping
from datetime import date

from pmkit.rules.rule import BaseContext, BaseProblem, OpenAction, Problem, Rule


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a problem for each open action that is older than its priority allows."""
    limits = base.settings.policies.action_days
    if base.today is None or not limits:
        return
    for path, outline in base.outlines.items():
        for action in outline.actions:
            if action.created is not None and is_over(action, limits, base.today):
                known = action.priority in limits
                limit = limits[action.priority if known and action.priority else "default"]
                days = (base.today - action.created).days
                yield BaseProblem(
                    path,
                    Problem(
                        f"{action.pointer}/created",
                        f"`{action.id}` has been open for {days} days; "
                        f"{f'priority {action.priority}' if known else 'an action'} is to be "
                        f"finished within {limit}",
                        "Finish it, or drop it (`status: wont-do`) and say why in its `note`",
                    ),
                )


def is_over(action: OpenAction, limits: Mapping[str, int], today: date) -> bool:
    """Whether an open action is older than ``limits`` allow for its priority."""
    limit = limits.get(action.priority or "default", limits.get("default"))
    return (
        limit is not None and action.created is not None and (today - action.created).days > limit
    )


RULE = Rule(
    "ACT005",
    "overdue-by-policy",
    "base",
    "warning",
    "0.1.0",
    check_base=check,
)
