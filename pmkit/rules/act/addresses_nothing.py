"""A preventive action item is against nothing that was found.

What it does
    Notes an action of kind `prevent` or `detect` without `addresses` in a final postmortem in
    which all the others, three or more, have some. One that removes a dependency (`removed_by`)
    counts as having some.

Why it matters
    An action that is against nothing that was found is either not needed, or shows a cause that
    was left out.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
          - {id: all-at-once, role: root, category: rollout, what: Flags reach all at once.}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent, addresses: [all-at-once]}
          - {id: check, what: Check flags., kind: prevent, addresses: [bad-flag]}
          - {id: alert, what: Alert on refused cards., kind: detect, addresses: [bad-flag]}
          - {id: lights, what: Paint the status lights green., kind: detect}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: final
        impact:
          - {product: checkout, extent: partial, what: Slow.}
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag was set.}
          - {id: all-at-once, role: root, category: rollout, what: Flags reach all at once.}
        actions:
          - {id: stage, what: Set flags region by region., kind: prevent, addresses: [all-at-once]}
          - {id: check, what: Check flags., kind: prevent, addresses: [bad-flag]}
          - {id: alert, what: Alert on refused cards., kind: detect, addresses: [bad-flag]}
          - {id: drill, what: Rehearse flag mistakes., kind: detect, addresses: [bad-flag]}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for the one preventive action that addresses nothing, where all others do."""
    del context
    if incident.status != "final":
        return
    removing = {id_ for edge in incident.dependencies for id_ in edge.removed_by}
    against_none = [
        (index, action)
        for index, action in enumerate(incident.actions)
        if not action.addresses and action.id not in removing and action.status != "wont-do"
    ]
    if len(against_none) != 1 or len(incident.actions) < _FEWEST:
        return
    index, action = against_none[0]
    if action.kind in ("prevent", "detect"):
        yield Problem(
            f"/actions/{index}",
            f"`{action.id}` addresses nothing that this postmortem found, as all others do",
            "Add `addresses` with the ids of causes, dependencies or impacts that it is against",
        )


_FEWEST = 4
"""With fewer actions than this, one without says nothing about the file's habit."""


RULE = Rule(
    "ACT006",
    "addresses-nothing",
    "file",
    "note",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
