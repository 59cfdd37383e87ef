"""An action item has a day on which it was done, and is not done.

What it does
    Reports `done` on an action whose status is another one. An action without `status` counts
    as open.

Why it matters
    The register counts it as open, and its page says that it was finished.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: in-progress
            done: 2026-04-30

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        actions:
          - id: stage
            what: Set flags region by region.
            kind: prevent
            status: done
            done: 2026-04-30
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.when import spanned
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix
from pmkit.times.uncertain import Form


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each day of being done on an action that is not."""
    del context
    for index, action in enumerate(incident.actions):
        if action.done is None or action.status == "done":
            continue
        if spanned(action.done).form is not Form.UNKNOWN:
            yield Problem(
                f"/actions/{index}/done",
                f"`{action.id}` was done {action.done.text}, but its status is `{action.status}`",
                "Write `status: done`, or take the day out; when it is to be done is `due`",
                fix=_done(index, written="status" in action.model_fields_set),
            )


def _done(index: int, *, written: bool) -> Fix:
    edit = Edit("set" if written else "add", f"/actions/{index}/status", "done")
    return Fix("Write `status: done`", (edit,), safe=False)


RULE = Rule(
    "ACT002",
    "date-without-done",
    "file",
    "error",
    "0.1.0",
    check_file=check,
    needs_whole=True,
)
