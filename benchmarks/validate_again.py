"""What the cache and further processes bring at 10,000 files, and that they cost nothing at 100.

Promises: a second run over unchanged files costs at most 2 times what reading and hashing them
does; two processes finish at least 1.8 times as soon as one at 10,000 files, and by default no
later than one at 100.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from _corpus import make_corpus
from _pairs import PYTHON, run, script, told, versions

BARE = """
import hashlib, os, sys
for folder, _, names in sorted(os.walk("incidents")):
    for name in sorted(names):
        with open(os.path.join(folder, name), "rb") as file:
            hashlib.blake2b(file.read(), digest_size=16).digest()
"""
FEW = 100


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=3)
    options = parser.parse_args()
    validate = [script("pmkit"), "validate"]
    with tempfile.TemporaryDirectory() as folder:
        many = make_corpus(Path(folder) / "many", options.files)
        few = make_corpus(Path(folder) / "few", FEW)
        print(versions("postmortem-kit", "pydantic", "PyYAML"))
        print(f"{options.files} files, medians of {options.pairs} runs in turn:")

        run([*validate, "--jobs", "1"], many)
        again = []
        for _ in range(options.pairs):
            kept, bare = run([*validate, "--jobs", "1"], many), run([PYTHON, "-c", BARE], many)
            again.append((kept.processor, bare.processor))
        shutil.rmtree(many / ".cache")
        cached = median(a / b for a, b in again)
        print(
            f"  again, from the cache: {median(a for a, _ in again):.2f} s of processor time, ",
            end="",
        )
        print(f"reading and hashing {median(b for _, b in again):.2f} s")

        processes = _walls(validate, many, options.pairs, "1", "2")
        print(f"  one process {median(a for a, _ in processes):.2f} s, ", end="")
        print(f"two {median(b for _, b in processes):.2f} s by the clock")
        default = _walls(validate, few, 5 * options.pairs, None, "1")
        print(
            f"  {FEW} files: as many processes as help {median(a for a, _ in default):.3f} s, ",
            end="",
        )
        print(f"one {median(b for _, b in default):.3f} s by the clock")
    kept_promises = [
        told("again / reading and hashing", cached, 2),
        told("one process / two", median(a / b for a, b in processes), 1.8, at_least=True),
        # The same program is run in both: what differs is noise, and 1.05 leaves room for it.
        told(f"default / one process at {FEW} files", median(a / b for a, b in default), 1.05),
    ]
    return not all(kept_promises)


def _walls(
    validate: list[str], base: Path, count: int, *jobs: str | None
) -> list[tuple[float, float]]:
    """Wall seconds of runs in turn with one number of processes and another."""
    first, second = (
        [*validate, "--no-cache", *(["--jobs", number] if number else [])] for number in jobs
    )
    return [(run(first, base).wall, run(second, base).wall) for _ in range(count)]


if __name__ == "__main__":
    sys.exit(main())
