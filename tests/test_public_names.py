from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import pmkit


@pytest.mark.parametrize("name", pmkit.__all__)
def test_every_public_name_arrives(name: str) -> None:
    assert getattr(pmkit, name) is not None
    assert name in dir(pmkit)


def test_public_names_are_those_of_their_homes() -> None:
    from pmkit.knowledge.knowledge_base import KnowledgeBase
    from pmkit.knowledge.load import load
    from pmkit.model.incident import Incident
    from pmkit.times.uncertain import UncertainTime

    assert pmkit.load is load
    assert pmkit.KnowledgeBase is KnowledgeBase
    assert pmkit.Incident is Incident
    assert pmkit.UncertainTime is UncertainTime


def test_other_names_are_refused_as_by_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'pmkit' has no attribute 'incident'"):
        _ = pmkit.incident  # type: ignore[attr-defined]


def test_importing_pmkit_imports_nothing_else() -> None:
    script = (
        "import sys, typing, __future__; before = set(sys.modules); import pmkit; "
        "print(*sorted(set(sys.modules) - before))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split() == ["pmkit"]
