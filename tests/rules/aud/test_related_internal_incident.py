from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import found_in_files


@pytest.mark.parametrize(
    ("here", "there", "codes"),
    [
        ("public", "internal", ["AUD004"]),
        ("internal", "internal", []),
        ("internal", "public", []),
        ("public", "public", []),
    ],
)
def test_a_related_incident(here: str, there: str, codes: list[str], tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "incidents/a.yaml": f"title: A\naudience: {here}\nrelated: [{{incident: b}}]\n".encode(),
        "incidents/b.yaml": f"title: B\naudience: {there}\n".encode(),
    }
    found = found_in_files(files, tmp_path)
    assert [one.code for one in found] == codes
    assert all(one.span.line == 3 and "`b` is internal" in one.message for one in found)
