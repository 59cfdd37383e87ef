from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("This will never happen again.", "will never happen again"),
        ("It won't happen again.", "won't happen again"),
        ("So that it does not happen again.", "does not happen again"),
        ("It will not recur.", "will not recur"),
        ("We guarantee it.", "We guarantee"),
        ("The check fully prevents this.", "fully prevents this"),
    ],
)
def test_english(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD007", text, tmp_path)
    assert (line, code) == (5, "WRD007")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("我们保证绝不会再发生。", "绝不会再"),
        ("杜绝此类故障。", "杜绝此类"),
        ("今后不会再发生。", "不会再发生"),
        ("確保不再發生。", "確保不再發生"),
        ("彻底杜绝隐患。", "彻底杜绝"),
    ],
)
def test_chinese(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD007", text, tmp_path, "zh")
    assert (line, code) == (5, "WRD007")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It could happen again.", "en"),
        ("It will happen again unless the check stays.", "en"),
        ("We cannot promise that this will never happen again.", "en"),
        ("The retry loop did not recur that day.", "en"),
        ("The error recurs each night.", "en"),
        ("Nobody can guarantee that it will not recur.", "en"),
        ("避免再次发生类似故障。", "zh"),
        ("我们无法保证不会再发生。", "zh"),
        ("降低再次发生的概率。", "zh"),
        ("主库不再接受写入。", "zh"),
        ("流量不再进入该机房。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD007", text, tmp_path, language) == []
