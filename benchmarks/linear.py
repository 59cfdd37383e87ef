"""Time and peak memory of checking so many incidents, and ten times as many.

Promises: ten times the files take 9 to 11 times the processor time, and, at 100,000 files, less
than 200 MiB. By default fewer are made, so that it takes a minute or two; ``--full`` checks 10,000
and 100,000, which takes half an hour and 3 GB of disk.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from _corpus import make_corpus
from _pairs import middle, run, script, told, versions

TIMES = 10
PEAK = 200
"""MiB."""


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    options = _options()
    files = 10_000 if options.full else options.files
    counts = (files, TIMES * files)
    command = [script("pmkit"), "validate", "--jobs", "1", "--no-cache", "--today", "2026-01-01"]
    with tempfile.TemporaryDirectory() as folder:
        bases = {count: make_corpus(Path(folder) / str(count), count) for count in counts}
        rounds = [
            {count: run(command, bases[count]) for count in counts} for _ in range(options.rounds)
        ]
    costs = {count: middle([one[count] for one in rounds]) for count in counts}
    print(versions("postmortem-kit", "pydantic", "PyYAML"))
    print(f"medians of {options.rounds} rounds run in turn, processor time and peak memory:")
    for count, cost in costs.items():
        print(f"  {count} incidents: {cost.processor:.2f} s, {cost.peak:.0f} MiB")
    few, many = costs.values()
    ratio = many.processor / few.processor
    name = f"{counts[1]} incidents / {counts[0]} incidents, time"
    kept = [told(name, ratio, TIMES + 1), told(name, ratio, TIMES - 1, at_least=True)]
    kept.append(told(f"peak memory in MiB at {counts[1]} incidents", many.peak, PEAK))
    return not all(kept)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--full", action="store_true", help="10,000 and 100,000 files")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
