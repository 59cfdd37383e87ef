"""A public item refers to an internal one.

What it does
    Reports an id in `leads_to`, `removed_by`, `addresses` or `about` of an item that the public may
    see, when the item with that id is `audience: internal`.

Why it matters
    What is made for the public leaves the internal item out, and the reference with it: a chain of
    causes ends early, a dependency looks as if nothing removed it, an action as if it were for
    nothing.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: flag, role: trigger, category: configuration-change, what: A flag.,
          leads_to: [contract]}
          - {id: contract, role: root, category: provider, what: The contract., audience: internal}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - {id: flag, role: trigger, category: configuration-change, what: A flag.,
          leads_to: [contract]}
          - {id: contract, role: root, category: provider, what: One provider for all cards.}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.hidden import INTERNAL, hides_something
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.walk import LISTS

_FIELDS = (
    ("causes", "leads_to", "cause"),
    ("dependencies", "removed_by", "dependency"),
    ("mitigations", "addresses", "mitigation"),
    ("actions", "addresses", "action"),
    ("disputes", "about", "dispute"),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each reference from what is public to what is not."""
    if incident.audience == INTERNAL or not hides_something(context.text):
        return
    hidden = {
        item.id
        for where in LISTS
        for item in getattr(incident, where)
        if item.id is not None and item.audience == INTERNAL
    }
    if not hidden:
        return
    for where, field, said in _FIELDS:
        for index, item in enumerate(getattr(incident, where)):
            if item.audience == INTERNAL:
                continue
            for place, id_ in enumerate(getattr(item, field)):
                if id_ in hidden:
                    yield Problem(
                        f"/{where}/{index}/{field}/{place}",
                        f"This {said} is public, and `{id_}` is internal",
                        f"Mark this {said} `audience: internal` too, or take the reference out",
                    )


RULE = Rule("AUD001", "public-refers-to-internal", "file", "warning", "0.1.0", check_file=check)
