"""What rules about personal data say of one sentence."""

from __future__ import annotations

from pathlib import Path

from tests.rules.checking import HEAD, found_in


def told_of(text: str, folder: Path, more: str = "") -> list[str]:
    found = found_in(f"{HEAD}{more}summary: >-\n  {text}\n", folder)
    assert all(one.pointer == "/summary" for one in found)
    return [f"{one.code} {one.message}" for one in found]
