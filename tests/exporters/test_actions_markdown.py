from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pmkit import Incident
from pmkit.actions.register import ActionItem, register
from pmkit.exporters.action_row import row
from pmkit.exporters.registry import export_actions
from tests.exporters.hostile import TODAY, hostile_items, real_items
from tests.knowledge.written import base, incident

PLAIN = {"text", "softbreak", "text_special", "s_open", "s_close"}


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("strikethrough").parse(text)


def tasks(text: str) -> list[str]:
    """The text of each item of each list, as a reader sees it."""
    tokens = parsed(text)
    return [
        said(tokens[index + 2])
        for index, token in enumerate(tokens)
        if token.type == "list_item_open"
    ]


def said(inline: Token) -> str:
    assert inline.type == "inline"
    parts = inline.children or []
    assert {part.type for part in parts} <= PLAIN, inline.content
    return "".join(part.content for part in parts)


@pytest.mark.parametrize("items", [real_items(), hostile_items()], ids=["real", "hostile"])
def test_an_item_is_one_task_and_its_text_is_text(items: Sequence[ActionItem]) -> None:
    found = tasks(export_actions("markdown", items, TODAY, "en"))
    assert len(found) == len(items)
    for text, item in zip(found, items, strict=True):
        values = row(item, TODAY, "en")
        done = item.action.status == "done"
        assert text.startswith("[x] " if done else "[ ] ")
        assert words(values["what"]) in words(text)
        assert item.identity in text


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_an_incident_is_one_heading_and_one_list() -> None:
    items = real_items()
    kinds = [token.type for token in parsed(export_actions("markdown", items, TODAY, "en"))]
    incidents = len({item.incident for item in items})
    assert kinds.count("heading_open") == kinds.count("bullet_list_open") == incidents


def alone(one: Incident) -> str:
    """The export of one incident."""
    return export_actions("markdown", register(base([one])), TODAY, "en")


def test_what_was_decided_against_is_struck_through() -> None:
    one = incident("actions: [{id: x, what: A *b*., kind: prevent, status: wont-do}]")
    text = alone(one)
    assert "- [ ] ~~A b.~~ " in text
    kinds = [part.type for token in parsed(text) for part in token.children or ()]
    assert kinds.count("s_open") == kinds.count("s_close") == 1


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_stays_in_its_item(text: str) -> None:
    tree = incident("actions: [{id: x, what: A., kind: prevent}]")
    action = tree.actions[0].model_copy(update={"owner": text, "tracker": text})
    changed = tree.model_copy(update={"title": text, "actions": (action,)})
    tokens = parsed(alone(changed))
    assert [token.type for token in tokens] == [
        "heading_open",
        "inline",
        "heading_close",
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]
    for token in tokens:
        if token.type == "inline":
            said(token)
