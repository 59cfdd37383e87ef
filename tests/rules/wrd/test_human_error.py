from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from tests.rules.checking import HEAD, Told, assert_told, found_in

CHOSEN = Lint(select=("WRD001",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Checkout failed because of human error.", '"human error"'),
        ("An\n  Operator\n  error.", '"Operator error"'),
        ("The flag was fat-fingered.", '"fat-fingered"'),
        ("An engineer made a small mistake in the flag.", '"engineer made a small mistake"'),
        ("The root was a mistake by the on-call engineer.", '"mistake by the on-call engineer"'),
        ("It was the administrator’s mistake.", '"administrator’s mistake"'),
        ("Human error, then human error again.", '"Human error", "human error"'),
    ],
)
def test_english(text: str, said: str, tmp_path: Path) -> None:
    found = found_in(HEAD + f"summary: >\n  {text}\n", tmp_path, lint=CHOSEN)
    assert_told(found, Told(4, 10, "WRD001", said, "what made the slip possible"))
    assert found[0].severity == "warning"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本次故障由人为失误引起。", '"人为失误"'),
        ("误操作导致集群重启。", '"误操作"'),
        ("原因是手误。", '"手误"'),
        ("由於人為錯誤，結帳失敗。", '"人為錯誤"'),
        ("值班工程师误操作，删除了数据库。", '"工程师误操作"'),
    ],
)
def test_chinese(text: str, said: str, tmp_path: Path) -> None:
    text = HEAD + f"language: zh\nsummary: {text}\n"
    assert_told(found_in(text, tmp_path, lint=CHOSEN), Told(5, 10, "WRD001", said, "工具未经确认"))


def test_each_text_of_several_languages_by_its_own(tmp_path: Path) -> None:
    text = HEAD + (
        "language: zh-Hans\n"
        "causes:\n"
        "  - id: flag\n"
        "    role: trigger\n"
        "    category: configuration-change\n"
        "    what:\n"
        "      en: Human error in a flag.\n"
        "      zh: 人为失误。\n"
        "      de: Human error.\n"
        "lessons:\n"
        "  went_wrong:\n"
        "    - 又一次人为操作失误。\n"
    )
    assert_told(
        found_in(text, tmp_path, lint=CHOSEN),
        Told(10, 11, "WRD001", '"Human error"', "the tool"),
        Told(11, 11, "WRD001", '"人为失误"', "工具"),
        Told(15, 7, "WRD001", '"人为操作失误"', "工具"),
    )


def test_characters_written_as_escapes(tmp_path: Path) -> None:
    text = HEAD + 'language: zh\nsummary: "\\u4eba\\u4e3a\\u5931\\u8bef"\n'
    assert_told(found_in(text, tmp_path, lint=CHOSEN), Told(5, 10, "WRD001", '"人为失误"', "工具"))


@pytest.mark.parametrize(
    "text",
    [
        "This was not human error.",
        "It wasn't caused by human error; the tool allowed it.",
        "We look at the tool rather than human error.",
        'The vendor called it "human error".',
        "The vendor called it “human error”.",
        "The alert `human error` fired.",
        "The operator error rate rose, as did the user error rate.",
        "The Kubernetes operator error was logged.",
        "Humans erred towards caution; the superhuman errorless run ended.",
        "See https://a.example/human error-free.",
        "> It was human error.",
    ],
)
def test_near_misses(text: str, tmp_path: Path) -> None:
    assert found_in(HEAD + f"summary: |\n  {text}\n", tmp_path, lint=CHOSEN) == []


@pytest.mark.parametrize(
    "more",
    [
        "language: zh\nsummary: 并非人为失误，工具可防止人为误操作。\n",
        "language: zh\nsummary: 控制台没有误操作保护，也没有避免误操作的确认。\n",
        "language: zh\nsummary: 官方称之为“人为失误”。\n",
        "language: de\nsummary: Human error.\n",
        "sources:\n  a: {title: Human error at Acme, kind: news}\n",
        "disputes:\n  - question: Why?\n    claims: [{what: Human error.}, {what: The tool.}]\n",
    ],
)
def test_what_others_say_and_other_languages(more: str, tmp_path: Path) -> None:
    assert found_in(HEAD + more, tmp_path, lint=CHOSEN) == []


def test_it_is_off_unless_chosen(tmp_path: Path) -> None:
    assert found_in(HEAD + "summary: Human error.\n", tmp_path) == []
