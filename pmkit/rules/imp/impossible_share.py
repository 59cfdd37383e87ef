"""A share of more than all, or of less than nothing.

What it does
    Reports a figure in `%` that is certainly above 100 or below 0 and whose name says that it
    is a share: an error rate, an availability, a part of users or requests. A name that says that
    something grew, or compares it with what is usual, is no share.

Why it matters
    A share above 100 % is a slip of the decimal point, or a growth, which another name says.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: error rate, value: 902.2, unit: "%"}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - product: checkout
            figures:
              - {name: error rate, value: 90.22, unit: "%"}
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each share that cannot be."""
    del context
    for index, impact in enumerate(incident.impact):
        for number, figure in enumerate(impact.figures):
            if figure.unit.strip() not in ("%", "percent", "per cent"):
                continue
            low, high = figure.value.low, figure.value.high
            beyond = (low is not None and low > 100) or (high is not None and high < 0)
            if beyond and _is_share(figure.name):
                yield Problem(
                    f"/impact/{index}/figures/{number}/value",
                    f"{figure.value.text} % of a whole cannot be",
                    "Correct the number; a growth is better called one in `name`",
                )


def _is_share(name: str | dict[str, str]) -> bool:
    texts = [name] if isinstance(name, str) else name.values()
    lower = [text.lower() for text in texts]
    return any(word in text for text in lower for word in _SHARES) and not any(
        word in text for text in lower for word in _COMPARED
    )


_SHARES = (
    "error rate",
    "failure rate",
    "success rate",
    "availability",
    "share of",
    "failed",
    "affected",
    "错误率",
    "失败率",
    "成功率",
    "可用性",
)
_COMPARED = (
    "increase",
    "growth",
    "grew",
    "rise",
    "change",
    "compared",
    "relative",
    "usual",
    "normal",
    "baseline",
    "more",
    "above",
    "增",
    "相比",
    "平时",
)
"""Words of names that are no share, but a comparison."""


RULE = Rule(
    "IMP005",
    "impossible-share",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
)
