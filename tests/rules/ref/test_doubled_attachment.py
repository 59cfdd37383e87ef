from __future__ import annotations

from pathlib import Path

from tests.rules.checking import HEAD, Told, assert_told, found_in


def test_a_picture_twice(tmp_path: Path) -> None:
    folder = tmp_path / "incidents"
    folder.mkdir()
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(b"")
    text = HEAD + (
        "attachments:\n  - {file: a.png, alt: A.}\n  - {file: b.png, alt: B.}\n"
        "  - {file: ../incidents/a.png, alt: C.}\n  - {file: a.png, alt: A.}\n"
    )
    assert_told(
        found_in(text, tmp_path),
        Told(8, 12, "REF018", "`a.png` is already attachments[1]", "Name the other file"),
    )
