"""SRC008 mostly-uncited: what it tells, and the near misses that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in

LOUD = [
    pytest.param(
        Told(5, 1, "SRC008", "3 of 4 claims cite none of the sources", "Add `sources`"),
        """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A., sources: [s1]}
""",
    ),
    pytest.param(
        Told(5, 1, "SRC008", "5 of 5 claims", "Add `sources`"),
        """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A.}
  - {at: 09:14, kind: note, what: A.}
""",
    ),
]

SILENT = [
    """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A., sources: [s1]}
  - {at: 09:13, kind: note, what: A., sources: [s1]}
""",
    """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A., sources: [s1]}
  - {at: 09:11, kind: note, what: A., sources: [s1]}
  - {at: 09:12, kind: note, what: A., sources: [s1]}
  - {at: 09:13, kind: note, what: A., sources: [s1]}
  - {at: 09:14, kind: note, what: A.}
""",
    """\
status: draft
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A.}
  - {at: 09:14, kind: note, what: A.}
""",
    """\
status: in-review
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A.}
  - {at: 09:14, kind: note, what: A.}
""",
    """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
""",
    """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A., confidence: inferred}
  - {at: 09:11, kind: note, what: A., confidence: inferred}
  - {at: 09:12, kind: note, what: A., confidence: inferred}
  - {at: 09:13, kind: note, what: A., confidence: inferred}
""",
    """\
status: final
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A.}
""",
    """\
status: final
sources:
  s1: {title: Review, kind: internal}
timeline:
  - {at: 09:10, kind: note, what: A.}
  - {at: 09:11, kind: note, what: A.}
  - {at: 09:12, kind: note, what: A.}
  - {at: 09:13, kind: note, what: A.}
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 09:47, sources: [s1]}]
""",
]


@pytest.mark.parametrize(("told", "text"), LOUD)
def test_it_is_told(told: Told, text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert_told([one for one in found if one.code == "SRC008"], told)


@pytest.mark.parametrize("text", SILENT)
def test_this_is_fine(text: str, tmp_path: Path) -> None:
    found = found_in(HEAD + text, tmp_path)
    assert [one for one in found if one.code == "SRC008"] == []
