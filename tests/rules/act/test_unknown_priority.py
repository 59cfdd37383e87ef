from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Policies
from tests.rules.checking import HEAD, Told, assert_told, found_in

ACTION = "actions:\n  - {{id: a, what: Do it., kind: prevent, {}}}\n"
POLICY = Policies(action_days={"P1": 30, "P2": 90})


def test_a_priority_that_no_policy_knows_is_told_with_the_nearest(tmp_path: Path) -> None:
    found = found_in(HEAD + ACTION.format("priority: p1"), tmp_path, policies=POLICY)
    assert_told(found, Told(5, 52, "ACT010", "the priority `p1`", "Did you mean `P1`?"))


@pytest.mark.parametrize(
    ("more", "policy"),
    [
        ("priority: P1", POLICY),
        ("owner: x", POLICY),
        ("priority: p1, status: done, done: 2026-03-09", POLICY),
        ("priority: p1", Policies()),
        ("priority: p1", Policies(action_days={"P1": 30, "default": 90})),
    ],
)
def test_other_priorities_are_fine(more: str, policy: Policies, tmp_path: Path) -> None:
    assert found_in(HEAD + ACTION.format(more), tmp_path, policies=policy) == []
