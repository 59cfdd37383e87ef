"""How often each rule found something: what ``--statistics`` tells instead of the findings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from pmkit.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Count:
    """How often one rule found something, and how many of these ``--fix`` would mend."""

    count: int
    code: str
    name: str
    fixable: int


def counts(diagnostics: Iterable[Diagnostic]) -> list[Count]:
    """A count for each rule that found something; most often first, then by code."""
    found: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for one in diagnostics:
        found[one.code, one.name] += 1
        fixable[one.code, one.name] += one.fix is not None and one.fix.safe
    return sorted(
        (Count(count, *rule, fixable[rule]) for rule, count in found.items()),
        key=lambda one: (-one.count, one.code),
    )


def as_text(found: Iterable[Count]) -> str:
    """A line for each rule; ``[*]`` stands where ``--fix`` mends all of them, ``[-]`` some."""
    rows = list(found)
    digits = max((len(str(row.count)) for row in rows), default=0)
    any_fixable = any(row.fixable for row in rows)
    lines: list[str] = []
    for row in rows:
        mark = "   " if not row.fixable else "[*]" if row.fixable == row.count else "[-]"
        shown = f"{mark} {row.name}" if any_fixable else row.name
        lines.append(f"{row.count:>{digits}}  {row.code}  {shown}\n")
    return "".join(lines)


def as_json(found: Iterable[Count]) -> str:
    """An array of objects; its shape is ``schemas/statistics.schema.json``."""
    return json.dumps([asdict(row) for row in found], indent=2) + "\n"
