from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from tests.rules.checking import HEAD, Told, assert_told, found_in

CHOSEN = Lint(select=("WRD004",))


def action(what: str, language: str = "en") -> str:
    return (
        HEAD + f"language: {language}\nactions:\n  - id: a\n    kind: process\n    what: {what}\n"
    )


@pytest.mark.parametrize(
    ("what", "phrase"),
    [
        ("Be more careful with flags.", "Be more careful"),
        ("On-call should pay more attention to alerts.", "pay more attention"),
        ("Improve monitoring.", "Improve monitoring"),
        ("Improve monitoring of the database.", "Improve monitoring of the database"),
        ("Investigate why failover was slow.", "Investigate why failover was slow"),
        ("Look into alerting", "Look into alerting"),
        ("improve our monitoring and alerting", "improve our monitoring and alerting"),
        ("We should add more tests", "We should add more tests"),
        ("Raise security awareness among teams.", "Raise security awareness"),
        ("Remind everyone to read the runbook.", "Remind everyone"),
    ],
)
def test_english(what: str, phrase: str, tmp_path: Path) -> None:
    assert_told(
        found_in(action(what), tmp_path, lint=CHOSEN),
        Told(8, 11, "WRD004", f'"{phrase}" is nothing that somebody can finish', "the tool ask"),
    )


@pytest.mark.parametrize(
    ("what", "phrase"),
    [
        ("加强安全意识。", "加强安全意识"),
        ("今后更加小心。", "更加小心"),
        ("提高警惕", "提高警惕"),
        ("加强监控。", "加强监控"),
        ("加强变更管理。", "加强变更管理"),
        ("排查根因", "排查根因"),
        ("注意检查配置", "注意检查配置"),
        ("加强代码评审", "加强代码评审"),
        ("完善流程和文档", "完善流程和文档"),
    ],
)
def test_chinese(what: str, phrase: str, tmp_path: Path) -> None:
    assert_told(
        found_in(action(what, "zh"), tmp_path, lint=CHOSEN),
        Told(8, 11, "WRD004", f'"{phrase}"', "输入集群名"),
    )


@pytest.mark.parametrize(
    ("what", "language"),
    [
        ("Improve monitoring of replication lag with an alert at 30 s.", "en"),
        ("Add tests for the empty list.", "en"),
        ("Move what investigates into a sandbox; explore mode is off.", "en"),
        ("Investigate slow failovers, with a trace for each that takes over 30 s.", "en"),
        ("Review the runbook for a lost quorum.", "en"),
        ("Make the tool take care of retries.", "en"),
        ("Strip `be careful` from the banner.", "en"),
        ("Improve monitoring.", "de"),
        ("加强监控：复制延迟超过三十秒即告警。", "zh"),
        ("完善回滚流程，由工具执行。", "zh"),
        ("改为注意力机制的模型。", "zh"),
        ("调查问卷系统下线", "zh"),
    ],
)
def test_near_misses(what: str, language: str, tmp_path: Path) -> None:
    quoted = f"'{what}'" if "：" in what else what
    assert found_in(action(quoted, language), tmp_path, lint=CHOSEN) == []


def test_only_what_is_to_be_done_is_looked_at(tmp_path: Path) -> None:
    text = action("Ask for the cluster.") + (
        "    note: Be careful with old clients.\n"
        "mitigations:\n"
        "  - {what: Everyone was asked to be careful., kind: other, worked: unknown}\n"
    )
    assert "WRD004" not in [one.code for one in found_in(text, tmp_path, lint=CHOSEN)]
