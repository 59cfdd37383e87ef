"""Mutated incidents go all the way through without harm; ``fuzzing.py`` looks for more."""

from __future__ import annotations

from pathlib import Path

from pmkit.config.settings import Lint
from tests.rules.checking import base_in
from tests.rules.fuzzing import fuzz


def test_thousands_of_mutated_incidents_are_told_of_or_read(tmp_path: Path) -> None:
    told = fuzz(4000, 1, base_in(tmp_path, Lint(extend_select=("ALL",))))
    families = {code[:3] for code in told}
    assert {"YML", "SCH", "TIM", "REF"} <= families
    assert len(told) > 30
