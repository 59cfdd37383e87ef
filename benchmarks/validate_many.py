"""Checking many varied incidents, against check-jsonschema and yamllint on the same files.

Promises, one process, no cache, all default rules: at least 7 times as fast as check-jsonschema
with our own schema, at least 40 times as fast as `yamllint -d relaxed`, at 1,000 and at 10,000
files, while checking more than either. Every figure is of runs over the very same files; nothing is
scaled up. yamllint needs a minute for each 1,000 files: by default there are 1,000, and one run of
it; ``--full`` adds 10,000, which takes half an hour.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from _corpus import make_corpus
from _pairs import ROOT, Pair, pairs, script, told, versions

SCHEMA = ROOT / "schemas" / "incident.schema.json"


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    options = _options()
    print(versions("postmortem-kit", "pydantic", "PyYAML", "check-jsonschema", "yamllint"))
    kept = [_compared(options.files, options)]
    if options.full:
        kept.append(_compared(10_000, options))
    return not all(kept)


def _compared(count: int, options: argparse.Namespace) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        base = make_corpus(Path(folder), count)
        files = [str(path.relative_to(base)) for path in sorted(base.glob("incidents/2*/*.yaml"))]
        size = sum((base / file).stat().st_size for file in files) / len(files) / 1024
        print(f"{len(files)} files of {size:.0f} KB on average, medians of runs in turn:")
        ours = [script("pmkit"), "validate", "--jobs", "1", "--no-cache"]
        schema = [script("check-jsonschema"), "--schemafile", str(SCHEMA), *files]
        first = pairs(schema, ours, base, options.pairs, warm=False)
        _print("check-jsonschema", first, len(files), options.pairs)

        few = files[: options.lint_files or len(files)]
        lint = [script("yamllint"), "-d", "relaxed", *few]
        # Named one by one only where they are not all: naming files costs a little as well.
        named = few if len(few) < len(files) else []
        second = pairs(lint, [*ours, *named], base, options.lint_pairs, warm=False)
        _print("yamllint -d relaxed", second, len(few), options.lint_pairs)
        if len(few) < len(files):
            print("  (not all files, as --lint-files says: pmkit's start weighs more here)")
    return all(
        (
            told(f"check-jsonschema / pmkit, {count} files", first.ratio, 7, at_least=True),
            told(f"yamllint / pmkit, {len(few)} files", second.ratio, 40, at_least=True),
        )
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--full", action="store_true", help="10,000 files as well")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--lint-files", type=int, default=0, help="of these, for yamllint; 0: all")
    parser.add_argument("--lint-pairs", type=int, default=1)
    return parser.parse_args()


def _print(other: str, pair: Pair, files: int, count: int) -> None:
    print(f"  {files} files, {count} {'pair' if count == 1 else 'pairs'}:")
    for name, cost in ((other, pair.first), ("pmkit validate", pair.second)):
        each = cost.processor / files * 1000
        print(f"    {name} {cost.processor:.2f} s of processor time, {each:.2f} ms a file")


if __name__ == "__main__":
    sys.exit(main())
