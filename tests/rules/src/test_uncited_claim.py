from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    """Lines and messages of this rule in ``text``, which begins on line 4."""
    return [
        (one.span.line, one.message)
        for one in found_in(HEAD + text, folder)
        if one.name == "uncited-claim"
    ]


LOUD = [
    pytest.param(
        13,
        "This event cites no source",
        """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:11, kind: note, what: N1., sources: [s1]}
  - {at: 09:12, kind: note, what: N2., sources: [s1]}
  - {at: 09:13, kind: note, what: N3., sources: [s1]}
  - {at: 09:50, kind: note, what: U0.}
""",
    ),
]

SILENT = [
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:50, kind: note, what: U0.}
  - {at: 09:51, kind: note, what: U1.}
  - {at: 09:52, kind: note, what: U2.}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:11, kind: note, what: N1., sources: [s1]}
  - {at: 09:12, kind: note, what: N2., sources: [s1]}
  - {at: 09:13, kind: note, what: N3., sources: [s1]}
  - {at: 09:50, kind: note, what: U0., confidence: inferred}
""",
    """\
status: draft
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:11, kind: note, what: N1., sources: [s1]}
  - {at: 09:12, kind: note, what: N2., sources: [s1]}
  - {at: 09:13, kind: note, what: N3., sources: [s1]}
  - {at: 09:50, kind: note, what: U0.}
""",
    """\
status: final
timeline:
  - {at: 09:50, kind: note, what: U0.}
  - {at: 09:51, kind: note, what: U1.}
  - {at: 09:52, kind: note, what: U2.}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:11, kind: note, what: N1., sources: [s1]}
  - {at: 09:12, kind: note, what: N2., sources: [s1]}
  - {at: 09:13, kind: note, what: N3., sources: [s1]}
  - {at: 09:14, kind: note, what: N4., sources: [s1]}
  - {at: [{time: 09:55, sources: [s1]}, {time: 09:56, sources: [s2]}], kind: note, what: D.}
""",
    """\
status: final
sources:
  s1: {title: S, kind: internal}
  s2: {title: T, kind: news}
timeline:
  - {at: 09:10, kind: note, what: N0., sources: [s1]}
  - {at: 09:11, kind: note, what: N1., sources: [s1]}
  - {at: 09:12, kind: note, what: N2., sources: [s1]}
  - {at: 09:13, kind: note, what: N3., sources: [s1]}
  - {at: 09:14, kind: note, what: N4., sources: [s1]}
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:20, sources: [s1]}
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
