"""Checking files against the schemas that check-jsonschema brings, with check-jsonschema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def wrong_with(file: Path, schema: str) -> list[dict[str, Any]]:
    """What is wrong with ``file`` by a builtin schema, such as ``vendor.gitlab-ci``."""
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema),
            *("--output-format", "json", str(file)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    told: dict[str, Any] = json.loads(ran.stdout)
    found: list[dict[str, Any]] = [*told.get("errors", []), *told.get("parse_errors", [])]
    assert bool(found) == (ran.returncode != 0), ran.stdout + ran.stderr
    return found
