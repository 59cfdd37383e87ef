"""An incident that is public throughout, and what is told of it when parts of it are not."""

from __future__ import annotations

from pathlib import Path

from tests.rules.checking import HEAD, found_in

FILE = (
    HEAD
    + """\
sources:
  review: {title: Review, kind: official}
  chat: {title: Chat, kind: internal}
timeline:
  - {id: alert, at: 09:12, kind: detected, what: A., sources: [review, chat]}
  - id: call
    at: [{time: 09:20, sources: [review]}, {time: 09:21, sources: [chat]}]
    kind: escalated
    what: B.
impact:
  - {id: down, product: checkout, figures: [{name: cards, value: 1, unit: cards, sources: [chat]}]}
causes:
  - {id: flag, role: trigger, category: load, what: C., leads_to: [retries, down]}
  - {id: retries, role: sustaining, category: load, what: D.}
dependencies:
  - {id: edge, from: ledger, on: card-network, kind: runtime, removed_by: [split]}
mitigations:
  - {what: E., kind: rollback, worked: yes, addresses: [flag]}
actions:
  - {id: split, what: Split them., kind: prevent, addresses: [retries, edge]}
disputes:
  - {question: When?, about: [alert, call], claims: [{what: F., sources: [chat]}]}
attachments:
  - {file: example.yaml, alt: G., event: call}
"""
)


def told_of(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    """What is told of the file once each of ``changes`` is made in it."""
    text = FILE
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "incidents").mkdir(exist_ok=True)
    (folder / "incidents" / "example.yaml").write_text(text)
    told = found_in(text, folder)
    return [(one.code, one.pointer) for one in told if one.code.startswith("AUD")]
