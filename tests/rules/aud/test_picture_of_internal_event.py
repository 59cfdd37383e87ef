from __future__ import annotations

from pathlib import Path

from tests.rules.aud.audience_cases import told_of

INTERNAL = ("kind: escalated", "kind: escalated\n    audience: internal")


def test_the_picture_stays_when_its_event_goes(tmp_path: Path) -> None:
    assert ("AUD003", "/attachments/0/event") in told_of(tmp_path, INTERNAL)


def test_an_internal_picture_may_show_an_internal_event(tmp_path: Path) -> None:
    told = told_of(tmp_path, INTERNAL, ("event: call", "event: call, audience: internal"))
    assert [code for code, _ in told] == ["AUD001"]


def test_a_picture_of_what_is_public(tmp_path: Path) -> None:
    assert told_of(tmp_path, ("event: call", "event: alert"), INTERNAL) == [
        ("AUD001", "/disputes/0/about/1")
    ]
