"""Checking 1,000 varied incidents, against check-jsonschema and yamllint on the same files.

Promises, one process, no cache: at least 5 times as fast as check-jsonschema with our own schema,
at least 20 times as fast as `yamllint -d relaxed`, while checking more than either.
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
    with tempfile.TemporaryDirectory() as folder:
        base = make_corpus(Path(folder), options.files)
        files = [str(path.relative_to(base)) for path in sorted(base.glob("incidents/2*/*.yaml"))]
        size = sum((base / file).stat().st_size for file in files) / len(files) / 1024
        print(versions("postmortem-kit", "pydantic", "PyYAML", "check-jsonschema", "yamllint"))
        print(f"{len(files)} files of {size:.0f} KB on average, medians of runs in turn:")
        ours = [script("pmkit"), "validate", "--jobs", "1", "--no-cache"]
        schema = [script("check-jsonschema"), "--schemafile", str(SCHEMA), *files]
        first = pairs(schema, ours, base, options.pairs, warm=False)
        _print("check-jsonschema", first, len(files), options.pairs)

        few = files[: options.lint_files]
        lint = [script("yamllint"), "-d", "relaxed", *few]
        second = pairs(lint, [*ours, *few], base, options.pairs, warm=False)
        _print("yamllint -d relaxed", second, len(few), options.pairs)
        if len(few) < len(files):
            print("  (yamllint takes too long for all of them; nothing is scaled up, so that")
            print("  pmkit's start weighs more here than it would: --lint-files changes it)")
    kept = [
        told("check-jsonschema / pmkit", first.ratio, 5, at_least=True),
        told("yamllint / pmkit", second.ratio, 20, at_least=True),
    ]
    return not all(kept)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--lint-files", type=int, default=400, help="of these, for yamllint")
    parser.add_argument("--pairs", type=int, default=3)
    return parser.parse_args()


def _print(other: str, pair: Pair, files: int, count: int) -> None:
    print(f"  {files} files, {count} pairs: {other} {pair.first.processor:.2f} s, ", end="")
    print(f"pmkit validate {pair.second.processor:.2f} s of processor time")


if __name__ == "__main__":
    sys.exit(main())
