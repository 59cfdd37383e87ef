"""A figure is given twice.

What it does
    Reports a figure of an impact with the name, the value and the unit of an earlier one of the
    same impact.

Why it matters
    Sums count it twice; one of the two was often copied to be changed, and was not.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused payments, value: 4200, unit: payments}
              - {name: refused payments, value: 4200, unit: payments}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused payments, value: 4200, unit: payments}
              - {name: doubled payments, value: 12, unit: payments}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.model.items import Figure
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each figure that its impact has already."""
    del context
    for index, impact in enumerate(incident.impact):
        figures = impact.figures
        if len(figures) < 2:
            continue
        for number, figure in enumerate(figures):
            if any(_is_same(before, figure) for before in figures[:number]):
                yield Problem(
                    f"/impact/{index}/figures/{number}",
                    f"{figure.value.text} {figure.unit} is given before under the same name",
                    "Take one out, or correct its name or value; cite two sources in one",
                )


def _is_same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and one.unit == other.unit and one.name == other.name


RULE = Rule("IMP011", "doubled-figure", "file", "warning", "0.1.0", check_file=check)
