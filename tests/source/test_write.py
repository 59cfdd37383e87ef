from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pmkit.source.write import write_atomic


def test_a_new_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    assert write_atomic(file, b"a: 1\n")
    assert file.read_bytes() == b"a: 1\n"
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_the_same_content_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1\n")
    before = file.stat()
    assert not write_atomic(file, b"a: 1\n")
    assert file.stat().st_ino == before.st_ino


def test_the_mode_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    assert write_atomic(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"old")
    link.symlink_to(file)
    assert write_atomic(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_damages_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail) if step == "fsync" else monkeypatch.setattr(
        Path, "replace", fail
    )
    with pytest.raises(OSError, match="No space"):
        write_atomic(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomic(tmp_path / "none" / "a.yaml", b"x")


def test_a_device_stays_one(tmp_path: Path) -> None:
    link = tmp_path / "out.csv"
    link.symlink_to("/dev/null")
    assert write_atomic(link, b"a")
    assert link.is_char_device()
    link.unlink()
    link.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space"):
        write_atomic(link, b"a")
