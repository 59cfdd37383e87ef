from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in


def found(what: str, folder: Path, head: str = "status: in-review\n") -> list[str]:
    text = f"{HEAD}{head}actions:\n  - {{id: a, what: {what}, kind: prevent}}\n"
    return [one.message for one in found_in(text, folder) if one.code == "ACT007"]


TOPICS = [
    "DNS",
    "Monitoring",
    "Monitoring.",
    "Documentation",
    "Better alerts",
    "Better alert coverage",
    "More dashboards",
    "Improved monitoring.",
    "DNS monitoring",
    "Database backups",
    "Incident documentation",
    "API observability",
    "'`Runbooks`'",
    "{zh: 监控}",
    "{en: Better alerts, de: Bessere Alarme}",
]


@pytest.mark.parametrize("what", TOPICS)
def test_a_topic_is_no_task(what: str, tmp_path: Path) -> None:
    (message,) = found(what, tmp_path)
    assert "is a topic, not a task" in message


def test_it_points_at_the_text(tmp_path: Path) -> None:
    text = HEAD + "status: in-review\nactions:\n  - {id: a, what: Better alerts, kind: detect}\n"
    assert_told(
        found_in(text, tmp_path),
        Told(6, 19, "ACT007", "\u201cBetter alerts\u201d is a topic", "Begin with a verb"),
    )


TASKS = [
    "Rotate keys.",
    "Fix it",
    "FIX MONITORING",
    "Alert on refused cards.",
    "Document DNS",
    "Partition tables",
    "Balance capacity",
    "Harness automation",
    "Silence alerts",
    "Backfill documentation",
    "Sunset v1",
    "Reindex",
    "Onboard servers",
    "Page customers",
    "Two-person review",
    "Adding alerts",
    "No more backups",
    "Alerts were added",
    "Tests must pass",
    "New alerts needed",
    "Better documentation and runbooks for replication.",
    "Faster investigation and recovery.",
    "Channels of communication that withstand more.",
    "Recovery drills each quarter, with the whole region gone.",
    "When quota runs out, fail open.",
    "{de: Monitoring}",
    "{fr: Observation}",
    "{zh: 加监控}",
    "{zh: 监控数据库}",
    "{zh: 备份数据库}",
    "{zh: 补充告警演练}",
    "{zh: 删除旧索引}",
    "{zh: 双人复核}",
]


@pytest.mark.parametrize("what", TASKS)
def test_a_task_or_what_may_be_one_is_fine(what: str, tmp_path: Path) -> None:
    assert found(what, tmp_path) == []


@pytest.mark.parametrize("head", ["", "status: draft\n", "status: final\nlanguage: de\n"])
def test_a_draft_or_another_language_is_left_alone(head: str, tmp_path: Path) -> None:
    assert found("Monitoring", tmp_path, head) == []


def test_chinese_files_need_no_map(tmp_path: Path) -> None:
    head = "status: final\nlanguage: zh-CN\n"
    assert len(found("更好的监控", tmp_path, head)) == 1
    assert len(found("数据库告警。", tmp_path, head)) == 1
    assert found("加强监控", tmp_path, head) == []
