"""A count of less than nothing.

What it does
    Reports a figure that is certainly below 0 and whose unit is something that is counted, such as
    `requests`, `users`, `payments` or `minutes`. A name that says that something fell or changed
    may have such a figure.

Why it matters
    Nothing can be lost less than not at all: a dash was taken for a minus, or the name should say
    that it is a change.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused payments, value: -4200, unit: payments}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: refused payments, value: 4200, unit: payments}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each negative figure of something that is counted."""
    del context
    for index, impact in enumerate(incident.impact):
        for number, figure in enumerate(impact.figures):
            high = figure.value.high
            if high is None or high >= 0 or figure.unit.strip().lower() not in _COUNTED:
                continue
            if not _is_change(figure.name):
                yield Problem(
                    f"/impact/{index}/figures/{number}/value",
                    f"{figure.value.text} {figure.unit.strip()} are less than none",
                    "Write it without the minus; where it is a change, let `name` say so",
                )


def _is_change(name: str | dict[str, str]) -> bool:
    texts = [name] if isinstance(name, str) else name.values()
    return any(word in text.lower() for text in texts for word in _CHANGES)


_COUNTED = frozenset(
    {"requests", "users", "customers", "accounts", "payments", "orders", "messages", "events"}
    | {"calls", "queries", "jobs", "errors", "transactions", "sessions", "logins", "sites"}
    | {"hosts", "nodes", "servers", "machines", "records", "rows", "people", "tickets"}
    | {"seconds", "minutes", "hours", "days", "请求", "用户", "客户", "订单", "分钟", "小时"}
)
_CHANGES = frozenset(
    {"change", "differ", "delta", "drop", "fall", "fell", "loss", "decline", "balance"}
    | {"compared", "growth", "offset", "skew", "变化", "下降", "差"}
)


RULE = Rule("IMP010", "negative-count", "file", "warning", "0.1.0", check_file=check)
