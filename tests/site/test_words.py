from __future__ import annotations

import re

from pmkit.analysis.loops import LOOP_KINDS
from pmkit.model.words import VOCABULARIES
from pmkit.site.terms_zh import TERMS
from pmkit.site.words import Words
from pmkit.site.words_en import WORDS as ENGLISH
from pmkit.site.words_zh import WORDS as CHINESE


def test_every_key_is_in_both_languages() -> None:
    assert ENGLISH.keys() == CHINESE.keys()


def test_both_languages_fill_in_the_same_parts() -> None:
    parts = re.compile(r"\{\w+\}")
    for key, text in ENGLISH.items():
        assert sorted(parts.findall(text)) == sorted(parts.findall(CHINESE[key])), key


def test_every_word_of_the_vocabularies_is_there_in_chinese() -> None:
    words = {word for vocabulary in VOCABULARIES for word in vocabulary.words}
    assert words | set(LOOP_KINDS.values()) <= set(TERMS)


def test_words_of_the_base_itself_are_shown_as_words() -> None:
    assert Words("en").term("x-night-shift") == "night shift"
    assert Words("en").term("recovery lock-out") == "recovery lock-out"
    assert Words("zh").term("outage") == "中断"


def test_counting() -> None:
    assert Words("en").count("n-incidents", 1) == "1 incident"
    assert Words("en").count("n-incidents", 1200) == "1,200 incidents"
