"""Hostile text in every text field of an incident arrives as text, on every page."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from pmkit.site.page import Page
from tests.site.bases import pages_of, site_of, write_base

NAME = "2026-03-02-hostile"
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ config }}{% raw %}",
    "[x](javascript:alert(1))",
    "=cmd|' /C calc'!A0",
    "\"'><svg/onload=alert(1)>",
    "]]> &lt;b&gt; --> <!--",
]


def incident(text: str) -> dict[str, Any]:
    """An incident with ``text`` wherever text may be."""
    claim = {"sources": ["s"], "note": text}
    return {
        "id": NAME,
        "title": {"en": text, "zh": text},
        "organization": "acme",
        "status": "final",
        "date": "2026-03-02",
        "summary": {"en": text, "zh": text},
        "narrative": text,
        "sources": {
            "s": {
                "title": text,
                "kind": "official",
                "author": text,
                "note": text,
                "copies": [{"url": "https://a.example/", "note": text}],
            }
        },
        "timeline": [
            {
                "at": [{"time": "10:00", "note": text}, {"time": "10:10", "note": text}],
                "kind": "detected",
                "what": text,
                "by": text,
                **claim,
            },
            {"at": "10:05", "kind": "impact-start", "what": {"en": text, "zh": text}},
        ],
        "impact": [
            {
                "product": "checkout",
                "what": text,
                "phases": [{"state": "outage", "from": "10:05", "to": "11:00", "what": text}],
                "figures": [{"name": text, "value": "7", "unit": text}],
                **claim,
            }
        ],
        "causes": [
            {"id": "a", "role": "trigger", "category": "load", "what": text, "leads_to": ["b"]},
            {"id": "b", "role": "root", "category": "design", "what": text, **claim},
        ],
        "dependencies": [
            {"from": "x", "on": "y", "kind": "runtime", "how": text, **claim},
            {"from": "y", "on": "x", "kind": "recovery", "how": text},
        ],
        "mitigations": [{"what": text, "kind": "restart", "at": "10:30", "worked": "no", **claim}],
        "actions": [
            {
                "id": "do",
                "what": text,
                "kind": "prevent",
                "owner": text,
                "priority": text,
                "tracker": text,
                "addresses": ["a"],
                **claim,
            }
        ],
        "lessons": {
            key: [{"what": text, **claim}]
            for key in ("went_well", "went_wrong", "got_lucky", "learned")
        },
        "open_questions": [{"what": text}],
        "disputes": [{"question": text, "claims": [{"what": text}], "note": text}],
        "related": [{"incident": NAME, "why": text}],
        "attachments": [{"file": f"{text}.png", "alt": text, "caption": text}],
    }


CATALOG = {
    "organizations": {"acme": {"name": "", "note": ""}},
    "products": {"checkout": {"name": "", "owner": "", "note": ""}},
    "components": {"x": {"name": "", "owner": "", "note": ""}, "y": {"name": "y"}},
}


class Reader(HTMLParser):
    """Collects what would run, and the text that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.danger: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "iframe", "object", "embed", "base", "link", "style", "meta"):
            self.danger.append(f"<{tag}>")
        if tag == "img":
            self.danger.append("<img>")
        for name, value in given.items():
            if name.startswith("on"):
                self.danger.append(f"{tag} {name}")
            if name in ("href", "src") and (value or "").lower().lstrip().startswith("javascript"):
                self.danger.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.danger.append(f"<!--{data}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(params=PAYLOADS)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, dict[str, Page]]:
    payload: str = request.param
    write_base(tmp_path, **{NAME: yaml.safe_dump(incident(payload), allow_unicode=True)})
    catalog = json.loads(json.dumps(CATALOG).replace('""', json.dumps(payload)))
    text = yaml.safe_dump(catalog, allow_unicode=True)
    (tmp_path / "incidents" / "catalog.yaml").write_text(text, encoding="utf-8")
    site = site_of(tmp_path)
    assert len(site.kb.incidents) == 1
    return payload, pages_of(site, tmp_path)


def test_nothing_hostile_runs_and_all_of_it_is_shown(
    hostile: tuple[str, dict[str, Page]],
) -> None:
    payload, pages = hostile
    for path, page in pages.items():
        reader = Reader()
        reader.feed(page.html)
        reader.close()
        assert reader.danger == [], path
        if path.startswith(("incidents/", "components/x", "organizations", "products")):
            shown = " ".join("".join(reader.text).split())
            wanted = payload.replace("&lt;b&gt;", "<b>")  # An entity of Markdown is its character.
            assert wanted in shown or payload in shown, path


def test_downloads_hold_no_formulas(hostile: tuple[str, dict[str, Page]]) -> None:
    _, pages = hostile
    tables = [text for page in pages.values() for name, text in page.files.items() if "csv" in name]
    assert tables
    assert not any(cell.strip('"').startswith("=") for t in tables for cell in t.split(","))
