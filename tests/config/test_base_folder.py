from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.base_folder import BaseFolder, NoBaseError, find_base
from pmkit.config.settings import SettingsError
from pmkit.config.settings_file import read_settings


def made(root: Path, *files: str) -> BaseFolder:
    for file in files:
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return BaseFolder(root, root / "incidents")


def listed(folder: BaseFolder) -> list[str]:
    return [folder.shown(path) for path in folder.incident_files()]


@pytest.mark.parametrize(
    "start", [".", "incidents", "incidents/2024", "incidents/2024/a.yaml", "x/y"]
)
def test_a_base_is_found_upwards(tmp_path: Path, start: str) -> None:
    made(tmp_path, "incidents/2024/a.yaml", "x/y/z")
    found = find_base(tmp_path / start)
    assert found == BaseFolder(tmp_path.resolve(), tmp_path.resolve() / "incidents")


@pytest.mark.parametrize("file", ["pmkit.toml", "pyproject.toml"])
def test_settings_name_the_folder(tmp_path: Path, file: str) -> None:
    section = "" if file == "pmkit.toml" else "[tool.pmkit]\n"
    made(tmp_path, "postmortems/a.yaml")
    (tmp_path / file).write_text(f'{section}incidents = "postmortems"\n')
    found = find_base(tmp_path / "postmortems")
    assert found.incidents == tmp_path.resolve() / "postmortems"
    assert listed(found) == ["postmortems/a.yaml"]


def test_the_nearest_base_is_the_one(tmp_path: Path) -> None:
    made(tmp_path, "incidents/a.yaml", "team/pmkit.toml", "team/incidents/b.yaml")
    assert find_base(tmp_path / "team" / "incidents").root == tmp_path.resolve() / "team"


def test_somebody_else_s_pyproject_does_not_stop_the_search(tmp_path: Path) -> None:
    made(tmp_path, "incidents/a.yaml", "code/pyproject.toml")
    assert find_base(tmp_path / "code").root == tmp_path.resolve()


def test_no_base_is_an_error_that_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(NoBaseError, match="neither a folder 'incidents' nor") as caught:
        find_base(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_settings_that_cannot_be_used_are_a_base_all_the_same(tmp_path: Path) -> None:
    """Who reads the settings is told what is wrong with them; the base is not lost for it."""
    made(tmp_path, "incidents/a.yaml", "incidents/inner/incidents/b.yaml")
    (tmp_path / "incidents" / "inner" / "pmkit.toml").write_text("nonsense")
    base = find_base(tmp_path / "incidents" / "inner")
    assert base.root == (tmp_path / "incidents" / "inner").resolve()
    with pytest.raises(SettingsError):
        read_settings(base.root)


def test_incident_files_are_sorted_and_the_rest_left_out(tmp_path: Path) -> None:
    folder = made(
        tmp_path,
        "incidents/2024/b.yaml",
        "incidents/2024/a.yml",
        "incidents/2023/z.yaml",
        "incidents/catalog.yaml",
        "incidents/2023/catalog.yaml",
        "incidents/2024/.hidden.yaml",
        "incidents/.git/c.yaml",
        "incidents/2024/graph.png",
        "incidents/README.md",
    )
    assert listed(folder) == [
        "incidents/2023/catalog.yaml",
        "incidents/2023/z.yaml",
        "incidents/2024/a.yml",
        "incidents/2024/b.yaml",
    ]


def test_links_to_folders_are_followed_once(tmp_path: Path) -> None:
    folder = made(tmp_path, "incidents/2024/a.yaml", "elsewhere/b.yaml")
    (tmp_path / "incidents" / "2024" / "up").symlink_to(tmp_path / "incidents")
    (tmp_path / "incidents" / "self").symlink_to(tmp_path / "incidents" / "self")
    (tmp_path / "incidents" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "incidents" / "again").symlink_to(tmp_path / "elsewhere")
    assert listed(folder) == ["incidents/2024/a.yaml", "incidents/again/b.yaml"]


def test_what_only_looks_like_a_file_is_given_all_the_same(tmp_path: Path) -> None:
    folder = made(tmp_path, "incidents/a.yaml/inside.txt")
    (tmp_path / "incidents" / "b.yaml").symlink_to(tmp_path / "nowhere")
    assert listed(folder) == ["incidents/a.yaml", "incidents/b.yaml"]


def test_a_folder_that_cannot_be_read_is_given_itself(tmp_path: Path) -> None:
    assert listed(BaseFolder(tmp_path, tmp_path / "incidents")) == ["incidents"]


def test_paths_are_shown_from_the_root(tmp_path: Path) -> None:
    folder = made(tmp_path, "incidents/a.yaml")
    assert folder.shown(tmp_path / "incidents" / "a.yaml") == "incidents/a.yaml"
    assert folder.shown(tmp_path / "x" / ".." / "incidents" / "a.yaml") == "incidents/a.yaml"
    assert folder.shown(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"
