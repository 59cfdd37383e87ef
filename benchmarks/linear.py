"""Time and peak memory of checking 1,000, 2,000 and 4,000 incidents.

Promise: both grow with the number of incidents, not faster. What 1,000 cost, times 2 and 4, is what
the others may cost; 1.15 leaves room for noise.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from _corpus import make_corpus
from _pairs import middle, run, script, told, versions

COUNTS = (1000, 2000, 4000)
ROUNDS = 3
ROOM = 1.15


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    command = [script("pmkit"), "validate", "--jobs", "1", "--no-cache"]
    with tempfile.TemporaryDirectory() as folder:
        bases = {count: make_corpus(Path(folder) / str(count), count) for count in COUNTS}
        rounds = [{count: run(command, bases[count]) for count in COUNTS} for _ in range(ROUNDS)]
    costs = {count: middle([one[count] for one in rounds]) for count in COUNTS}
    print(versions("postmortem-kit", "pydantic", "PyYAML"))
    print(f"medians of {ROUNDS} rounds run in turn, processor time and peak memory:")
    for count, cost in costs.items():
        print(f"  {count} incidents: {cost.processor:.2f} s, {cost.peak:.0f} MiB")
    kept = []
    base = costs[COUNTS[0]]
    for count in COUNTS[1:]:
        times = count / COUNTS[0]
        name = f"{count} incidents / linear from {COUNTS[0]}"
        kept.append(told(f"{name}, time", costs[count].processor / base.processor / times, ROOM))
        kept.append(told(f"{name}, memory", costs[count].peak / base.peak / times, ROOM))
    return not all(kept)


if __name__ == "__main__":
    sys.exit(main())
