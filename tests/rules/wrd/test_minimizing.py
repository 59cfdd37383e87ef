from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.wrd.wording_cases import said_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Only a few users were affected.", "Only a few users"),
        ("Logins failed. It was a minor issue, all told.", "minor issue"),
        (
            "It hit just a small fraction of\n  our paying customers.",
            "just a small fraction of our paying customers",
        ),
        ("At 09:14 it began. The impact was a brief hiccup.", "brief hiccup"),
        ("A small number of customers saw errors.", "small number of customers"),
        ("The impact was minor.", "impact was minor"),
        ("There was minimal user impact.", "minimal user impact"),
    ],
)
def test_english(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD008", text, tmp_path)
    assert (line, code) == (5, "WRD008")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("仅影响少数用户。", "仅影响少数用户"),
        ("个别用户无法登录。", "个别用户"),
        ("这只是一个小问题。", "小问题"),
        ("整体影响不大。", "影响不大"),
        ("影响轻微。", "影响轻微"),
        ("极少数用户受影响。", "极少数用户"),
    ],
)
def test_chinese(text: str, phrase: str, tmp_path: Path) -> None:
    ((line, code, message),) = said_of("WRD008", text, tmp_path, "zh")
    assert (line, code) == (5, "WRD008")
    assert f'"{phrase}"' in message


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Only a small fraction of users (0.3 %) saw errors.", "en"),
        ("A few users wrote to support.", "en"),
        ("It was declared a minor incident, severity minor.", "en"),
        ("Not only a few users but all were hit.", "en"),
        ("The minor version was wrong.", "en"),
        ("Only a few racks lost power.", "en"),
        ('They called it "a minor issue".', "en"),
        ("Rolled out with minimal impact.", "en"),
        ("Fewer than 12 accounts: only a few customers.", "en"),
        ("仅少数用户（约 0.3%）受影响。", "zh"),
        ("少数用户报告了错误。", "zh"),
        ("极少数用户（12 名）受影响。", "zh"),
        ("这并非小问题。", "zh"),
        ("大小问题共十项。", "zh"),
        ("官方称“影响不大”。", "zh"),
    ],
)
def test_near_misses(text: str, language: str, tmp_path: Path) -> None:
    assert said_of("WRD008", text, tmp_path, language) == []


def test_what_is_to_be_small_later_is_fine(tmp_path: Path) -> None:
    more = "actions:\n  - {id: a, what: Roll out to only a few users first., kind: prevent}\n"
    assert said_of("WRD008", "An alert fires.", tmp_path, more=more) == []


def test_figures_say_how_small_it_was(tmp_path: Path) -> None:
    impact = "impact:\n  - product: checkout\n    what: A small number of users saw errors.\n"
    figure = "    figures: [{name: users, value: 140, unit: users}]\n"
    found = said_of("WRD008", "An alert fires.", tmp_path, more=impact)
    assert [line for line, _, _ in found] == [9]
    assert said_of("WRD008", "An alert fires.", tmp_path, more=impact + figure) == []
