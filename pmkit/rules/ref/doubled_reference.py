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

_Steps = tuple[str | int, ...]


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each id that its list has already."""
    del context
    for steps, ids in _lists(incident):
        if len(ids) < 2 or len(set(ids)) == len(ids):
            continue
        for index, id_ in enumerate(ids):
            if id_ in ids[:index]:
                pointer = join(*steps, index)
                yield Problem(
                    pointer,
                    f"`{id_}` is in this list already",
                    "Take it out, or write the other one that was meant",
                    fix=Fix(f"Take the second `{id_}` out", (Edit("remove", pointer),)),
                )


def _lists(incident: Incident) -> Iterator[tuple[_Steps, tuple[str, ...]]]:
    """The lists of references, those of one file's parts that have several."""
    yield ("tags",), incident.tags
    for index, event in enumerate(incident.timeline):
        if len(event.sources) > 1:
            yield ("timeline", index, "sources"), event.sources
        if len(event.components) > 1:
            yield ("timeline", index, "components"), event.components
        if len(event.products) > 1:
            yield ("timeline", index, "products"), event.products
    for index, impact in enumerate(incident.impact):
        yield ("impact", index, "sources"), impact.sources
        for number, phase in enumerate(impact.phases):
            yield ("impact", index, "phases", number, "sources"), phase.sources
        for number, figure in enumerate(impact.figures):
            yield ("impact", index, "figures", number, "sources"), figure.sources
    for index, cause in enumerate(incident.causes):
        yield ("causes", index, "sources"), cause.sources
        yield ("causes", index, "leads_to"), cause.leads_to
    for index, edge in enumerate(incident.dependencies):
        yield ("dependencies", index, "sources"), edge.sources
        yield ("dependencies", index, "removed_by"), edge.removed_by
    for index, step in enumerate(incident.mitigations):
        yield ("mitigations", index, "sources"), step.sources
        yield ("mitigations", index, "components"), step.components
        yield ("mitigations", index, "addresses"), step.addresses
    for index, action in enumerate(incident.actions):
        yield ("actions", index, "sources"), action.sources
        yield ("actions", index, "addresses"), action.addresses
    for index, dispute in enumerate(incident.disputes):
        yield ("disputes", index, "about"), dispute.about


RULE = Rule(
    "REF019",
    "doubled-reference",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    fixable=True,
)
