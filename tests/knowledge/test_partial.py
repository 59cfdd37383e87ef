"""What is left of a file with faults, so that the rest of it is checked all the same."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pmkit.knowledge.partial import Partial, partial
from pmkit.source.pointer import join, split
from pmkit.source.tree import Tree
from tests.knowledge.real import NAMES, OPENAI, document, incident
from tests.knowledge.written import decoded
from tests.model.variants import changed, complete


def rest(text: str) -> Partial:
    found = decoded(text).rest
    assert found is not None
    return found


def test_one_bad_item_goes_and_its_neighbours_keep_their_places() -> None:
    left = rest(
        """
        timeline:
          - {at: yesterday, kind: note, what: A.}
          - {at: 2024-12-11, kind: note, what: B.}
          - {at: 2024-12-12, kind: remark, what: C.}
          - {at: 2024-12-13, kind: note, what: D.}
        """
    )
    assert [event.what for event in left.incident.timeline] == ["B.", "D."]
    assert left.in_file("/timeline/0/at") == "/timeline/1/at"
    assert left.in_file("/timeline/1/what") == "/timeline/3/what"


def test_a_bad_key_goes_alone() -> None:
    left = rest("timeline: [{at: 2024, kind: note, what: A., who: B, note: ''}]")
    assert [event.what for event in left.incident.timeline] == ["A."]
    assert left.in_file("/timeline/0/what") == "/timeline/0/what"


def test_lists_within_lists() -> None:
    left = rest(
        """
        impact:
          - what: Without a product.
          - product: checkout
            phases:
              - {state: broken, from: 2024}
              - {state: outage, from: 2024}
        """
    )
    assert [phase.state for phase in left.incident.impact[0].phases] == ["outage"]
    assert left.in_file("/impact/0/phases/0/from") == "/impact/1/phases/1/from"


def test_a_dispute_with_one_good_claim_goes() -> None:
    left = rest(
        """
        timeline:
          - {at: [{time: 2024}, {time: soon}], kind: note, what: A.}
          - {at: 2024, kind: note, what: B.}
        """
    )
    assert [event.what for event in left.incident.timeline] == ["B."]
    assert left.in_file("/timeline/0") == "/timeline/1"


def test_nothing_is_left_of_a_file_without_a_title() -> None:
    assert decoded("title: ''\nstatus: final\n").rest is None


def parts(tree: Tree, pointer: str = "") -> list[str]:
    steps = tree.items() if isinstance(tree, dict) else ()
    items = enumerate(tree) if isinstance(tree, list) else ()
    below = [(pointer + join(str(key)), part) for key, part in (*steps, *items)]
    return [one for place, part in below for one in (place, *parts(part, place))]


def at(tree: Any, pointer: str) -> Any:
    for step in split(pointer):
        tree = tree[int(step)] if isinstance(tree, list) else tree[step]
    return tree


COMPLETE = complete()
BAD: tuple[Any, ...] = ("", [], {}, "no such thing", ["x", ["y"]], {"x": "y"})


@given(st.lists(st.tuples(st.sampled_from(parts(COMPLETE)), st.sampled_from(BAD)), max_size=4))
def test_pointers_lead_back_into_the_file(spoilt: list[tuple[str, Any]]) -> None:
    tree: Any = COMPLETE
    for pointer, value in spoilt:
        if not any(pointer.startswith(one + "/") for one, _ in spoilt):
            tree = changed(tree, pointer, value)
    left = partial(tree, {"zone": "UTC", "date": "2024-12-11"})
    if left is None:
        return
    dumped = left.incident.model_dump(by_alias=True, exclude_unset=True, mode="json")
    for pointer in parts(dumped):
        value = at(dumped, pointer)
        if isinstance(value, str) and not pointer.startswith(("/lessons", "/open_questions")):
            assert at(tree, left.in_file(pointer)) == value


@settings(max_examples=20)  # each reads the whole file again
@given(st.data())
def test_leaving_out_parts_of_a_real_incident_leaves_the_others(data: st.DataObject) -> None:
    tree = document(OPENAI).tree
    assert tree is not None
    timeline = list(incident(OPENAI).timeline)
    gone = data.draw(st.sets(st.integers(0, len(timeline) - 1), max_size=6))
    for index in gone:
        tree = changed(tree, f"/timeline/{index}/kind", "no-such-kind")
    left = partial(tree, {"zone": "America/Los_Angeles", "date": None})
    assert left is not None
    assert left.incident.timeline == tuple(
        event for index, event in enumerate(timeline) if index not in gone
    )
    for place, event in enumerate(left.incident.timeline):
        index = int(split(left.in_file(f"/timeline/{place}"))[1])
        assert timeline[index] == event


def test_nothing_goes_from_a_file_without_faults() -> None:
    for name in NAMES[:3]:
        tree = document(name).tree
        assert tree is not None
        left = partial(tree, {"zone": incident(name).timezone, "date": None})
        assert left is not None
        assert left.incident == incident(name)
        assert all(left.in_file(pointer) == pointer for pointer in parts(tree))
