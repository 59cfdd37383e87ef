"""A figure whose unit says nothing.

What it does
    Reports a `unit` that is a placeholder: a dash, `n/a`, `none`, `tbd`, `unknown`, `unit`,
    `units`, `number`, `count`.

Why it matters
    `5` of what? A figure without its unit can neither be compared nor added up.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused, value: 4200, unit: n/a}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused, value: 4200, unit: payments}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each placeholder in the place of a unit."""
    del context
    for index, impact in enumerate(incident.impact):
        for number, figure in enumerate(impact.figures):
            if figure.unit.strip().lower() in _NOTHING:
                yield Problem(
                    f"/impact/{index}/figures/{number}/unit",
                    f"`{figure.unit}` does not say what one of them is",
                    "Write what was counted (`payments`), or the unit (`%`, `USD`)",
                )


_NOTHING = frozenset(
    {
        "-",
        "—",
        "?",
        "tbd",
        "to do",
        "unknown",
        ".",
        "n/a",
        "na",
        "none",
        "null",
        "unit",
        "units",
        "number",
        "count",
        "无",
    }
)


RULE = Rule(
    "IMP004",
    "unit-says-nothing",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
