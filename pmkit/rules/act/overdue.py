"""An action item is overdue.

What it does
    Notes an open action that somebody follows (it has an `owner` or a `tracker`) and whose `due`
    is certainly past: the last day that it allows lies before today. What others promised in
    public, and nobody here can follow, is left alone. One that `action-days` makes late as well
    is told by `overdue-by-policy`.

Why it matters
    A promise that is late is a decision that nobody took. The rule is off unless chosen: no change
    of the file makes an item late, and a check that fails overnight by itself is soon switched off.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            owner: payments
            due: 2026-05-15

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            owner: payments
            due: 2026-12-15

Options
    Today is `--today`, else `SOURCE_DATE_EPOCH`, else the day of the clock, UTC.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.rules.act.overdue_by_policy import is_over
from pmkit.rules.rule import BaseContext, BaseProblem, Problem, Rule


def check(base: BaseContext) -> Iterator[BaseProblem]:
    """Yield a note for each open action whose due day is past."""
    if base.today is None:
        return
    limits = base.settings.policies.action_days
    for path, outline in base.outlines.items():
        for action in outline.actions:
            if action.due is not None and action.due < base.today and action.followed:
                if limits and is_over(action, limits, base.today):
                    continue
                days = (base.today - action.due).days
                yield BaseProblem(
                    path,
                    Problem(
                        f"{action.pointer}/due",
                        f"`{action.id}` is overdue by {days} day{'' if days == 1 else 's'}",
                        "Finish it, give it a day that will be kept, or drop it and say why",
                    ),
                )


RULE = Rule(
    "ACT004",
    "overdue",
    "base",
    "note",
    "0.1.0",
    check_base=check,
    default=False,
)
