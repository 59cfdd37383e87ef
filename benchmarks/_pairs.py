"""Running two commands in turn, A B A B, and comparing what they cost."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

PYTHON = sys.executable
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    """What one run of a command cost: processor and wall seconds, and its peak memory in MiB."""

    processor: float
    wall: float
    peak: float


@dataclass(frozen=True)
class Pair:
    """Two commands' medians, and the median of the ratios of their runs."""

    first: Run
    second: Run
    ratio: float
    """Processor time of the first, divided by that of the second: what other programs on the
    machine do, and how fast its disk is, changes it least."""


def script(name: str) -> str:
    """The path of a command that is installed beside this interpreter."""
    return str(Path(PYTHON).parent / name)


def run(command: Sequence[str], folder: Path, *, codes: Sequence[int] = (0,)) -> Run:
    """Run a command in ``folder`` and say what it and its children cost.

    Exits with what it wrote when its exit code is none of ``codes``.
    """
    # As after `pip install`: code is compiled once, not at each start.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            output.seek(0)
            said = output.read().decode(errors="replace")[-4000:]
            sys.exit(f"{' '.join(command)[:200]} ended with {process.returncode}:\n{said}")
    # Linux counts the peak in KiB, macOS in bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit)


def pairs(
    first: Sequence[str],
    second: Sequence[str],
    folder: Path,
    count: int,
    *,
    warm: bool = True,
) -> Pair:
    """Run both commands ``count`` times in turn; ``warm`` first runs each once without counting."""
    if warm:
        run(first, folder)
        run(second, folder)
    runs = [(run(first, folder), run(second, folder)) for _ in range(count)]
    return Pair(
        middle([a for a, _ in runs]),
        middle([b for _, b in runs]),
        median(a.processor / b.processor for a, b in runs),
    )


def middle(runs: Sequence[Run]) -> Run:
    """The medians of what several runs cost."""
    return Run(
        median(one.processor for one in runs),
        median(one.wall for one in runs),
        median(one.peak for one in runs),
    )


def versions(*packages: str) -> str:
    """Python and the packages that a figure depends on, with their versions."""
    parts = [f"{name} {version(name)}" for name in packages]
    return ", ".join([f"Python {platform.python_version()}", *parts])


def told(name: str, ratio: float, limit: float, *, at_least: bool = False) -> bool:
    """Print a ratio beside what was promised; returns whether the promise is kept."""
    kept = ratio >= limit if at_least else ratio <= limit
    bound = "at least" if at_least else "at most"
    print(f"{name}: {ratio:.2f} ({bound} {limit:g}: {'kept' if kept else 'BROKEN'})")
    return kept
