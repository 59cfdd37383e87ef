from __future__ import annotations

import os
from pathlib import Path

import pytest

from pmkit.lsp.known import NOTHING, Shelf, with_open
from pmkit.rules.rule import Outline
from pmkit.source.document import Document
from pmkit.source.reader import load
from tests.cli.bases import CATALOG, INCIDENT, make


def test_a_base_is_looked_at_without_reading_its_incidents(tmp_path: Path) -> None:
    file = make(tmp_path)
    shelf = Shelf()
    known = shelf.around(file)
    assert [one.title for one in known.incidents.values()] == [""]
    assert shelf.renewed(file)
    (one,) = shelf.around(file).incidents.values()
    assert one.title == "Checkout refused cards"
    assert shelf.around(file).using("component", "dns") == [one]


def test_only_what_has_changed_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make(tmp_path)
    for number in range(3):
        other = file.with_name(f"2026-0{number + 4}-01-x.yaml")
        other.write_text(INCIDENT, "utf-8")
    read: list[str] = []

    def noted(path: Path, shown: str) -> Document:
        read.append(path.name)
        return load(path, shown)

    monkeypatch.setattr("pmkit.lsp.known.load_document", noted)
    shelf = Shelf()
    assert shelf.renewed(file)
    assert len(read) == 4
    assert not shelf.renewed(file)
    assert len(read) == 4
    file.write_text(INCIDENT.replace("refused", "declined"), "utf-8")
    os.utime(file, (1, 1))
    assert shelf.renewed(file)
    assert read[4:] == [file.name]
    (tmp_path / "incidents" / "catalog.yaml").write_text(CATALOG + "  new: {name: New}\n", "utf-8")
    assert shelf.renewed(file)
    assert "new" in shelf.around(file).base.names.catalog.components
    file.unlink()
    assert shelf.renewed(file.parent)
    assert len(shelf.around(file.parent).incidents) == 3
    assert len(read) == 5


def test_aliases_count_as_the_thing_itself(tmp_path: Path) -> None:
    catalog = CATALOG.replace("dns: {name: DNS,", "names: {name: DNS, aliases: [dns],")
    file = make(tmp_path, catalog=catalog)
    shelf = Shelf()
    shelf.renewed(file)
    assert len(shelf.around(file).using("component", "names")) == 1


def test_what_is_open_counts_as_it_is_there(tmp_path: Path) -> None:
    file = make(tmp_path)
    known = Shelf().around(file)
    now = with_open(known, [Outline("incidents/new.yaml", "new")])
    assert set(now.by_id) == {"2026-03-02-checkout", "new"}
    assert with_open(NOTHING, [Outline("x", "x")]) is NOTHING


def test_settings_that_are_wrong_are_told_and_the_rest_counts(tmp_path: Path) -> None:
    file = make(tmp_path)
    (tmp_path / "pmkit.toml").write_text('nonsense = 1\n[severities]\nsev1 = "x"\n', "utf-8")
    known = Shelf().around(file)
    assert [one.path for one in known.told] == ["pmkit.toml"]
    assert known.base.settings.severities == {"sev1": "x"}


@pytest.mark.parametrize("file", [None, Path("/"), Path("/nowhere/x.yaml"), Path("a\0b")])
def test_a_file_in_no_base(file: Path | None) -> None:
    assert Shelf().around(file) is NOTHING
    assert not Shelf().renewed(file)


def test_hidden_files_and_the_catalog_are_no_incidents(tmp_path: Path) -> None:
    file = make(tmp_path).resolve()
    known = Shelf().around(file)
    incidents = file.parents[1]
    assert known.holds(file)
    assert known.holds(incidents / "new.yml")
    for other in ("catalog.yaml", ".x.yaml", ".hidden/x.yaml", "2026/notes.md", "../x.yaml"):
        assert not known.holds(incidents / other)
    assert not NOTHING.holds(file)
