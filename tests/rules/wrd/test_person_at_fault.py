from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "language", "phrase"),
    [
        ("The on-call engineer was at fault.", "en", "engineer was at fault"),
        ("An operator is to blame.", "en", "operator is to blame"),
        ("It was caused by a junior engineer.", "en", "was caused by a junior engineer"),
        ("The developer was reprimanded.", "en", "developer was reprimanded"),
        ("对直接责任人追责。", "zh", '直接责任人", "追责'),
        ("故障由运维人员造成。", "zh", "由运维人员造成"),
        ("對員工予以處分。", "zh", "處分"),
    ],
)
def test_people_who_are_made_the_cause(
    text: str, language: str, phrase: str, tmp_path: Path
) -> None:
    message = f'"{phrase}" makes a person the cause'
    assert said_of("WRD010", text, tmp_path, language) == [(5, "WRD010", message)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An engineer ran the command on the primary.", "en"),
        ("The switch was at fault, and the cable is to blame.", "en"),
        ("It was caused by an operator's console that asked nothing.", "en"),
        ("It was caused by the engineering network.", "en"),
        ("The team is responsible for the gateway.", "en"),
        ("No engineer was at fault.", "en"),
        ("The papers wrote “the engineer was to blame”.", "en"),
        ("复盘不追责，责任人为网关团队。", "zh"),
        ("工程师执行了命令，由网关处理。", "zh"),
        ("由磁盘故障造成。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD010", text, tmp_path, language) == []
