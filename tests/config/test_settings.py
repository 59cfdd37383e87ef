from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pmkit.config.schema import settings_schema
from pmkit.config.settings import WORD_LISTS, Lint, Settings, SettingsError
from pmkit.config.settings_file import read_settings, settings_in
from pmkit.config.settings_shape import settings_of
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
    ("text", "place", "told"),
    [
        ("incidents =", (1, 12, "CFG001"), "This is not TOML: Invalid value"),
        ("a = 1\nb = [1,\n", (2, 8, "CFG001"), "This is not TOML"),
        ("language = 'zh'\n# \xff", (2, 3, "CFG001"), "not UTF-8"),
        ('incident = "x"', (1, 1, "CFG002"), "`incident` is not a setting"),
        ("incidents = 3", (1, 1, "CFG003"), "`incidents` must be the name of a folder"),
        ('incidents = " "', (1, 1, "CFG003"), "`incidents` must be the name of a folder"),
        ('\n  language = "de"', (2, 3, "CFG003"), "The site has no words in 'de'"),
        ("language = ['en']", (1, 1, "CFG003"), "The site has no words in ['en']"),
        ("severities = ['sev1']", (1, 1, "CFG003"), "`severities` must be a table"),
        ("[severities]\nsev1 = 1", (2, 1, "CFG003"), "The value of `sev1` is not text"),
        ("severities = {a = 'A', sev1 = 1}", (1, 24, "CFG003"), "`sev1` is not text"),
        ("words = 1", (1, 1, "CFG003"), "`words` must be a table"),
        ("[words.audiences]\nx-board = 'B.'", (1, 2, "CFG002"), "`audiences` is not a setting"),
        ("[words.event-kinds]\ndrill = 'D.'", (2, 1, "CFG003"), "`drill` does not"),
        ("[words.event-kinds]\nx-Drill = 'D.'", (2, 1, "CFG003"), "`x-Drill` does not"),
        ("[words.event-kinds]\nx-drill = 1", (2, 1, "CFG003"), "The value of `x-drill`"),
        ("[lint]\nselect = 'ACT'", (2, 1, "CFG003"), "`select` must be a list of codes"),
        ("[lint]\nignores = ['ACT']", (2, 1, "CFG002"), "`ignores` is not a setting of `lint`"),
        ("lint.severity.ACT001 = 'fatal'", (1, 1, "CFG003"), "The value of `ACT001`"),
        ("[lint.per-file-ignores]\n'2017/*' = 'ACT'", (2, 1, "CFG003"), "`2017/*` is not a list"),
        ("[policies.action-days]\nP1 = true", (2, 1, "CFG003"), "`P1` is not a number of days"),
        ("extend = 3", (1, 1, "CFG003"), "`extend` must name a settings file"),
        ("extend = 'none.toml'", (1, 1, "CFG003"), "`none.toml` cannot be used: there is no such"),
        ("extend = 'pmkit.toml'", (1, 1, "CFG003"), "extends a file that extends it"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, text: str, place: tuple[int, int, str], told: str
) -> None:
    (tmp_path / "pmkit.toml").write_text(text, encoding="latin-1")
    settings, found = settings_in(tmp_path)
    assert settings is not None
    assert [(one.path, one.span.line, one.span.column, one.code) for one in found] == [
        ("pmkit.toml", *place)
    ]
    assert told in found[0].message
    with pytest.raises(SettingsError, match=rf"^pmkit\.toml:{place[0]}:{place[1]}: {place[2]}"):
        read_settings(tmp_path)


def test_everything_that_is_wrong_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").write_text(
        'langage = "zh"\nincidents = "postmortems"\n[lint]\nselect = "ALL"\nignore = ["ACT"]\n'
    )
    settings, found = settings_in(tmp_path)
    assert [(one.span.line, one.code, one.hint) for one in found] == [
        (1, "CFG002", "Did you mean `language`?"),
        (4, "CFG003", 'Write it as `["…", "…"]`'),
    ]
    assert settings is not None
    assert (settings.incidents, settings.lint.ignore) == ("postmortems", ("ACT",))


def test_settings_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "pmkit.toml").mkdir()
    with pytest.raises(SettingsError, match=r"pmkit\.toml:1:1: CFG001 The file cannot be read"):
        read_settings(tmp_path)


def test_a_fault_in_pyproject_says_where(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n[tool.pmkit]\nlang = 'en'\n")
    with pytest.raises(SettingsError, match=r"pyproject.toml:4:1: CFG002 `lang` is not"):
        read_settings(tmp_path)


@pytest.mark.parametrize("text", ["tool.pmkit = 1", "[[tool.pmkit]]"])
def test_a_section_that_is_no_table_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(SettingsError, match="`pmkit` must be a table"):
        read_settings(tmp_path)


def test_settings_build_on_others(tmp_path: Path) -> None:
    team, base = tmp_path / "team", tmp_path / "team" / "base"
    base.mkdir(parents=True)
    (tmp_path / "common.toml").write_text(
        'language = "zh"\n[lint]\nignore = ["TIM"]\n[lint.severity]\nACT = "note"\n'
    )
    (team / "pmkit.toml").write_text('extend = "../common.toml"\n[lint]\nignore = ["REF"]\n')
    (base / "pmkit.toml").write_text('extend = "../pmkit.toml"\n[lint.severity]\nTIM = "note"\n')
    settings = read_settings(base)
    assert settings == Settings(
        language="zh", lint=Lint(ignore=("REF",), severity={"ACT": "note", "TIM": "note"})
    )


def test_a_fault_of_what_is_built_on_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "common.toml").write_text("language = 3\n")
    (tmp_path / "pmkit.toml").write_text('incidents = "a"\nextend = "common.toml"\n')
    _, found = settings_in(tmp_path)
    assert [(one.span.line, one.code) for one in found] == [(2, "CFG003")]
    assert found[0].message == "`common.toml` is wrong: The site has no words in 3"


VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-1, 3),
        st.sampled_from(["", "en", "error", "ACT", "incidents", "x-own"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["x-own", "own", "P1", "severity", "ignore"]), inner),
    ),
    max_leaves=4,
)
TABLES = st.fixed_dictionaries(
    {},
    optional={
        "incidents": VALUES,
        "language": VALUES,
        "severities": VALUES,
        "words": st.one_of(VALUES, st.fixed_dictionaries({"event-kinds": VALUES})),
        "lint": st.one_of(
            VALUES,
            st.fixed_dictionaries(
                {},
                optional={
                    "select": VALUES,
                    "ignore": VALUES,
                    "per-file-ignores": VALUES,
                    "severity": VALUES,
                },
            ),
        ),
        "policies": st.fixed_dictionaries({}, optional={"action-days": VALUES, "people": VALUES}),
        "other": VALUES,
    },
)


@given(TABLES)
def test_the_schema_and_the_reader_have_one_verdict(table: dict[str, object]) -> None:
    _, wrong = settings_of(table)
    assert (not wrong) == Draft202012Validator(settings_schema()).is_valid(table)
