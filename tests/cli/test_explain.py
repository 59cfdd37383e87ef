"""``pmkit explain``: the page of a rule, as text, Markdown and JSON."""

from __future__ import annotations

import json

import jsonschema
import pytest

from pmkit.cli.explain import painted
from pmkit.rules.documentation import as_text, documentation
from pmkit.rules.registry import all_rules
from tests.cli.bases import ROOT, run


@pytest.mark.parametrize("asked", ["TIM020", "tim020", "ends-before-it-starts", " Tim020 "])
def test_a_rule_by_code_or_name(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "explain", asked)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == as_text(documentation("TIM020"))
    for heading in ("What it does", "Why it matters", "Example", "Use instead"):
        assert f"\n{heading}\n    " in ran.out


def test_every_rule_is_explained_in_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "schemas" / "rule.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for rule in all_rules():
        text = run(capsys, "explain", rule.code)
        markdown = run(capsys, "explain", rule.name, "--format", "markdown")
        as_json = run(capsys, "explain", rule.code.lower(), "--format", "json")
        assert (text.code, markdown.code, as_json.code) == (0, 0, 0)
        assert text.out.startswith(f"{rule.code} {rule.name}\n")
        assert markdown.out.startswith(f"# {rule.name} ({rule.code})\n")
        found = json.loads(as_json.out)
        validator.validate(found)
        assert (found["code"], found["name"]) == (rule.code, rule.name)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ends-befor-it-start", "Did you mean ends-before-it-starts"),
        ("unknown-nme", "Did you mean unknown-name or "),
        ("TIM", "codes: `pmkit rules TIM` lists them"),
        ("tim02", "codes: `pmkit rules TIM02` lists them"),
        ("zzz", "`pmkit rules` lists what there is"),
        ("", "there is no rule ''"),
    ],
)
def test_a_rule_that_there_is_not(
    asked: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "explain", asked)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_headings_are_bold_on_a_terminal() -> None:
    lines = painted(as_text(documentation("TIM020"))).splitlines()
    bold = [line for line in lines if line.startswith("\x1b[1m")]
    assert bold[0] == "\x1b[1mTIM020 ends-before-it-starts\x1b[0m"
    assert "\x1b[1mUse instead\x1b[0m" in bold
    assert len(bold) == 5
