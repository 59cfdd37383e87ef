"""SARIF, validated against the schema, and against what GitHub code scanning wants besides."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit import __version__
from pmkit.reporters.registry import Style, render
from pmkit.rules.documentation import documentation
from pmkit.rules.registry import all_rules
from pmkit.source.diagnostic import Diagnostic, Severity
from pmkit.source.edit import Edit, Fix
from pmkit.source.span import Span
from tests.reporters.reported import HOSTILE, diagnostic, hostile, reported

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def logged(*diagnostics: Diagnostic, text: str = "", prefix: str = "") -> dict[str, Any]:
    """The one run of a log, after the schema and GitHub's demands were held against it."""
    written = reported("sarif", *diagnostics, text=text, prefix=prefix)
    written.encode()
    log = json.loads(written)
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 20
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["partialFingerprints"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
    marks = [tuple(one["partialFingerprints"].values()) for one in run["results"]]
    assert len(set(marks)) == len(marks)
    found: dict[str, Any] = run
    return found


def test_the_schema_refuses() -> None:
    assert not VALIDATOR.is_valid({"version": "2.1.0"})
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{}]})


def test_nothing_wrong_is_a_run_without_results() -> None:
    run = logged()
    assert run["results"] == []
    assert run["tool"]["driver"]["semanticVersion"] == __version__
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_result() -> None:
    one = diagnostic((2, 3, 2, 9), severity="warning", pointer="/sumary")
    (result,) = logged(one, text="title: A\n  sumary: B\n")["results"]
    mark = result.pop("partialFingerprints")
    assert set(mark) == {"pmkitFinding/v1"}
    assert result == {
        "ruleId": "SCH001",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "This is wrong. Mend it"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "incidents/a.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 9},
                }
            }
        ],
        "properties": {"pointer": "/sumary"},
    }


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_levels_are_severities(severity: Severity) -> None:
    assert logged(diagnostic(severity=severity))["results"][0]["level"] == severity


def test_every_rule_can_be_described() -> None:
    made = [
        Diagnostic("a.yaml", Span(1, 1, 1, 2), rule.code, rule.name, rule.severity, "It is wrong")
        for rule in all_rules()
    ]
    rules = logged(*made)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    page = documentation("SCH001")
    (told,) = [rule for rule in rules if rule["id"] == "SCH001"]
    assert told["name"] == "unknown-key"
    assert told["shortDescription"]["text"] == page.summary
    assert told["defaultConfiguration"] == {"enabled": True, "level": page.severity}
    assert told["help"]["markdown"].startswith("# unknown-key (SCH001)\n")


def test_a_rule_from_elsewhere_is_described_by_its_name() -> None:
    strange = Diagnostic("a.yaml", Span(1, 1, 1, 2), "XYZ001", "strange", "error", "It is")
    log = json.loads(render("sarif", [strange], Style(False, lambda _: [])))
    VALIDATOR.validate(log)
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "strange."


def test_no_absolute_path_and_no_time_is_told(tmp_path: Path) -> None:
    text = reported("sarif", diagnostic())
    assert str(tmp_path) not in text
    assert "/home" not in text
    assert text == reported("sarif", diagnostic())


def test_hostile_text_is_told_as_text() -> None:
    results = logged(*hostile(), text="a: 1")["results"]
    assert len(results) == len(HOSTILE)
    said = {result["message"]["text"] for result in results}
    assert f"{HOSTILE[0]}. {HOSTILE[0]}" in said


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("incidents/2024/a b.yaml", "incidents/2024/a%20b.yaml"),
        ("incidents/支付.yaml", "incidents/%E6%94%AF%E4%BB%98.yaml"),
        ("a:b#c?d%.yaml", "a%3Ab%23c%3Fd%25.yaml"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
    ],
)
def test_paths_are_relative_uris(path: str, uri: str) -> None:
    place = logged(diagnostic(path=path))["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert unquote(uri, errors="surrogateescape") == path


def test_an_absolute_path_is_a_file_uri() -> None:
    for path, uri in (
        ("/tmp/a b.yaml", "file:///tmp/a%20b.yaml"),
        ("C:/a.yaml", "file:///C:/a.yaml"),
    ):
        place = logged(diagnostic(path=path))["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": uri}


def test_a_base_in_a_folder_of_the_repository() -> None:
    result = logged(diagnostic(), prefix="docs/post mortems")["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "docs/post%20mortems/incidents/a.yaml"


def test_a_fix_is_told_as_a_replacement() -> None:
    fix = Fix("Write `no`", (Edit("set", "/b", "no"),))
    text = "a: 1 # 支付\nb: yes # kept\nc: 2"
    (result,) = logged(diagnostic((2, 4, 2, 7), pointer="/b", fix=fix), text=text)["results"]
    (told,) = result["fixes"]
    assert told["description"] == {"text": "Write `no`"}
    (change,) = told["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "incidents/a.yaml"
    (replacement,) = change["replacements"]
    region, new = replacement["deletedRegion"], replacement["insertedContent"]["text"]
    line = text.split("\n")[1]
    assert region["startLine"] == region["endLine"] == 2
    mended = line[: region["startColumn"] - 1] + new + line[region["endColumn"] - 1 :]
    assert mended in ("b: no # kept", 'b: "no" # kept', "b: 'no' # kept")


def test_a_fix_that_cannot_be_made_is_not_told() -> None:
    fix = Fix("Write `no`", (Edit("set", "/nowhere/0", "no"),))
    (result,) = logged(diagnostic(fix=fix), text="a: 1")["results"]
    assert "fixes" not in result
    (result,) = logged(diagnostic(fix=fix), text="a: [")["results"]
    assert "fixes" not in result


def test_as_many_results_as_github_takes_are_small_enough() -> None:
    made = [
        diagnostic((line, 3, line, 9), f"`chekout{line}` is no product", path="incidents/a.yaml")
        for line in range(1, 25_001)
    ]
    text = reported("sarif", *made, text="- product: chekout\n" * 25_000)
    assert len(gzip.compress(text.encode(), 6)) < 10_000_000


anything = st.text(max_size=20)


@given(
    message=anything,
    path=st.text(min_size=1, max_size=20),
    pointer=anything.map(lambda text: f"/{text}"),
    line=st.integers(1, 9),
    text=anything,
)
def test_any_diagnostic_gives_a_valid_log(
    message: str, path: str, pointer: str, line: int, text: str
) -> None:
    one = diagnostic((line, 1, line, 5), message or "x", path=path, pointer=pointer)
    written = reported("sarif", one, text=text)
    VALIDATOR.validate(json.loads(written))
