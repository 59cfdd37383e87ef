"""How little it takes to begin."""

from __future__ import annotations

from jsonschema import Draft202012Validator

from pmkit.knowledge.decode import decode_incident
from pmkit.knowledge.milestones import measures, milestones
from pmkit.model.json_schema import incident_schema
from pmkit.source.reader import read

DRAFT = b"""\
# yaml-language-server: $schema=../../schemas/incident.schema.json
title: Checkout failed while the cache was cold
date: 2026-11-20
timezone: Europe/Berlin
timeline:
  - at: 14:05
    kind: detected
    detected_by: customer
    what: Support hears that orders fail.
impact:
  - product: checkout
    phases:
      - state: outage
        from: 13:40
        to: 15:02
"""


def test_fifteen_lines_are_an_incident() -> None:
    assert len(DRAFT.splitlines()) == 15
    document = read(DRAFT, "incidents/2026/2026-11-20-cold-cache.yaml")
    found = decode_incident(document)
    assert not found.diagnostics
    assert found.value is not None
    assert found.value.id == "2026-11-20-cold-cache"
    assert (found.value.status, found.value.language, found.value.audience) == (
        "draft",
        "en",
        "public",
    )
    assert Draft202012Validator(incident_schema()).is_valid(document.tree)
    told = {one.name: one.duration.text() for one in measures(milestones(found.value))}
    assert told == {"ttd": "25 min", "ttr": "1 h 22 min"}


def test_a_title_is_all_that_must_be_there() -> None:
    assert not decode_incident(read(b"title: Something broke\n", "2026-11-20-x.yaml")).diagnostics
