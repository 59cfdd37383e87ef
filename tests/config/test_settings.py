from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import WORD_LISTS, Settings, SettingsError, read_settings
from pmkit.model.words import VOCABULARIES

FULL = """
incidents = "postmortems"
language = "zh"

[severities]
p0 = "Everybody is affected."

[words.event-kinds]
x-drill = "A drill."
"""
EXPECTED = Settings(
    incidents="postmortems",
    language="zh",
    severities={"p0": "Everybody is affected."},
    words={"event-kinds": {"x-drill": "A drill."}},
)


def test_a_folder_without_settings_has_none(tmp_path: Path) -> None:
    assert read_settings(tmp_path) is None


def test_an_empty_file_is_settings_by_default(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").touch()
    assert read_settings(tmp_path) == Settings()


def test_settings_in_a_file_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").write_text(FULL)
    assert read_settings(tmp_path) == EXPECTED


def test_every_vocabulary_that_can_be_extended_has_its_table(tmp_path: Path) -> None:
    extensible = {one.name.replace(" ", "-") + "s" for one in VOCABULARIES if one.extensible}
    assert {name.replace("categories", "categorys") for name in WORD_LISTS} == extensible
    tables = "".join(f"[words.{name}]\nx-own = 'Our own.'\n" for name in WORD_LISTS)
    (tmp_path / "pmkit.toml").write_text(tables)
    settings = read_settings(tmp_path)
    assert settings is not None
    assert set(settings.words) == set(WORD_LISTS)


def test_settings_in_pyproject(tmp_path: Path) -> None:
    section = FULL.replace("[", "[tool.pmkit.")
    (tmp_path / "pyproject.toml").write_text(f"[tool.pmkit]\n{section}")
    assert read_settings(tmp_path) == EXPECTED


def test_their_own_file_wins(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").write_text('incidents = "a"')
    (tmp_path / "pyproject.toml").write_text('[tool.pmkit]\nincidents = "b"')
    assert read_settings(tmp_path) == Settings(incidents="a")


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "not TOML", "tool = 1"])
def test_somebody_else_s_pyproject_is_no_settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert read_settings(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("incidents =", "is not TOML"),
        ("\xff".encode("latin-1").decode("latin-1"), "is not TOML"),
        ('incident = "x"', "unknown key 'incident'; known are incidents, language"),
        ("incidents = 3", "'incidents' must be the name of a folder"),
        ('incidents = " "', "'incidents' must be the name of a folder"),
        ('language = "de"', "'language' must be 'en' or 'zh', not 'de'"),
        ("language = ['en']", "'language' must be 'en' or 'zh'"),
        ("severities = ['sev1']", "severities must be a table"),
        ("[severities]\nsev1 = 1", "severities must be a table"),
        ("words = 1", "'words' may hold the tables event-kinds"),
        ("[words.audiences]\nx-board = 'The board.'", "'words' may hold the tables event-kinds"),
        ("[words.event-kinds]\ndrill = 'A drill.'", "'drill' must begin with 'x-'"),
        ("[words.event-kinds]\nx-Drill = 'A drill.'", "'x-Drill' must begin with 'x-' and go on"),
        ("[words.event-kinds]\nx-drill = 1", "words.event-kinds must be a table"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "pmkit.toml").write_text(text, encoding="latin-1")
    with pytest.raises(SettingsError, match=r"pmkit\.toml") as caught:
        read_settings(tmp_path)
    assert told in str(caught.value)


def test_settings_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").mkdir()
    with pytest.raises(SettingsError, match=r"pmkit\.toml cannot be read"):
        read_settings(tmp_path)


def test_a_fault_in_pyproject_says_where(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.pmkit]\nlang = 'en'\n")
    with pytest.raises(SettingsError, match=r"pyproject.toml \[tool.pmkit\]: unknown key 'lang'"):
        read_settings(tmp_path)


@pytest.mark.parametrize("text", ["tool.pmkit = 1", "[[tool.pmkit]]"])
def test_a_section_that_is_no_table_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(SettingsError, match="must be a table"):
        read_settings(tmp_path)
