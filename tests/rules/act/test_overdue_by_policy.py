from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, found_in_files

ACTION = "actions:\n  - {{id: a, what: Do it., kind: prevent, {}}}\n"
POLICY = "[policies.action-days]\nP1 = 30\ndefault = 90\n"


def found(more: str, folder: Path, policy: str = POLICY) -> list[str]:
    files: dict[str, bytes | None] = {
        "pmkit.toml": policy.encode(),
        "incidents/example.yaml": (HEAD + ACTION.format(more)).encode(),
    }
    return [one.message for one in found_in_files(files, folder) if one.code == "ACT005"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "priority: P1, created: 2026-05-01",
            "`a` has been open for 31 days; priority P1 is to be finished within 30",
        ),
        ("priority: P9, created: 2026-03-01", "92 days; an action is to be finished within 90"),
        ("created: 2026-03-01, due: 2026-12-01", "within 90"),
        ("priority: P1, created: 2026-03-01, due: 2026-05-01", "92 days"),
    ],
)
def test_older_than_allowed_is_told(more: str, told: str, tmp_path: Path) -> None:
    (message,) = found(more, tmp_path)
    assert told in message


@pytest.mark.parametrize(
    "more",
    [
        "priority: P1, created: 2026-05-02",
        "priority: P1",
        "priority: P1, created: 2026-05",
        "priority: P1, created: 2026-03-01, status: done, done: 2026-03-09",
    ],
)
def test_what_is_within_its_time_is_not(more: str, tmp_path: Path) -> None:
    assert found(more, tmp_path) == []


def test_without_a_policy_nothing_is_too_old(tmp_path: Path) -> None:
    assert found("created: 2020-01-01", tmp_path, "") == []
    assert found("created: 2020-01-01", tmp_path, "[policies.action-days]\nP1 = 30\n") == []
