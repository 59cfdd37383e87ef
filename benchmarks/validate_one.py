"""Checking one file, whole process, against an interpreter that imports yaml and pydantic.

Promise: at most 1.3 times as long as `python -c` that imports both and builds one small model.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from _corpus import make_corpus
from _pairs import PYTHON, pairs, script, told, versions

PAIRS = 15
FILES = 24
"""Incidents in the knowledge base that the one file is in, about as many as ours."""

BARE = """
import yaml, pydantic
class Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid")
    title: str
    count: int = 0
Model(title="x")
"""


def main() -> int:
    """Measure and print; 1 when the promise is broken."""
    with tempfile.TemporaryDirectory() as folder:
        base = make_corpus(Path(folder), FILES)
        file = min(base.glob("incidents/2*/*.yaml"))
        checked = [script("pmkit"), "validate", str(file.relative_to(base))]
        pair = pairs(checked, [PYTHON, "-c", BARE], base, PAIRS)
    print(versions("postmortem-kit", "pydantic", "PyYAML"))
    print(f"one file of {FILES}, medians of {PAIRS} pairs run in turn, processor time:")
    print(f"  pmkit validate FILE {pair.first.processor * 1000:.0f} ms, ", end="")
    print(f"bare interpreter {pair.second.processor * 1000:.0f} ms")
    return not told("one file / bare interpreter", pair.ratio, 1.3)


if __name__ == "__main__":
    sys.exit(main())
