from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from pmkit.knowledge.migrations import STEPS, Step, migrated
from pmkit.model.incident import FORMAT
from pmkit.source.document import Tree
from pmkit.source.edit import Edit
from pmkit.source.reader import read
from pmkit.source.rewrite import RewriteError


def detections(tree: dict[str, Tree]) -> Iterator[Edit]:
    """A format to come might call the title a headline, and drop the language."""
    if "language" in tree:
        yield Edit("remove", "/language")
    yield Edit("rename", "/title", "headline")


def kinds(tree: dict[str, Tree]) -> Iterator[Edit]:
    timeline = tree.get("timeline", [])
    assert isinstance(timeline, list)
    for number, event in enumerate(timeline):
        if isinstance(event, dict) and event.get("kind") == "note":
            yield Edit("set", f"/timeline/{number}/kind", "remark")


LATER = (
    Step("1", "2", lambda tree: list(detections(tree))),
    Step("2", "3", lambda tree: list(kinds(tree))),
)

OLD = """\
# head
title: 'It broke'  # for readers
language: en
timeline:
  # the first
  - {at: 15:13, kind: note, what: One.}   # seen
"""


def test_steps_follow_one_another_and_comments_stay() -> None:
    new = migrated(read(OLD.encode(), "a.yaml"), LATER, "3")
    assert new == (
        "# head\n"
        'format: "3"\n'
        "headline: 'It broke'  # for readers\n"
        "timeline:\n"
        "  # the first\n"
        "  - {at: 15:13, kind: remark, what: One.}   # seen\n"
    )
    assert migrated(read(new.encode(), "a.yaml"), LATER, "3") == new


def test_a_file_without_a_version_is_of_the_first() -> None:
    assert migrated(read(b"title: X\n", "a.yaml")) == 'format: "1"\ntitle: X\n'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('format: "2"\ntitle: X\n', "newer pmkit is needed"),
        ("format: 0\ntitle: X\n", "no version of the file format"),
        ("format: [1]\ntitle: X\n", "no version"),
        ("title: [X\n", "YML001"),
    ],
)
def test_what_no_step_begins_from_is_refused(text: str, why: str) -> None:
    with pytest.raises(RewriteError, match=why):
        migrated(read(text.encode(), "a.yaml"))


def test_the_steps_lead_to_the_format_of_today() -> None:
    for one, following in pairwise(STEPS):
        assert one.after == following.before
    assert not STEPS or STEPS[-1].after == FORMAT
