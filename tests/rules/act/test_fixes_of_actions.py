"""What mends a problem with causes or actions: the problem is gone, and nothing new is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Policies
from pmkit.source.edit import Edit
from pmkit.source.reader import read
from pmkit.source.rewrite import rewritten
from tests.rules.checking import HEAD, found_in

FINAL = "status: final\nimpact:\n  - {product: checkout, extent: partial, what: Slow.}\n"
CAUSES = """\
causes:
  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}
  - {id: b, role: root, category: capacity, what: B.}
"""
POLICY = Policies(action_days={"P1": 30, "P2": 90})

MENDED = {
    "a day nobody knows": (
        FINAL + CAUSES + "actions:\n  - {id: x, what: Grow., kind: prevent, status: done}\n",
        "status: done, done: unknown}",
        False,
    ),
    "done, and its status is another": (
        "actions:\n  - {id: x, what: Grow., kind: prevent, status: open, done: 2026-04-01}\n",
        "status: done, done: 2026-04-01}",
        False,
    ),
    "done, and without a status": (
        "actions:\n  - {id: x, what: Grow., kind: prevent, done: 2026-04-01}\n",
        "status: done",
        False,
    ),
    "its own cause": (CAUSES.replace("[b]", "[a, b]"), "leads_to: [b]", False),
    "a priority in small letters": (
        "actions:\n  - {id: x, what: Grow., kind: prevent, priority: p1}  # soon\n",
        "priority: P1}  # soon",
        True,
    ),
    "a priority like another": (
        "actions:\n  - {id: x, what: Grow., kind: prevent, priority: P1st}\n",
        "priority: P1}",
        False,
    ),
}


@pytest.mark.parametrize("name", MENDED)
def test_a_fix_mends(name: str, tmp_path: Path) -> None:
    text, mended, safe = MENDED[name]
    (told,) = found_in(HEAD + text, tmp_path, policies=POLICY)
    assert told.fix is not None
    assert told.fix.safe == safe
    edits = [edit for edit in told.fix.edits if isinstance(edit, Edit)]
    new = rewritten(read((HEAD + text).encode(), "a.yaml"), edits)
    assert mended in new
    assert found_in(new, tmp_path, policies=POLICY) == []


def test_a_priority_like_none_has_no_fix(tmp_path: Path) -> None:
    text = "actions:\n  - {id: x, what: Grow., kind: prevent, priority: urgent}\n"
    (told,) = found_in(HEAD + text, tmp_path, policies=POLICY)
    assert told.fix is None
    assert told.hint == "Known: P1, P2"
