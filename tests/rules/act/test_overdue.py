from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from tests.rules.checking import HEAD, TODAY, found_in_files

ACTION = "actions:\n  - {{id: a, what: Do it., kind: prevent, {}}}\n"


def found(more: str, folder: Path, policy: str = "") -> list[tuple[int, int, str]]:
    text = HEAD + ACTION.format(more)
    files: dict[str, bytes | None] = {"incidents/example.yaml": text.encode()}
    if policy:
        files["pmkit.toml"] = policy.encode()
    told = found_in_files(files, folder, Lint(extend_select=("ACT004",)))
    return [(o.span.line, o.span.column, o.message) for o in told if o.code == "ACT004"]


def test_the_day_after_it_is_due_it_is_late(tmp_path: Path) -> None:
    assert str(TODAY) == "2026-06-01"
    (told,) = found("due: 2026-05-31, owner: x", tmp_path)
    assert told == (5, 47, "`a` is overdue by 1 day")
    (told,) = found("tracker: X-1, due: 2026-04-01, status: in-progress", tmp_path)
    assert told[2] == "`a` is overdue by 61 days"


@pytest.mark.parametrize(
    "more",
    [
        "owner: x, due: 2026-06-01",
        "owner: x, due: 2026-06",
        "owner: x, due: 2026",
        "owner: x, due: unknown",
        "owner: x, due: ..2026-07-01",
        "owner: x, due: 2026-05-01, status: done, done: 2026-04-01",
        "owner: x, due: 2026-05-01, status: wont-do, note: No.",
        "owner: x, due: 2026-05-01, status: unknown",
        "owner: x",
        "due: 2019-09-02",
        "due: [{time: 2026-05-01}, {time: 2026-09-01}], owner: x",
    ],
)
def test_what_may_still_be_kept_or_nobody_here_follows_is_not(more: str, tmp_path: Path) -> None:
    assert found(more, tmp_path) == []


def test_it_is_off_unless_chosen(tmp_path: Path) -> None:
    text = HEAD + ACTION.format("owner: x, due: 2020-01-01")
    assert found_in_files({"incidents/example.yaml": text.encode()}, tmp_path) == []


def test_what_the_policy_tells_is_told_once(tmp_path: Path) -> None:
    policy = "[policies.action-days]\nP1 = 30\n"
    late = "owner: x, priority: P1, due: 2026-05-01, created: {}"
    assert found(late.format("2026-04-20"), tmp_path, policy) == []
    assert len(found(late.format("2026-05-20"), tmp_path, policy)) == 1
