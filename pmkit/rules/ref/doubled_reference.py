"""A list of references names the same thing twice.

What it does
    Reports an id that stands in one list twice: in `sources`, `leads_to`, `addresses`,
    `removed_by`, `about`, `products`, `components` or `tags`. `--fix` takes the second one out.

Why it matters
    It adds nothing, and often the second was to be another: then something is not referred to.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: [payments, flags, payments]

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        tags: [payments, flags]
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.source.edit import Edit, Fix
from pmkit.source.pointer import join

_LISTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("timeline", ("sources", "components", "products")),
    ("impact", ("sources",)),
    ("causes", ("sources", "leads_to")),
    ("dependencies", ("sources", "removed_by")),
    ("mitigations", ("sources", "components", "addresses")),
    ("actions", ("sources", "addresses")),
    ("disputes", ("about",)),
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each id that its list has already."""
    del context
    yield from _doubled(incident.tags, "tags")
    for where, fields in _LISTS:
        for index, item in enumerate(getattr(incident, where)):
            for field in fields:
                ids = getattr(item, field)
                if len(ids) > 1:
                    yield from _doubled(ids, where, index, field)
    for index, impact in enumerate(incident.impact):
        for number, phase in enumerate(impact.phases):
            if len(phase.sources) > 1:
                yield from _doubled(phase.sources, "impact", index, "phases", number, "sources")
        for number, figure in enumerate(impact.figures):
            if len(figure.sources) > 1:
                yield from _doubled(figure.sources, "impact", index, "figures", number, "sources")


def _doubled(ids: tuple[str, ...], *steps: str | int) -> Iterator[Problem]:
    if len(set(ids)) == len(ids):
        return
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            pointer = join(*steps, index)
            yield Problem(
                pointer,
                f"`{id_}` is in this list already",
                "Take it out, or write the other one that was meant",
                fix=Fix(f"Take the second `{id_}` out", (Edit("remove", pointer),)),
            )


RULE = Rule(
    "REF019",
    "doubled-reference",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    fixable=True,
)
