from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from pmkit import Incident
from pmkit.knowledge.decode import decode_incident
from tests.knowledge.real import NAMES, OPENAI, document, incident
from tests.knowledge.written import as_document
from tests.knowledge.written import incident as written
from tests.model.variants import complete


def dumped(one: Incident) -> dict[str, Any]:
    """An incident as the tree of a file that says the same."""
    tree: dict[str, Any] = one.model_dump(by_alias=True, exclude_unset=True, mode="json")
    return tree


@pytest.mark.parametrize("name", NAMES)
def test_a_real_incident_comes_back_from_its_dump(name: str) -> None:
    found = document(name)
    whole = decode_incident(found).value
    assert whole is not None
    again = decode_incident(as_document(dumped(whole), found.path)).value
    assert again == whole


def test_the_author_s_own_text_is_kept() -> None:
    tree = complete()
    whole = decode_incident(as_document(tree)).value
    assert whole is not None
    expected: dict[str, Any] = complete()
    for list_ in (expected["lessons"][kind] for kind in expected["lessons"]):
        list_[:] = [{"what": one} if isinstance(one, str) else one for one in list_]
    expected["open_questions"] = [{"what": "Why then?"}]
    assert dumped(whole) == expected
    assert expected["timeline"][1]["at"][1]["time"] == "~15:30"
    assert expected["impact"][0]["figures"][0]["value"] == "~200_000"


def models(part: Any) -> list[BaseModel]:
    if isinstance(part, BaseModel):
        below = [getattr(part, name) for name in type(part).model_fields]
        return [part, *(one for value in below for one in models(value))]
    return [one for value in part for one in models(value)] if isinstance(part, tuple) else []


@pytest.mark.parametrize(
    "part", models(incident(OPENAI))[:200:7], ids=lambda one: type(one).__name__
)
def test_nothing_in_an_incident_can_be_changed(part: BaseModel) -> None:
    name = next(iter(type(part).model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(part, name, None)


def test_lists_are_tuples() -> None:
    assert isinstance(incident(OPENAI).timeline, tuple)
    assert isinstance(incident(OPENAI).lessons.went_well, tuple)


def test_text_in_several_languages_stays_a_map() -> None:
    title = incident(OPENAI).title
    assert isinstance(title, dict)
    assert set(title) == {"en", "zh"}


def test_a_lesson_in_short_is_one_that_says_what() -> None:
    short = written("lessons: {learned: [Caches hide.]}\nopen_questions: [Why?]")
    long = written("lessons: {learned: [{what: Caches hide.}]}\nopen_questions: [{what: Why?}]")
    assert short == long


@given(st.dictionaries(st.sampled_from(("en", "zh", "de")), st.text(min_size=1), min_size=1))
def test_any_text_that_can_be_seen_is_a_text(text: dict[str, str]) -> None:
    seen = all(part.strip() for part in text.values())
    try:
        kept = Incident.model_validate({"title": text}).title
    except ValidationError:
        assert not seen
    else:
        assert kept == text
