"""An action item is done, and nobody says when.

What it does
    Reports an action of status `done` without `done`, in a final postmortem.

Why it matters
    How long promises stay open is a curve over days: without the day, the item is in no figure,
    and the dependency that it removes is there or gone from nobody knows when.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: done

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: campaign, role: trigger, category: load, what: A campaign.}
          - {id: small, role: root, category: capacity, what: Too few machines.}
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: done
            done: ..2026-04-30
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each action that is done without a day."""
    del context
    if incident.status != "final":
        return
    for index, action in enumerate(incident.actions):
        if action.status == "done" and action.done is None:
            yield Problem(
                f"/actions/{index}/status",
                f"`{action.id}` is done, and nobody says when",
                "Add `done`: a day, `..2026-04-30` for by then, or `unknown` if no source says",
                fix=Fix(
                    "Write `done: unknown`",
                    (Edit("add", f"/actions/{index}/done", "unknown"),),
                    safe=False,
                ),
            )


RULE = Rule(
    "ACT001",
    "done-without-date",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
