from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.text.nearest import nearest

KINDS = ["change", "detected", "declared", "decision", "mitigation", "recovered", "resolved"]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("detcted", "detected"),
        ("Detected", "detected"),
        ("mitigations", "mitigation"),
        ("chnage", "change"),
        ("recoverd", "recovered"),
    ],
)
def test_the_word_meant_comes_first(word: str, first: str) -> None:
    assert nearest(word, KINDS)[0] == first


def test_part_of_a_name_finds_it() -> None:
    assert nearest("alibaba", ["aws", "alibaba-cloud"]) == ["alibaba-cloud"]
    assert nearest("control plane", ["data-plane", "control-plane"])[0] == "control-plane"


def test_nothing_is_better_than_nonsense() -> None:
    assert nearest("zebra", KINDS) == []
    assert nearest("", KINDS) == []


@given(st.text(), st.lists(st.text()), st.integers(0, 5))
def test_only_candidates_and_no_more_than_asked_for(
    word: str, candidates: list[str], limit: int
) -> None:
    found = nearest(word, candidates, limit)
    assert len(found) <= limit
    assert set(found) <= set(candidates)
    assert len(set(found)) == len(found)
