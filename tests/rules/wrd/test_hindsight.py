from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The disk was obviously full.", "obviously"),
        ("It was so obvious.", "was so obvious"),
        ("Of course nobody looked.", "Of course"),
        ("The flag was clearly wrong.", "clearly wrong"),
        ("They simply ran it.", "They simply ran"),
        ("They just had to restart it.", "They just had to"),
        ("In hindsight it was clear.", "In hindsight"),
    ],
)
def test_english(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD006", text, tmp_path)
    assert (line, code) == (5, "WRD006")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("磁盘显然已满。", "显然"),
        ("原因显而易见。", "显而易见"),
        ("這顯然不對。", "顯然"),
    ],
)
def test_chinese(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD006", text, tmp_path, "zh")
    assert (line, code) == (5, "WRD006")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It was not obvious which disk was full.", "en"),
        ("The database could not simply be restored.", "en"),
        ("It wasn't immediately obvious.", "en"),
        ("Simply put, the queue simply filled.", "en"),
        ("It is far from obvious.", "en"),
        ("Nobody saw anything obviously wrong in the logs.", "en"),
        ("Over the course of the day it grew.", "en"),
        ("The simple fix and the obvious one differ.", "en"),
        ("A more clearly written page helps.", "en"),
        ("原因并不显然。", "zh"),
        ("当然有备用。", "zh"),
        ("显示当然", "zh"),
        ("“显然”一词来自官方。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD006", text, tmp_path, language) == []
