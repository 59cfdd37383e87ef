"""What the public sees: nothing that is marked internal, and no mention of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmkit import Incident
from pmkit.knowledge.audience import public_part, public_parts
from pmkit.knowledge.decode import decode_incident
from pmkit.source.pointer import join, split
from pmkit.source.tree import Tree
from tests.knowledge.real import NAMES, incident
from tests.knowledge.written import as_document
from tests.knowledge.written import incident as written
from tests.model.variants import complete


def public(one: Incident) -> Incident:
    part = public_part(one)
    assert part is not None
    return part


def text(one: Incident) -> str:
    return json.dumps(one.model_dump(by_alias=True, mode="json"), ensure_ascii=False)


def test_an_internal_incident_has_no_public_part() -> None:
    assert public_part(written("audience: internal")) is None


@pytest.mark.parametrize("name", NAMES)
def test_a_real_incident_is_public_as_it_is(name: str) -> None:
    assert public_part(incident(name)) is incident(name)


def test_internal_items_go_with_every_mention_of_them() -> None:
    one = written(
        """
        sources:
          review: {title: Review, kind: official}
          chat: {title: The war room, kind: internal, audience: internal}
        timeline:
          - at: [{time: 2024-12-11, sources: [chat, review]}, {time: 2024-12-12}]
            kind: note
            what: A.
            sources: [review, chat]
          - {id: quarrel, at: 2024-12-11, kind: note, what: B., audience: internal}
        causes:
          - {id: blame, role: root, category: process, what: C., audience: internal}
          - {id: bug, role: root, category: software-defect, what: D., leads_to: [blame]}
        dependencies:
          - {from: a, on: b, kind: runtime, removed_by: [secret, split]}
        actions:
          - {id: secret, what: E., kind: prevent, audience: internal}
          - {id: split, what: F., kind: prevent, addresses: [blame, bug]}
        disputes:
          - {question: G, about: [quarrel], claims: [{what: H.}]}
        attachments:
          - {file: a.png, alt: J., event: quarrel, sources: [chat]}
        lessons:
          learned: [{what: K., audience: internal}, L.]
        """
    )
    part = public(one)
    assert list(part.sources) == ["review"]
    assert [event.what for event in part.timeline] == ["A."]
    assert part.timeline[0].sources == ("review",)
    assert [cause.leads_to for cause in part.causes] == [()]
    assert part.dependencies[0].removed_by == ("split",)
    assert [action.addresses for action in part.actions] == [("bug",)]
    assert part.disputes[0].about == ()
    assert part.attachments[0].event is None
    assert [lesson.what for lesson in part.lessons.learned] == ["L."]
    for hidden in ("chat", "quarrel", "blame", "secret"):
        assert hidden not in text(part)


def test_a_source_and_an_item_of_one_name_are_two_things() -> None:
    one = written(
        """
        sources:
          bug: {title: The bug's ticket, kind: internal, audience: internal}
        causes:
          - {id: bug, role: root, category: software-defect, what: A., sources: [bug]}
        actions:
          - {id: mend, what: B., kind: prevent, addresses: [bug]}
        """
    )
    part = public(one)
    assert part.causes[0].sources == ()
    assert part.actions[0].addresses == ("bug",)


def test_a_dispute_without_a_public_side_goes() -> None:
    one = written(
        """
        disputes:
          - {question: A, claims: [{what: B., audience: internal}]}
          - {question: C, claims: [{what: D., audience: internal}, {what: E.}]}
        """
    )
    assert [dispute.question for dispute in public(one).disputes] == ["C"]


def test_parts_of_parts_can_be_internal() -> None:
    one = written(
        """
        impact:
          - product: checkout
            phases:
              - {state: outage, from: 2024-12-11}
              - {state: degraded, from: 2024-12-12, audience: internal}
            figures:
              - {name: money lost, value: "5", unit: EUR, audience: internal}
        """
    )
    assert len(public(one).impact[0].phases) == 1
    assert public(one).impact[0].figures == ()


def test_an_internal_incident_is_not_named_by_others() -> None:
    both = "related: [{incident: 2024-12-12-b}, {incident: 2024-12-10-c}]"
    one = written(both, path="incidents/2024-12-11-a.yaml")
    other = written("audience: internal", path="incidents/2024-12-12-b.yaml")
    assert [part.id for part in public_parts([one, other])] == ["2024-12-11-a"]
    assert [to.incident for to in public_parts([one, other])[0].related] == ["2024-12-10-c"]
    assert public_parts([one]) == [one]


def items(tree: Tree, pointer: str = "") -> list[str]:
    """The places of everything in a tree that can have an audience."""
    if isinstance(tree, list):
        return [one for i, part in enumerate(tree) for one in items(part, f"{pointer}/{i}")]
    if not isinstance(tree, dict):
        return []
    below = [one for key, part in tree.items() for one in items(part, pointer + join(key))]
    plain = {"", "/title", "/lessons", "/sources", "/related/0", "/sources/review/copies/0"}
    without = pointer in plain or "/at/" in pointer
    return below if without else [pointer, *below]


def marked(tree: Tree, pointer: str = "") -> Any:
    """The tree with each text of its own: the place where it stands, where any text will do."""
    if isinstance(tree, dict):
        return {key: marked(part, pointer + join(key)) for key, part in tree.items()}
    if isinstance(tree, list):
        return [marked(part, f"{pointer}/{index}") for index, part in enumerate(tree)]
    free = {"what", "note", "question", "title", "author", "by", "how", "owner", "priority"}
    free |= {"tracker", "alt", "caption", "name", "unit"}
    return f"<{pointer}>" if split(pointer)[-1] in free else tree


MARKED = marked(complete())


@settings(max_examples=40)
@given(st.sets(st.sampled_from(items(MARKED)), max_size=5))
def test_no_internal_text_survives(hidden: set[str]) -> None:
    tree = json.loads(json.dumps(MARKED))
    names = set()
    for pointer in hidden:
        part: Any = tree
        for step in split(pointer):
            part = part[int(step)] if isinstance(part, list) else part[step]
        part["audience"] = "internal"
        names.add(part.get("id", pointer.removeprefix("/sources/")))
    whole = decode_incident(as_document(tree)).value
    assert whole is not None
    shown = text(public(whole))
    for pointer in hidden:
        assert f"<{pointer}/" not in shown
    assert not [name for name in names if f'"{name}"' in shown]
    assert '"internal"' not in shown
    if not hidden:
        assert public(whole) is whole
