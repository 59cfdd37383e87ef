from __future__ import annotations

import pytest

from pmkit.text.localized import is_language_tag, pick, variants

BOTH = {"en": "outage", "zh-Hans": "故障"}


@pytest.mark.parametrize(
    ("wanted", "picked"),
    [
        (["en"], ("outage", "en")),
        (["EN"], ("outage", "en")),
        (["en-GB"], ("outage", "en")),
        (["zh"], ("故障", "zh-Hans")),
        (["zh-Hant", "en"], ("故障", "zh-Hans")),
        (["de", "zh"], ("故障", "zh-Hans")),
        (["de"], ("outage", "en")),
        ([], ("outage", "en")),
    ],
)
def test_the_wanted_language_then_its_relatives_then_the_files(
    wanted: list[str], picked: tuple[str, str]
) -> None:
    assert pick(BOTH, wanted, "en") == picked


def test_the_exact_tag_comes_before_a_relative() -> None:
    assert pick({"zh-Hant": "障", "zh": "故"}, ["zh"], "en") == ("故", "zh")


def test_the_first_where_nothing_fits() -> None:
    assert pick(BOTH, ["de"], "fr") == ("outage", "en")
    assert pick({}, ["de"], "fr") == ("", "fr")


def test_a_bare_string_is_in_the_language_of_the_file() -> None:
    assert pick("outage", ["zh"], "en") == ("outage", "en")
    assert variants("outage", "en") == {"en": "outage"}
    assert variants(BOTH, "en") == BOTH


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "en-US", "de-CH-1996", "yue", "es-419", "en-x-a"])
def test_language_tags(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "e", "english-language-of-old", "zh_CN", "1", "en-", "中文"])
def test_no_language_tags(tag: str) -> None:
    assert not is_language_tag(tag)
