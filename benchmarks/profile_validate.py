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
from collections.abc import Callable, Sequence
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
    _print("opening the file and reading its bytes", _each(Path.read_bytes, lambda: files))
    _print("bytes to a tree", _each(lambda data: read(data, ""), lambda: contents))
    _print("a tree to a model", _each(decode_incident, lambda: documents))
    _print(
        "all of checking: the above, rules, and what they find", _each(_whole(base), lambda: files)
    )
    checks = selection(base.settings.lint, "incidents/x.yaml").file
    incidents = [decode_incident(document).value for document in documents]

    def contexts() -> list[tuple[Any, FileContext]]:
        """New ones each time: what rules derive is kept in them."""
        return [
            (incident, FileContext(document.path, names, base.settings, file, folder.root, text))
            for incident, document, file in zip(incidents, documents, files, strict=True)
            for text in [document.text]
        ]

    _print(f"{len(checks)} rules", _each(_rules(checks), contexts))
    costs = {rule: _each(_rules((rule,)), contexts) for rule in checks}
    for rule in sorted(costs, key=lambda one: -costs[one])[:dearest]:
        _print(f"  {rule.code} {rule.name}, alone", costs[rule])


def _whole(base: Base) -> Callable[[Path], Any]:
    return lambda file: check_file(file, base)


def _rules(rules: Sequence[Rule]) -> Callable[[tuple[Any, FileContext]], Any]:
    checks = [rule.check_file for rule in rules if rule.check_file is not None]
    return lambda pair: [list(check(*pair)) for check in checks]


def _each(work: Callable[[Any], Any], values: Callable[[], list[Any]]) -> float:
    """Milliseconds of processor time that ``work`` takes for one of ``values``."""
    best = float("inf")
    for _ in range(ROUNDS):
        every = values()
        _parse.cache_clear()
        start = time.process_time()
        for value in every:
            work(value)
        best = min(best, (time.process_time() - start) / len(every))
    return 1000 * best


def _print(what: str, cost: float) -> None:
    print(f"    {cost:6.3f}  {what}")


if __name__ == "__main__":
    sys.exit(main())
