"""Which rules the settings choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from pmkit.rules.selection import selection, told_of_selectors, unknown_selectors
from tests.rules.checking import HEAD, found_in

WRONG = HEAD + (
    "organization: nobody\n"
    "actions:\n"
    "  - {id: a, what: Do it., kind: prevent}\n"
    "  - {id: a, what: Do it., kind: prevent}\n"
)
"""An organisation that the catalog does not know (REF001), and a doubled id (REF007)."""


def codes(folder: Path, lint: Lint, name: str = "incidents/example.yaml") -> set[str]:
    return {one.code for one in found_in(WRONG, folder, name, lint=lint)} & {"REF001", "REF007"}


@pytest.mark.parametrize(
    ("lint", "told"),
    [
        (Lint(), {"REF001", "REF007"}),
        (Lint(ignore=("REF001",)), {"REF007"}),
        (Lint(ignore=("REF",)), set()),
        (Lint(ignore=("ALL",)), set()),
        (Lint(ignore=("unknown-name",)), {"REF007"}),
        (Lint(select=("TIM",)), set()),
        (Lint(select=("REF007",)), {"REF007"}),
        (Lint(select=("ALL",), ignore=("REF00",)), set()),
        (Lint(select=("REF001",), ignore=("REF",)), {"REF001"}),
        (Lint(select=("REF",), ignore=("REF",)), set()),
        (Lint(ignore=("REF",), extend_select=("REF007",)), {"REF007"}),
        (Lint(per_file_ignores={"incidents/*.yaml": ("REF001",)}), {"REF007"}),
        (Lint(per_file_ignores={"incidents/2017/*": ("REF001",)}), {"REF001", "REF007"}),
        (Lint(per_file_ignores={"**/example.yaml": ("ALL",)}), set()),
    ],
)
def test_of_two_selectors_the_longer_wins(lint: Lint, told: set[str], tmp_path: Path) -> None:
    assert codes(tmp_path, lint) == told


def test_a_star_does_not_look_into_folders(tmp_path: Path) -> None:
    lint = Lint(per_file_ignores={"incidents/*": ("REF",)})
    assert codes(tmp_path, lint, "incidents/2026/example.yaml") == {"REF001", "REF007"}
    lint = Lint(per_file_ignores={"incidents/**": ("REF",)})
    assert codes(tmp_path, lint, "incidents/2026/example.yaml") == set()


def test_rules_that_are_off_are_chosen_by_name_or_with_their_family() -> None:
    off = set(selection(Lint(select=("ALL",))).file) - set(selection(Lint()).file)
    assert off
    assert not any(rule.default for rule in off)
    some = next(iter(off))
    assert some in selection(Lint(extend_select=(some.name,))).file
    assert some in selection(Lint(extend_select=(some.code[:3],))).file


def test_severities_are_given_by_code_or_family(tmp_path: Path) -> None:
    lint = Lint(severity={"REF": "note", "REF001": "warning"})
    found = {one.code: one.severity for one in found_in(WRONG, tmp_path, lint=lint)}
    assert (found["REF001"], found["REF007"]) == ("warning", "note")


def test_what_makes_a_file_unreadable_is_always_told(tmp_path: Path) -> None:
    lint = Lint(select=("TIM020",), ignore=("ALL",), severity={"ALL": "note"})
    found = found_in("title: [\n", tmp_path, lint=lint)
    assert [(one.code, one.severity) for one in found] == [("YML001", "error")]
    found = found_in(HEAD + "colour: red\n", tmp_path, lint=lint)
    assert [(one.code, one.severity) for one in found] == [("SCH001", "error")]


def test_warnings_of_reading_can_be_left_out(tmp_path: Path) -> None:
    text = HEAD + "summary: &name Text.\n"
    assert [one.code for one in found_in(text, tmp_path)] == ["YML017"]
    assert found_in(text, tmp_path, lint=Lint(ignore=("YML017",))) == []


def test_selectors_that_mean_nothing_are_named_with_the_nearest() -> None:
    assert unknown_selectors(["ALL", "TIM", "TIM02", "TIM020", "unknown-name"]) == []
    assert unknown_selectors(["unkown-name"]) == [("unkown-name", "Did you mean `unknown-name`?")]


def test_selectors_that_mean_nothing_are_told_where_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pmkit.lint]\nignore = [\n  'TIM020', # fine\n  'TMI020',\n]\n"
        "[tool.pmkit.lint.per-file-ignores]\n'incidents/2017/*' = ['REF', 'nothing']\n"
    )
    lint = Lint(ignore=("TIM020", "TMI020"), per_file_ignores={"incidents/2017/*": ("nothing",)})
    found = told_of_selectors(lint, tmp_path)
    places = [(one.path, one.span.line, one.span.column, one.code) for one in found]
    assert places == [("pyproject.toml", 4, 3, "CFG004"), ("pyproject.toml", 7, 30, "CFG004")]
