"""``pmkit rules``: every rule once, as this knowledge base has it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pmkit.cli.rules import as_table
from pmkit.config.settings import Lint
from pmkit.rules.applied import applied
from pmkit.rules.registry import all_rules
from pmkit.text.width import width
from tests.cli.bases import ROOT, run


def listed(capsys: pytest.CaptureFixture[str], base: Path, *asked: str) -> list[dict[str, Any]]:
    ran = run(capsys, "-C", base, "rules", "--format", "json", *asked)
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_every_rule_is_there_once_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "-C", tmp_path, "rules")
    assert ran.code == 0
    codes = [line[:6] for line in ran.out.splitlines()]
    assert sorted(codes) == [rule.code for rule in all_rules()]
    assert "ends-before-it-starts" in ran.out
    assert f"{len(codes)} rules: " in ran.err
    assert "`pmkit explain CODE`" in ran.err


def test_json_is_what_the_schema_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "schemas" / "rules.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(listed(capsys, tmp_path))


@pytest.mark.parametrize(
    ("asked", "beginnings"),
    [
        (("TIM020",), ("TIM020",)),
        (("tim020", "Recovered-Before-Impact"), ("TIM020", "TIM021")),
        (("sup", "CFG00"), ("SUP", "CFG00")),
        (("all",), ("",)),
    ],
)
def test_what_is_asked_for(
    asked: tuple[str, ...],
    beginnings: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = [row["code"] for row in listed(capsys, tmp_path, *asked)]
    wanted = [rule.code for rule in all_rules() if rule.code.startswith(beginnings)]
    assert sorted(found) == wanted


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("unknown-nme", "no rule is meant by 'unknown-nme'. Did you mean `unknown-name`?"),
        ("QQQ", "`pmkit rules` lists what there is"),
        ("", "a selector is empty"),
    ],
)
def test_a_selector_that_means_nothing_is_told(
    asked: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "-C", tmp_path, "rules", asked)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_settings_decide_what_is_on_and_how_severe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pmkit.toml").write_text(
        '[lint]\nignore = ["TIM020", "unused-anchor", "YML001"]\nseverity = { TIM021 = "note" }\n'
    )
    rows = {row["code"]: row for row in listed(capsys, tmp_path)}
    assert (rows["TIM020"]["on"], rows["TIM020"]["default"]["on"]) == (False, True)
    assert rows["TIM021"]["on"]
    assert (rows["TIM021"]["severity"], rows["TIM021"]["default"]["severity"]) == ("note", "error")
    # A file that cannot be read is no incident, whatever is ignored.
    assert rows["YML001"]["on"]
    ran = run(capsys, "-C", tmp_path, "rules", "TIM020")
    assert "  off  " in ran.out
    assert ran.err.startswith("1 rule: 0 on, 1 off. ")


def test_settings_that_are_wrong_are_told_and_the_rest_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pmkit.toml").write_text('language = "xx"\n[lint]\nignore = ["TIM020"]\n')
    ran = run(capsys, "-C", tmp_path, "rules", "TIM020")
    assert ran.code == 0
    assert "  off  " in ran.out
    assert ran.err.startswith("pmkit: pmkit.toml:1:")


@pytest.mark.parametrize("columns", [40, 60, 80, 99, 100, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    table = as_table(applied(Lint()), columns, colour=False)
    assert max(map(width, table.splitlines())) <= columns
    for rule in all_rules():
        assert f"{rule.code}  " in table


def test_summaries_are_whole_where_nobody_is_looking() -> None:
    rows = applied(Lint())
    lines = as_table(rows, None, colour=False).splitlines()
    assert len(lines) == len(rows)
    for row, line in zip(rows, lines, strict=True):
        assert line.endswith(" ".join(row.page.summary.split()))


def test_what_mends_itself_is_marked() -> None:
    rows = applied(Lint())
    for row, line in zip(rows, as_table(rows, None, colour=False).splitlines(), strict=True):
        assert ("[fixable]" in line) is row.page.fixable


def test_colour_is_for_what_is_off() -> None:
    rows = applied(Lint(ignore=("TIM020",)))
    painted = as_table(rows, 200, colour=True).splitlines()
    assert next(line for line in painted if "TIM020" in line).startswith("\x1b[2mTIM020")
    assert "\x1b" not in as_table(rows, 200, colour=False)
