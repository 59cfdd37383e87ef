"""Workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import re

from tests.reporters.reported import diagnostic, reported


def read_back(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner understands it: its name, its properties, its message."""
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found is not None
    properties = dict(part.split("=", 1) for part in found[2].split(","))
    plain = {
        key: value.replace("%2C", ",").replace("%3A", ":") for key, value in properties.items()
    }
    return found[1], {key: unescaped(value) for key, value in plain.items()}, unescaped(found[3])


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_command() -> None:
    assert reported("github", diagnostic((2, 3, 2, 9))) == (
        "::error file=incidents/a.yaml,line=2,endLine=2,title=SCH001 unknown-key,col=3,endColumn=9"
        "::This is wrong%0AMend it\n"
    )


def test_a_range_of_lines_has_no_columns() -> None:
    _, properties, _ = read_back(reported("github", diagnostic((2, 3, 4, 5))).rstrip("\n"))
    assert properties == {
        "file": "incidents/a.yaml",
        "line": "2",
        "endLine": "4",
        "title": "SCH001 unknown-key",
    }


def test_severities() -> None:
    made = [diagnostic(severity="error"), diagnostic((2, 1, 2, 2), severity="warning")]
    lines = reported("github", *made, diagnostic((3, 1, 3, 2), severity="note")).splitlines()
    assert [read_back(line)[0] for line in lines] == ["error", "warning", "notice"]


def test_escapes() -> None:
    message = "50 % done:\r\n::error file=x::and, more"
    line = reported("github", diagnostic(message=message, hint="", path="a,b:c%.yaml"))
    assert line.count("\n") == 1
    name, properties, said = read_back(line.rstrip("\n"))
    assert (name, properties["file"], said) == ("error", "a,b:c%.yaml", message)
