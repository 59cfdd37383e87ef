"""JUnit XML, validated against the schema of Jenkins, read back by a parser that is not ours."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from pmkit.source.diagnostic import Diagnostic, Severity
from tests.reporters.reported import HOSTILE, diagnostic, hostile, reported


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(Path(__file__).parent / "schemas" / "junit-10.xsd")


def suite(
    *diagnostics: Diagnostic, files: tuple[str, ...] = (), prefix: str = "", text: str = ""
) -> ET.Element:
    """The one suite, after the schema was held against it; its counts are those of its tests."""
    written = reported("junit", *diagnostics, files=files, prefix=prefix, text=text)
    written.encode()
    schema().validate(written)
    (found,) = ET.fromstring(written.encode())
    cases = found.findall("testcase")
    assert found.get("tests") == str(len(cases))
    assert found.get("failures") == str(len(found.findall("testcase/failure")))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names)
    return found


def test_a_failure() -> None:
    (case,) = suite(diagnostic((2, 3, 2, 9), pointer="/sumary"))
    assert case.attrib == {
        "name": "SCH001 unknown-key /sumary",
        "classname": "incidents/a.yaml",
        "file": "incidents/a.yaml",
        "line": "2",
    }
    (failure,) = case
    assert failure.attrib == {"type": "error", "message": "This is wrong"}
    assert failure.text == "incidents/a.yaml:2:3: error SCH001 This is wrong\nhelp: Mend it"


def test_a_file_without_a_fault_is_a_test_that_passed() -> None:
    found = suite(diagnostic(), files=("incidents/a.yaml", "incidents/b.yaml"))
    assert [(case.get("classname"), case.get("name")) for case in found] == [
        ("incidents/a.yaml", "SCH001 unknown-key"),
        ("incidents/b.yaml", "nothing is wrong"),
    ]
    assert len(found[1]) == 0


def test_nothing_wrong_is_all_passed() -> None:
    found = suite(files=("incidents/a.yaml",))
    assert (found.get("tests"), found.get("failures")) == ("1", "0")


@pytest.mark.parametrize(
    ("severity", "told"), [("error", "failure"), ("warning", "failure"), ("note", "system-out")]
)
def test_what_does_not_make_validate_fail_is_no_failure(severity: Severity, told: str) -> None:
    (case,) = suite(diagnostic(severity=severity))
    assert [element.tag for element in case] == [told]


def test_equal_names_are_counted() -> None:
    found = suite(diagnostic(pointer="/a"), diagnostic((2, 1, 2, 2), pointer="/a"))
    assert [case.get("name") for case in found] == [
        "SCH001 unknown-key /a",
        "SCH001 unknown-key /a (2)",
    ]


def test_a_base_in_a_folder_of_the_repository() -> None:
    found = suite(diagnostic(), files=("incidents/b.yaml",), prefix="docs")
    assert [case.get("file") for case in found] == [
        "docs/incidents/a.yaml",
        "docs/incidents/b.yaml",
    ]


def test_hostile_text_is_told_as_text() -> None:
    found = suite(*hostile(), text="a: 1", files=tuple(f"{one}!.yaml" for one in HOSTILE))
    assert len(found) == 2 * len(HOSTILE)
    assert {element.tag for element in found.iter()} == {"testsuite", "testcase", "failure"}


@given(st.text(), st.text(), st.text(min_size=1))
def test_any_text_gives_a_valid_document(message: str, hint: str, path: str) -> None:
    suite(diagnostic(message=message, hint=hint, path=path), files=(path, path + "x"))
