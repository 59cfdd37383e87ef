from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from tests.rules.checking import HEAD, Told, assert_told, found_in

CHOSEN = Lint(extend_select=("AUD010",))


def test_addresses_of_the_inside(tmp_path: Path) -> None:
    text = HEAD + (
        "sources:\n  wiki: {title: Notes, kind: internal, url: 'https://wiki.acme.corp/7'}\n"
        "timeline:\n"
        "  - {at: 09:14, kind: note, what: The pool at 172.20.3.4 is full., sources: [wiki]}\n"
        "  - {at: 09:15, kind: note, what: '`db2.prod.internal` answers.', sources: [wiki]}\n"
    )
    assert_told(
        found_in(text, tmp_path, lint=CHOSEN),
        Told(5, 45, "AUD010", "`wiki.acme.corp`", "what it is"),
        Told(7, 35, "AUD010", "`172.20.3.4`", "what it is"),
        Told(8, 35, "AUD010", "`db2.prod.internal`", "what it is"),
    )
    assert found_in(text, tmp_path) == []
    assert found_in(f"{text}audience: internal\n", tmp_path, lint=CHOSEN) == []


@pytest.mark.parametrize(
    "text",
    [
        "The routes 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 were withdrawn.",
        "8.8.8.8, 1.1.1.1, 172.15.0.1, 172.32.0.1 and 11.0.0.1 answered.",
        "Version 10.2.3.4.5, 10.2.3 and release-10.2.3.4 were installed.",
        "kubernetes.default.svc.cluster.local and metadata.google.internal were asked.",
        "The team's .local names, app.internal.acme.io and a.localhost worked.",
    ],
)
def test_other_addresses(text: str, tmp_path: Path) -> None:
    assert found_in(f"{HEAD}summary: >-\n  {text}\n", tmp_path, lint=CHOSEN) == []
