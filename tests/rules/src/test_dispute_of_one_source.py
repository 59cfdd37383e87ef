from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "dispute-of-one-source"
    ]


LOUD = [
    pytest.param(
        9,
        "claims about this time cite no source",
        """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10}, {time: 09:12}], kind: note, what: A.}
""",
    ),
    pytest.param(
        9,
        "claims about this time cite `s1` alone",
        """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10}, {time: 09:12}], kind: note, what: A., sources: [s1]}
""",
    ),
    pytest.param(
        10,
        "cite `s1` alone",
        """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1]}
      - {what: Two., sources: [s1]}
""",
    ),
    pytest.param(
        10,
        "cite `s1` alone",
        """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1]}
      - {what: Two.}
""",
    ),
]

SILENT = [
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
timeline:
  - {at: [{time: 09:10, sources: [s1]}, {time: 09:12, sources: [s1]}], kind: note, what: A.}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10, sources: [s1]}, {time: 09:12, sources: [s2]}], kind: note, what: A.}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10}, {time: 09:12}], kind: note, what: A., sources: [s1, s2]}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10}, {time: 09:12, note: Its table.}], kind: note, what: A.}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: [{time: 09:10}, {time: 09:12}], kind: note, what: A., note: Two clocks.}
""",
    """\
status: draft
sources:
  s1: {title: S, kind: internal}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1]}
      - {what: Two., sources: [s1]}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1]}
      - {what: Two., sources: [s2]}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1], note: In its table.}
      - {what: Two., sources: [s1]}
""",
    """\
status: in-review
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
disputes:
  - question: How long?
    claims:
      - {what: One., sources: [s1]}
""",
    """\
disputes:
  - question: How long?
    claims:
      - {what: One.}
      - {what: Two.}
""",
]


@pytest.mark.parametrize(("line", "message", "text"), LOUD)
def test_it_is_told(line: int, message: str, text: str, tmp_path: Path) -> None:
    (told,) = found(text, tmp_path)
    assert told[0] == line
    assert message in told[1]


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []
