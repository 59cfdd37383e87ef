"""What all rules about wording share: languages, quotations, and texts of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.config.settings import Settings
from pmkit.knowledge.decode import decode_incident
from pmkit.knowledge.names import names_of
from pmkit.rules.rule import FileContext
from pmkit.rules.wording import Phrases, may_occur, said, without_quotes
from pmkit.source.reader import read

PHRASES = Phrases(
    english=("black swan", "it's fate"),
    chinese=("黑天鹅",),
    fine_english=("no black swan",),
    fine_chinese=("并非黑天鹅",),
    whole_english=("be (?:lucky|brave)",),
    whole_chinese=("多保重",),
    unless="[0-9]",
)
HEAD = "title: Checkout refused cards\n"


def phrases_of(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    document = read((HEAD + text).encode(), "incidents/example.yaml")
    incident = decode_incident(document).value
    assert incident is not None
    context = FileContext(document.path, names_of(None), Settings(), text=document.text)
    return [(one.pointer, one.language, one.phrases) for one in said(incident, context, PHRASES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("summary: A Black\n  swan.\n", [("/summary", "en", ("Black swan",))]),
        ("summary: It’s fate, it's fate.\n", [("/summary", "en", ("It’s fate", "it's fate"))]),
        ("summary: A black swan.\nlanguage: en-GB\n", [("/summary", "en", ("black swan",))]),
        ("summary: 黑天鹅。\nlanguage: zh-Hant\n", [("/summary", "zh", ("黑天鹅",))]),
        ("summary: {en: 黑天鹅, zh: 黑天鹅。}\n", [("/summary/zh", "zh", ("黑天鹅",))]),
        (
            "lessons: {got_lucky: [A black swan.]}\n",
            [("/lessons/got_lucky/0/what", "en", ("black swan",))],
        ),
        ("summary: ' Be brave. '\n", [("/summary", "en", ("Be brave",))]),
        ("summary: 多保重。\nlanguage: zh\n", [("/summary", "zh", ("多保重",))]),
        ("summary: A black swan. We saw 2.\n", [("/summary", "en", ("black swan",))]),
        ('summary: "A black\\x20swan."\n', [("/summary", "en", ("black swan",))]),
    ],
)
def test_what_is_found(text: str, found: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert phrases_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "summary: No black swan.\n",
        "summary: A blackish swan, and black swans.\n",
        "summary: Be brave and go on.\n",
        "summary: A black swan in 2 of them.\n",
        "summary: 并非黑天鹅。\nlanguage: zh\n",
        "summary: A black swan.\nlanguage: fr\n",
        "tags: [black-swan]\n",
        "sources:\n  a: {title: A black swan, kind: news, note: A black swan.}\n",
    ],
)
def test_what_is_not(text: str) -> None:
    assert phrases_of(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He said “a b” and 'c d' here.", "He said … and … here."),
        ("The `x y` and ``a ` b`` flags.", "The … and … flags."),
        ("The teams' plan isn't the user's.", "The teams' plan isn't the user's."),
        ("See https://a.example/b(c) now.", "See …) now."),
        ("One\n> two\nthree", "One\n…\nthree"),
        ("称之为「小事」或《大事》。", "称之为…或…。"),
        ("Before\n```\nx\n```\nafter", "Before\n…\nafter"),
        ('5" and "a', "5…a"),
        ("Nothing.", "Nothing."),
    ],
)
def test_quotations_are_left_out(text: str, left: str) -> None:
    assert without_quotes(text) == left


@given(st.text(alphabet="ab `'\"“”‘’「」<>\n", max_size=40))
def test_code_is_always_left_out(around: str) -> None:
    plain = around.replace("`", "").replace("\n", " ")
    assert "black swan" not in without_quotes(f"{plain} `black swan` {plain}")


def test_a_context_without_text_may_hold_anything(tmp_path: Path) -> None:
    context = FileContext(str(tmp_path), names_of(None), Settings())
    assert may_occur(context, "black")
