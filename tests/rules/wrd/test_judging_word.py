from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A flag was carelessly set.", "carelessly"),
        ("This was gross negligence.", "negligence"),
        ("A sloppy and reckless push.", 'sloppy", "reckless'),
        ("Two engineers forgot to look.", "engineers forgot to"),
        ("The team failed to notice the alert.", "team failed to notice"),
        ("We failed to test the rollback.", "We failed to test"),
    ],
)
def test_english(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD005", text, tmp_path)
    assert (line, code) == (5, "WRD005")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("由于操作人员粗心大意，删错了库。", "粗心大意"),
        ("一时大意造成故障。", "一时大意"),
        ("这是低级错误。", "低级错误"),
        ("因疏忽未检查。", "疏忽"),
        ("員工失職。", "失職"),
    ],
)
def test_chinese(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD005", text, tmp_path, "zh")
    assert (line, code) == (5, "WRD005")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The effect was negligible; care was taken.", "en"),
        ("A lazy load failed to finish; the operator failed to reconcile.", "en"),
        ("The press called it 'careless'.", "en"),
        ("Engineers failed to log in, as single sign-on was down.", "en"),
        ("We failed to serve 5 % of requests; the team failed over to Dublin.", "en"),
        ("The review was not careless.", "en"),
        ("The engineer's tool failed to start.", "en"),
        ("最大意外是缓存。", "zh"),
        ("这有重大意义，段落大意如下。", "zh"),
        ("扩大意图不明。", "zh"),
        ("并非疏忽。", "zh"),
        ("文章称之为「粗心」。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD005", text, tmp_path, language) == []
