"""A reference to a part of the file that is not there.

What it does
    Reports an id in `leads_to`, `removed_by`, `addresses`, `about` or an attachment's `event` that
    no item of the right kind in this file has.

Why it matters
    A cause chain or an action that leads nowhere is drawn wrongly, and nobody notices.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag., leads_to:
          [retrys]}
          - {id: retries, role: sustaining, category: load, what: Clients retry.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: bad-flag, role: trigger, category: configuration-change, what: A flag., leads_to:
          [retries]}
          - {id: retries, role: sustaining, category: load, what: Clients retry.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.meant import only
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import LISTS, ids_by_list
from pmkit.text.nearest import nearest


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each id that no item of the right kind has."""
    del context
    ids = ids_by_list(incident)
    for where, field, allowed in _FIELDS:
        known = {id_ for there in allowed for id_ in ids[there]}
        for index, item in enumerate(getattr(incident, where)):
            for place, id_ in enumerate(getattr(item, field)):
                if id_ not in known:
                    yield _problem(f"/{where}/{index}/{field}/{place}", id_, allowed, known)
    for index, attachment in enumerate(incident.attachments):
        if attachment.event is not None and attachment.event not in ids["timeline"]:
            pointer, known = f"/attachments/{index}/event", set(ids["timeline"])
            yield _problem(pointer, attachment.event, ("timeline",), known)


def _problem(pointer: str, id_: str, allowed: tuple[str, ...], known: set[str]) -> Problem:
    close = nearest(id_, sorted(known), 2)
    *most, last = [_SAID[where] for where in allowed] if allowed != LISTS else ["item"]
    kinds = ", ".join(most) + (" or " if most else "") + last
    return Problem(
        pointer,
        f"No {kinds} in this file has the id `{id_}`",
        f"Did you mean `{close[0]}`?" if close else "Give the one that is meant this id",
        fix=only(pointer, close),
    )


_SAID = {
    "timeline": "event",
    "impact": "impact",
    "causes": "cause",
    "dependencies": "dependency",
    "mitigations": "mitigation",
    "actions": "action",
    "disputes": "dispute",
}

_FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("causes", "leads_to", ("causes", "impact")),
    ("dependencies", "removed_by", ("actions",)),
    ("mitigations", "addresses", ("causes",)),
    ("actions", "addresses", ("causes", "dependencies", "impact")),
    ("disputes", "about", LISTS),
)
"""Each field that refers to other parts of the file, and the lists in which those may be."""


RULE = Rule(
    "REF003", "unknown-reference", "file", "error", "0.1.0", check_file=check, needs_whole=True
)
