from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The engineer should have noticed the alert.", "engineer should have noticed"),
        ("It could easily have been caught.", "could easily have been caught"),
        ("A canary would've caught it.", "would've caught"),
        ("They shouldn't have\n  deployed on a Friday.", "They shouldn't have deployed"),
        ("We ought to have known.", "We ought to have known"),
        ("If only we had looked.", "If only we had"),
        ("If only the on-call engineer had looked.", "If only the on-call engineer had"),
        ("The bug should have been caught in staging.", "should have been caught"),
        ("Someone should have known.", "Someone should have known"),
        ("Had we read the page, it would have been short.", "Had we read the page, it would"),
        ("We would have noticed with a graph.", "We would have noticed"),
    ],
)
def test_english(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD003", text, tmp_path)
    assert (line, code) == (5, "WRD003")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("值班人员本应注意到这条告警。", "值班人员本应"),
        ("这本来可以避免。", "本来可以避免"),
        ("值班人员没能及时发现告警。", "值班人员没能及时发现"),
        ("应该早点回滚。", "应该早点回滚"),
        ("本该在评审中发现这个问题。", "本该在评审中发现"),
        ("如果当时有人复核，就不会出事。", "如果当时"),
        ("值班人員本該發現。", "值班人員本該"),
    ],
)
def test_chinese(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD003", text, tmp_path, "zh")
    assert (line, code) == (5, "WRD003")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Each service should have two owners.", "en"),
        ("Each service should have dedicated owners.", "en"),
        ("Requests may have been lost.", "en"),
        ("Failover should have taken 30 seconds and took ten minutes.", "en"),
        ("The engineers could have been locked out for days.", "en"),
        ("A rollback would have needed the API that was down.", "en"),
        ("The cache would have been refilled by queries.", "en"),
        ("Nobody could have known this.", "en"),
        ("The company had the team moved, and the engineers had seen it.", "en"),
        ("The tools were hit by what they should have helped with.", "en"),
        ("The team should have dedicated owners.", "en"),
        ("We should have enough machines by May.", "en"),
        ("The etcd operator should have added a member.", "en"),
        ("They asked whether it could have been prevented.", "en"),
        ("流量本应切到备用集群，数据面本应不靠控制面。", "zh"),
        ("系统未能及时切换，监控没能及时告警。", "zh"),
        ("监控本应发现异常。", "zh"),
        ("A check that should have refused it let it pass.", "en"),
        ("It runs if only one replica is up.", "en"),
        ("Users could have access to old data.", "en"),
        ("The log says `should have matched`.", "en"),
        ("The status page said “this should have worked”.", "en"),
        ("成本应由平台承担，版本应回滚。", "zh"),
        ("副本应该自动切换，脚本应检查参数。", "zh"),
        ("当时有四十条告警。", "zh"),
        ("官方称“本应避免”。", "zh"),
        ("原本的主库恢复服务。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD003", text, tmp_path, language) == []


def test_of_the_future_it_is_said_otherwise(tmp_path: Path) -> None:
    more = (
        "actions:\n"
        "  - {id: own, what: Each should have tested its backups., kind: process}\n"
        "open_questions:\n"
        "  - What could have caused it?\n"
    )
    assert said_of("WRD003", "An alert fires.", tmp_path, more=more) == []
