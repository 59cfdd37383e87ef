"""New files: whole or not at all, and never over another one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from pmkit.scaffold.writing import write_new


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "c.yaml"
    assert write_new(file, "é\n")
    assert file.read_bytes() == "é\n".encode()
    assert [place.name for place in file.parent.iterdir()] == ["c.yaml"]


def test_what_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("mine")
    assert not write_new(file, "theirs")
    assert file.read_text() == "mine"


def test_a_link_that_leads_nowhere_is_something(tmp_path: Path) -> None:
    link = tmp_path / "c.yaml"
    link.symlink_to(tmp_path / "nowhere")
    assert not write_new(link, "theirs")
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_meanwhile_stays_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "c.yaml"
    link = os.link

    def slow(source: Path, target: Path) -> None:
        file.write_text("theirs")
        link(source, target)

    monkeypatch.setattr(os, "link", slow)
    assert not write_new(file, "mine")
    assert file.read_text() == "theirs"
    assert [place.name for place in tmp_path.iterdir()] == ["c.yaml"]


def test_a_file_system_without_second_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", unable)
    file = tmp_path / "c.yaml"
    assert write_new(file, "mine")
    assert [place.name for place in tmp_path.iterdir()] == ["c.yaml"]
    assert file.read_text() == "mine"


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file where the folder would be")
    with pytest.raises(NotADirectoryError) as failed:
        write_new(tmp_path / "a" / "c.yaml", "mine")
    assert failed.value.filename == str(tmp_path / "a" / "c.yaml")
