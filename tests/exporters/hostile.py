"""Texts that would do something if they were not told as text."""

from __future__ import annotations

import json
from datetime import date

from pmkit.actions.register import ActionItem, register
from tests.knowledge.real import kb
from tests.knowledge.written import base, incident

TODAY = date(2026, 1, 1)

HOSTILE = (
    '=HYPERLINK("https://e.vil","click")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "<script>alert(1)</script>",
    "{{ config }}",
    "](javascript:alert(1))",
    "- [x] done",
    "# Heading",
    "| a | b |",
    "~~gone~~ *bold* `code`",
    "line\n\n- [ ] another item",
    'a,b;"c"',
    "故障\u202ecilbup",
    "&lt;b&gt;",
)


def hostile_items() -> tuple[ActionItem, ...]:
    """One action for each hostile text, which stands in every field that takes any text."""
    actions = "".join(
        f"  - {{id: a{number}, kind: prevent, status: {status}, what: {text}, owner: {text}, "
        f"priority: {text}, tracker: {text}, note: {text}}}\n"
        for number, one in enumerate(HOSTILE)
        for text in [json.dumps(one, ensure_ascii=False)]
        for status in [("open", "done", "wont-do")[number % 3]]
    )
    title = json.dumps(" ".join(HOSTILE[:10]))
    return register(base([incident(f"title: {title}\nactions:\n{actions}")]))


def real_items() -> tuple[ActionItem, ...]:
    return register(kb())
