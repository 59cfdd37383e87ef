"""Any bytes as an incident: the whole way from reading to rules and reports, without end.

A few thousand cases run with the tests. To look for more, at a million cases an hour or so:

    python -m tests.rules.fuzzing --cases 1000000 --seed 7
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from pmkit.config.settings import Lint
from pmkit.reporters.registry import REPORTERS, Style, render
from pmkit.rules.check import Base, Report, check_document
from pmkit.rules.registry import FILE_RULES, OPTIONAL_RULES, READING_RULES
from pmkit.source.reader import read
from tests.rules.checking import base_in

SEEDS = (
    Path(__file__).parents[1] / "model" / "complete.yaml",
    Path(__file__).parents[1] / "source" / "incident.yaml",
)
PIECES = tuple(
    piece.encode(errors="surrogatepass")
    for piece in (
        *("\n", "\r\n", "\r", "\t", " ", "  ", "\n  ", "\n    ", "\n- ", "  - ", ": ", ":", "- "),
        *("[", "]", "{", "}", ",", '"', "'", "|\n", ">-\n", "|2+\n", "#", " # ", "? ", "---\n"),
        *("...\n", "%YAML 1.2\n", "&a ", "*a", "!!int ", "<<: ", "~", "null", "\\", "@", "`", "%"),
        *("\0", "\x1b[31m", "\x7f", "\u0085", "\u2028", "\ufeff", "\u202e", "\ud800", "\U0010ffff"),
        *("2024-02-30", "24:00", "ongoing", "unknown", "~2024", "..2024-01", "15:16..15:10"),
        *("# pmkit: ignore[REF001] why", "# pmkit: ignore", "# pmkit: ignore-file[ALL] x"),
        *(
            "id: ",
            "title: ",
            "actions:\n  - ",
            "sources: [",
            "zh: ",
            "障碍",
            "x-own",
            "{en: a, zh: b}",
        ),
    )
)


def cases(seed: int) -> Iterator[bytes]:
    """Mutated incidents, for ever: pieces put in, taken out, moved, doubled; bytes changed."""
    chance = random.Random(seed)
    seeds = _seeds()
    while True:
        data = chance.choice(seeds)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            data = _mutated(data, seeds, chance)
        yield data


def _seeds() -> list[bytes]:
    """Whole incidents, and the examples of every rule: short ones come more often."""
    examples = []
    for name in (*READING_RULES, *FILE_RULES, *OPTIONAL_RULES):
        doc = import_module(name).__doc__ or ""
        for part in doc.split("::\n")[1:]:
            lines = [line[8:] for line in part.splitlines() if line.startswith(" " * 8)]
            examples.append("\n".join(lines).encode() + b"\n")
    return [*examples, *(path.read_bytes() for path in SEEDS)]


def _mutated(data: bytes, seeds: list[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((0, 1, 1, 2, 5, 20, 200)))
    way = chance.randrange(7)
    if way == 0:
        return data[:at] + chance.choice(PIECES) + data[end:]
    if way == 1:
        return data[:at] + chance.choice(PIECES) + data[at:]
    if way == 2:
        return data[:at] + data[end:]
    if way == 3:
        return data[:at] + data[at:end] * 2 + data[end:]
    if way == 4:
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    other = chance.choice(seeds)
    start = chance.randrange(len(other) + 1)
    if way == 5:
        return data[:at] + other[start : start + chance.choice((5, 50, 500))] + data[end:]
    lines = data.split(b"\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines.insert(there, lines.pop(here))
    return b"\n".join(lines)


def check(data: bytes, base: Base) -> Report:
    """Check one case; raises :class:`AssertionError` where a law does not hold."""
    document = read(data, "incidents/case.yaml")
    report = check_document(document, base)
    errors = any(found.severity == "error" for found in report.diagnostics)
    assert errors or report.outline is not None, "neither an incident nor a word why"
    for found in report.diagnostics:
        assert found.message
        assert 1 <= found.span.line <= found.span.end_line
        if document.text:
            assert found.span.end_line <= len(document.lines)
            assert found.span.column <= len(document.line(found.span.line)) + 1
    return report


def fuzz(count: int, seed: int, base: Base) -> dict[str, int]:
    """Check ``count`` cases; how often each code was found. The case that fails is in the error."""
    told: dict[str, int] = {}
    formats = list(REPORTERS)
    for number, data in zip(range(count), cases(seed), strict=False):
        try:
            report = check(data, base)
            if number % 10 == 0:
                lines = data.decode(errors="replace").split("\n")
                style = Style(colour=False, lines=lambda _, lines=lines: lines)  # type: ignore[misc]
                render(formats[number // 10 % len(formats)], report.diagnostics, style)
        except Exception as error:
            raise AssertionError(f"seed {seed}, case {number}: {data!r}") from error
        for found in report.diagnostics:
            told[found.code] = told.get(found.code, 0) + 1
    return told


def main() -> int:
    """Check as many cases as one likes, with every rule on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    start = time.monotonic()
    base = base_in(Path("nowhere"), Lint(extend_select=("ALL",)))
    told = fuzz(options.cases, options.seed, base)
    print(f"{options.cases} cases in {time.monotonic() - start:.0f} s, nothing broke; told:")  # noqa: T201
    for code, count in sorted(told.items()):
        print(f"  {code} {count}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
