"""Fixes from diagnostics: only safe ones, no new errors, and nothing left for a second run."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.knowledge.key_order import order_in
from pmkit.model.incident import Incident
from pmkit.rules.check import check_document
from pmkit.rules.fixing import Fixed, applied, fixed
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.edit import Edit, Fix, TextEdit
from pmkit.source.parts import comments, parts
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError
from pmkit.source.span import Span
from tests.rules.checking import HEAD, base_in
from tests.rules.mutations import MAKERS, Maker, Whole

INCIDENTS = sorted((Path(__file__).parents[2] / "incidents").rglob("20*.yaml"))
NOWHERE = Path("nowhere")


def check(document: Document) -> tuple[Diagnostic, ...]:
    return check_document(document, base_in(NOWHERE)).diagnostics


def fix(text: str | bytes) -> Fixed:
    data = text.encode() if isinstance(text, str) else text
    return fixed(data, "incidents/a.yaml", check, order_in(Incident))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("status: Draft  # why\n", "status: draft  # why\n"),
        ("Status: draft\n", "status: draft\n"),
        ("open-questions: []\n", "open_questions: []\n"),
        (
            "timeline:\n  - {at: 3:16 pm, kind: Impact Start, what: X.}\n",
            "timeline:\n  - {at: 15:16, kind: impact-start, what: X.}\n",
        ),
        (
            "timeline:\n  - {at: 2026/03/02, kind: note, what: X.}\n",
            "timeline:\n  - {at: 2026-03-02, kind: note, what: X.}\n",
        ),
        (
            "timeline:\n  - {at: '2026-03-01 24:00', kind: note, what: X.}\n",
            "timeline:\n  - {at: '2026-03-02 00:00', kind: note, what: X.}\n",
        ),
        (
            "timeline:\n  at: 15:16  # when\n  kind: note\n  what: X.\n",
            "timeline:\n  - at: 15:16  # when\n    kind: note\n    what: X.\n",
        ),
        (
            "timeline:\n  - {at: 9:16 pm, kind: note, what: X., products: checkout}\n",
            "timeline:\n  - {at: 21:16, kind: note, what: X., products: [checkout]}\n",
        ),
        (  # what is wrong inside shows only when the list is one
            "timeline: {at: 3:16 pm, kind: Note, what: X.}\n",
            "timeline: [{at: 15:16, kind: note, what: X.}]\n",
        ),
        ("tags: one, two\n", "tags: [one, two]\n"),
        ("lessons:\n  learned: Ask, twice.\n", 'lessons:\n  learned: ["Ask, twice."]\n'),
        ("organization: [acme]\n", "organization: acme\n"),
        ("language: EN_us\n", "language: en-us\n"),
        ("status: !!str Draft\n", "status: draft\n"),
        ("lessons:\n\tlearned:\n\t\t- One.\n", "lessons:\n  learned:\n    - One.\n"),
        ("\ufeffstatus: Draft\n", "status: draft\n"),
        ("summary: One\u2028two.\n", "summary: One two.\n"),
    ],
)
def test_what_can_only_mean_one_thing_is_fixed(wrong: str, right: str) -> None:
    after = fix(HEAD + wrong)
    assert after.data.decode() == HEAD + right
    assert after.fixed
    assert not after.left
    assert not fix(after.data).fixed


@pytest.mark.parametrize(
    "wrong",
    [
        "status: finall\n",  # merely near
        "titel: Y\n",  # the title is there already
        "id: Some Id\n",  # others may refer to it
        "timeline:\n  - {at: 12/11/2024, kind: note, what: X.}\n",
        "timeline:\n  - {at: 9:16, kind: note, what: X.}\n",
        "timeline:\n  one: {at: 09:16, kind: note, what: X.}\n",
        "timeline: 15:16 Alerts fire.\n",
        "lessons:\n  learned: |\n    - One.\n    - Two.\n",
        "summary: !important words\n",
        "summary: bell\x07\n",
        "sources:\n  a: {title: A, kind: official, url: www.example.com}\n",
        'timezone: "Berlin"\n',
    ],
)
def test_what_a_person_should_look_at_is_left(wrong: str) -> None:
    text = (HEAD.replace("timezone: Europe/Berlin\n", "") if "timezone" in wrong else HEAD) + wrong
    after = fix(text)
    assert after.data == text.encode()
    assert not after.fixed
    assert after.left


def test_a_time_that_the_clocks_skipped_is_not_written() -> None:
    """In Berlin there was no 02:30 on that night: the fix would only give another error."""
    text = HEAD + "timeline:\n  - {at: 2026/03/29 02:30, kind: note, what: X.}\n"
    after = fix(text)
    assert after.data == text.encode()
    assert [one.code for one in after.left] == ["TIM001"]


def test_bytes_that_are_no_text_stay() -> None:
    data = b"title: \xff\n"
    assert fix(data) == Fixed(data, (), check(read(data, "incidents/a.yaml")))


def test_line_breaks_and_mark_stay() -> None:
    text = "\ufeff" + HEAD.replace("\n", "\r\n") + "status: Draft\r\nsummary: X."
    assert fix(text).data.decode() == text.replace("Draft", "draft")


def made_up(*fixes: Fix) -> Iterator[Diagnostic]:
    for number, one in enumerate(fixes, 1):
        yield Diagnostic("a.yaml", Span(number, 1, number, 2), "X001", "x", "warning", "", fix=one)


def test_fixes_of_one_place_are_made_one_after_the_other() -> None:
    def check(document: Document) -> list[Diagnostic]:
        items = (document.tree or {}).get("a")
        twice = isinstance(items, list) and len(items) != len(set(map(str, items)))
        remove = [Fix("", (Edit("remove", f"/a/{n}"),)) for n in (1, 2)]
        return list(made_up(*remove)) if twice else []

    assert fixed(b"a: [x, x, x]\n", "a.yaml", check).data == b"a: [x]\n"


def test_fixes_that_undo_each_other_end() -> None:
    def check(document: Document) -> list[Diagnostic]:
        other = "two" if (document.tree or {}).get("a") == "one" else "one"
        return list(made_up(Fix("", (Edit("set", "/a", other),))))

    assert fixed(b"a: one\n", "a.yaml", check).data in (b"a: one\n", b"a: two\n")


def test_a_fix_that_does_harm_or_cannot_be_made_is_refused() -> None:
    def check(document: Document) -> list[Diagnostic]:
        wrong = (document.tree or {}).get("b") == "bad"
        harm = Fix("", (Edit("set", "/b", "bad"),))
        unsafe = Fix("", (Edit("set", "/b", "other"),), safe=False)
        impossible = Fix("", (Edit("set", "/c", "x"),))
        mixed = Fix("", (Edit("set", "/a", "z"), TextEdit(Span(1, 1, 1, 2), "z")))
        good = Fix("", (Edit("set", "/a", "good"),))
        found = list(made_up(harm, unsafe, impossible, mixed, good))
        error = Diagnostic("a.yaml", Span(1, 1, 1, 1), "X002", "x", "error", "")
        return [*found, error] if wrong else found

    after = fixed(b"a: 1\nb: 2\n", "a.yaml", check)
    assert after.data == b"a: good\nb: 2\n"
    assert len(after.fixed) == 1


def test_a_fix_can_be_made_by_itself() -> None:
    document = read(b"a: 1 # why\n", "a.yaml")
    assert applied(document, Fix("", (Edit("set", "/a", "x"),), safe=False)) == "a: x # why\n"
    assert applied(document, Fix("", (TextEdit(Span(1, 4, 1, 5), "y"),))) == "a: y # why\n"
    with pytest.raises(RewriteError):
        applied(document, Fix("", (Edit("set", "/b", "x"),)))


def assert_laws(data: bytes) -> None:
    """What holds for every file: no new errors, no comment lost, nothing left for another run."""
    after = fix(data)
    assert fix(after.data) == Fixed(after.data, (), after.left)
    if not after.fixed:
        assert after.data == data
        return
    before = read(data, "a.yaml")
    if before.tree is not None and not any(one.code[:3] == "YML" for one in before.diagnostics):
        now = read(after.data, "a.yaml")
        assert errors(now) <= errors(before) or errors(before)
        assert said(now) == said(before)


def errors(document: Document) -> Counter[str]:
    return Counter(one.code for one in check(document) if one.severity == "error")


def said(document: Document) -> list[str]:
    return [said for _, said in comments(document.text, parts(document.text))]


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_spoilt_incidents(maker: Maker) -> None:
    chance = random.Random(maker.__name__)
    for path in chance.sample(INCIDENTS, 4):
        spoilt = maker(Whole(path.read_bytes()), chance)
        if spoilt is not None:
            assert_laws(spoilt.data)


def other_case(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from((text.capitalize(), text.upper(), text.replace("-", "_"), text[:-1]))


TIMES = ("2024/12/11", "3:16 pm", "11 December 2024", "24:00", "12/11/2024", "soon", "about 15:40")


@given(st.data())
def test_any_slip_in_a_real_incident(data: st.DataObject) -> None:
    whole = Whole(data.draw(st.sampled_from(INCIDENTS)).read_bytes())
    texts = whole.texts("kind", "role", "status", "worked", "at", "from", "to", "due", "id")
    part: Any = data.draw(st.sampled_from(texts))
    if data.draw(st.booleans()):
        return assert_laws(whole.with_key(part, data.draw(other_case(part.key))))
    slips = st.sampled_from(TIMES) | other_case(part.value) | st.just(f"!!str {part.value}")
    return assert_laws(whole.with_value(part, data.draw(slips)))
