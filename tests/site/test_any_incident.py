"""Whatever a valid incident holds, it becomes pages, charts and exports, and nothing of it runs."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given

from pmkit.actions.register import register
from pmkit.analysis.loops import find_loops, find_role_loops
from pmkit.charts.recovery import build
from pmkit.charts.recovery_incident import recovery_data
from pmkit.config.base_folder import find_base
from pmkit.exporters.loops_json import export_loops
from pmkit.exporters.registry import ACTION_EXPORTERS, export_actions
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.load import load_base
from pmkit.knowledge.milestones import measures, milestones
from pmkit.site import opened
from pmkit.site.page import Page
from tests.site.any_incident import NAME, incidents
from tests.site.bases import TODAY, pages_of, write_base
from tests.site.test_escaping import Reader

TAGS = ("en", "zh")


def pages(folder: Path, audience: str) -> dict[str, Page]:
    """All pages, made anew."""
    base = find_base(folder)
    site = opened.site(base, audience, TODAY, directories=True, edit="https://e.example/")
    with TemporaryDirectory() as cache:
        return pages_of(site, Path(cache))


def asked(folder: Path) -> tuple[KnowledgeBase, list[str]]:
    """The base, and all that can be asked of it, as text."""
    kb = load_base(find_base(folder))
    items = register(kb)
    told = [export_actions(name, items, TODAY, tag) for name in ACTION_EXPORTERS for tag in TAGS]
    told += [export_loops(find_loops(kb)), export_loops(find_role_loops(kb))]
    for incident in kb.incidents:
        stones = milestones(incident)
        told += [f"{one.name} {one.duration.text(tag)}" for one in measures(stones) for tag in TAGS]
        for tag in TAGS:
            drawing = build(recovery_data(incident, stones, kb.names, language=tag))
            told += [drawing.html, json.dumps(drawing.spec), drawing.csv, drawing.sentence]
    return kb, told


@given(incidents())
def test_any_incident_becomes_pages_charts_and_exports(tree: dict[str, Any]) -> None:
    text = json.dumps(tree, ensure_ascii=False)
    with TemporaryDirectory() as name:
        folder = write_base(Path(name), **{NAME: text})
        kb, told = asked(folder)
        assert kb.broken == ()
        assert asked(folder)[1] == told
        for audience in ("internal", "public"):
            made = pages(folder, audience)
            assert (f"incidents/{NAME}" in made) == (
                audience == "internal" or tree.get("audience") != "internal"
            )
            for path, page in made.items():
                reader = Reader()
                reader.feed(page.html)
                reader.close()
                assert reader.danger == [], path
        assert pages(folder, "public") == made
