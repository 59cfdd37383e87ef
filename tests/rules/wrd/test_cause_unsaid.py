from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "language", "phrase"),
    [
        ("Mistakes were made.", "en", "Mistakes were made"),
        ("For some reason the queue was full.", "en", "For some reason"),
        ("It was down due to technical difficulties.", "en", "due to technical difficulties"),
        ("由于某种原因，队列已满。", "zh", "由于某种原因"),
        ("因技術原因無法登入。", "zh", "因技術原因"),
    ],
)
def test_causes_that_nobody_says(text: str, language: str, phrase: str, tmp_path: Path) -> None:
    message = f'"{phrase}" says that there was a cause, and not which'
    assert said_of("WRD009", text, tmp_path, language) == [(5, "WRD009", message)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The reason is not known.", "en"),
        ("Errors were logged, and decisions were made quickly.", "en"),
        ('The page said "due to technical issues".', "en"),
        ("It was caused by a technical limit of 4,096 threads.", "en"),
        ("For this reason some requests failed.", "en"),
        ("原因是连接池耗尽，由于该原因队列已满。", "zh"),
        ("官方称“由于技术原因”。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD009", text, tmp_path, language) == []


def test_open_questions_are_open(tmp_path: Path) -> None:
    more = "open_questions: [Did the switch stop for some reason of its own?]\n"
    assert said_of("WRD009", "An alert fires.", tmp_path, more=more) == []
