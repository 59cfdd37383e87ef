"""Where the time of checking a file goes: not a promise, but what to look at when one breaks.

Each part is run over the same varied incidents, one part after the other, best of a few rounds. The
times of one file are seldom those of another, so that what parsing keeps helps as little as on a
real base.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from _corpus import make_corpus
from _pairs import PYTHON, run, script, versions

from pmkit.config.base_folder import find_base
from pmkit.config.settings import Settings
from pmkit.knowledge.decode import decode_incident
from pmkit.knowledge.load import load_names
from pmkit.rules.check import Base, check_file
from pmkit.rules.rule import FileContext, Rule
from pmkit.rules.selection import selection
from pmkit.source.reader import load, read
from pmkit.times.parse import _parse

ROUNDS = 3


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=480)
    parser.add_argument("--rules", type=int, default=12, help="so many of the dearest rules")
    options = parser.parse_args()
    print(versions("postmortem-kit", "pydantic", "PyYAML"))
    with tempfile.TemporaryDirectory() as made:
        root = make_corpus(Path(made), options.files)
        command = [script("pmkit"), "validate", "--jobs", "1", "--no-cache"]
        all_of_it = run(command, root).processor
        start = run([PYTHON, "-c", "import pmkit.cli.validate"], root).processor
        print(f"{options.files} files, milliseconds of processor time:")
        print(f"  {1000 * start:6.1f}  once: the interpreter, and what is imported at the start")
        print(f"  {1000 * (all_of_it - start) / options.files:6.3f}  each file, all in all; of it:")
        _parts(root, options.rules)
    return 0


def _parts(root: Path, dearest: int) -> None:
    folder = find_base(root)
    names, _ = load_names(folder)
    base = Base(folder, names, Settings())
    files = list(folder.incident_files())
    contents = [file.read_bytes() for file in files]
    documents = [load(file, folder.shown(file)) for file in files]
    _print("opening the file and reading its bytes", _each(Path.read_bytes, files))
    _print("bytes to a tree", _each(lambda data: read(data, ""), contents))
    _print("a tree to a model", _each(decode_incident, documents))
    _print("all of checking: the above, rules, and what they find", _each(_whole(base), files))
    checks = selection(base.settings.lint, "incidents/x.yaml").file
    incidents = [decode_incident(document).value for document in documents]
    contexts = [
        FileContext(document.path, names, base.settings, file, folder.root)
        for document, file in zip(documents, files, strict=True)
    ]
    costs = {rule: _each(_rule(rule), zip(incidents, contexts, strict=True)) for rule in checks}
    _print(f"{len(costs)} rules", sum(costs.values()))
    for rule in sorted(costs, key=lambda one: -costs[one])[:dearest]:
        _print(f"  {rule.code} {rule.name}", costs[rule])


def _whole(base: Base) -> Callable[[Path], Any]:
    return lambda file: check_file(file, base)


def _rule(rule: Rule) -> Callable[[tuple[Any, Any]], Any]:
    check = rule.check_file
    assert check is not None
    return lambda pair: list(check(*pair))


def _each(work: Callable[[Any], Any], values: Iterable[Any]) -> float:
    """Milliseconds of processor time that ``work`` takes for one of ``values``."""
    every = list(values)
    best = float("inf")
    for _ in range(ROUNDS):
        _parse.cache_clear()
        start = time.process_time()
        for value in every:
            work(value)
        best = min(best, time.process_time() - start)
    return 1000 * best / len(every)


def _print(what: str, cost: float) -> None:
    print(f"    {cost:6.3f}  {what}")


if __name__ == "__main__":
    sys.exit(main())
