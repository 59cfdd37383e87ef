"""The index of rules, and the page of each."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from pmkit.config.settings import Lint
from pmkit.rules.applied import Applied, applied
from pmkit.rules.documentation import FAMILIES, RulePage
from pmkit.rules.registry import all_rules
from pmkit.site import rules_page
from pmkit.site.highlight import highlighted
from pmkit.site.page import Page
from pmkit.site.site import Site
from pmkit.site.words_en import WORDS
from tests.site.bases import INCIDENT, MKDOCS, mkdocs, pages_of, site_of, write_base
from tests.site.test_links import lost_links

SNAPSHOT = Path(__file__).parent / "snapshots" / "rule.html"
NAME = "2026-03-02-certificate"
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) {{ config }} \"'>"


RULE = RulePage(
    code="TIM020",
    name="ends-before-it-starts",
    severity="error",
    scope="file",
    default=True,
    fixable=True,
    since="0.1.0",
    family="TIM",
    summary="Something that *certainly* ended before it began.",
    what="Reports an end before its start.\n\nA day is no end.",
    why="Durations would be `wrong`.",
    example="a: 1\n",
    instead="# incidents/a.yaml\na: 2\n\n# pmkit.toml\nb = 3\n",
    options="- `[policies]`",
    source="[A book](https://book.example/)",
)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return replace(site_of(write_base(tmp_path)), rules=True)


def rule_pages(site: Site, folder: Path) -> dict[str, Page]:
    return {path: page for path, page in pages_of(site, folder).items() if path.startswith("rules")}


def test_page_is_as_reviewed(site: Site) -> None:
    """Run with ``PMKIT_SNAPSHOTS=write`` to write it anew; then read the difference."""
    html = rules_page.build(site, Applied(RULE, "warning", on=False)).html + "\n"
    html = re.sub(r"<code>(?:<span|a:).*?</code>", "<!-- the code -->", html, flags=re.DOTALL)
    if os.environ.get("PMKIT_SNAPSHOTS") == "write":
        SNAPSHOT.write_text(html, encoding="utf-8")
    assert html == SNAPSHOT.read_text(encoding="utf-8")


def test_every_rule_has_a_page_and_is_in_the_index(site: Site, tmp_path: Path) -> None:
    pages = rule_pages(site, tmp_path)
    index = pages.pop("rules")
    assert index.listed
    assert sorted(pages) == [f"rules/{rule.code}" for rule in all_rules()]
    for path, page in pages.items():
        assert not page.listed
        assert f'href="{path.removeprefix("rules/")}/"' in index.html
        assert f"<h1>{page.title}</h1>" in page.searched
        assert page.description
        assert 'id="why"' in page.html
        assert 'class="highlight"' in page.html


@pytest.mark.parametrize("directories", [True, False])
def test_links_lead_somewhere(directories: bool, tmp_path: Path) -> None:
    write_base(tmp_path, **{NAME: INCIDENT.replace("status: final", "status: finale")})
    site = replace(site_of(tmp_path, directories=directories), rules=True)
    pages = pages_of(site, tmp_path)
    assert "rules/SCH004" in pages["broken"].html
    assert lost_links(pages, directories=directories) == []


def test_without_them_nothing_leads_to_them(tmp_path: Path) -> None:
    write_base(tmp_path, **{NAME: INCIDENT.replace("status: final", "status: finale")})
    pages = pages_of(site_of(tmp_path), tmp_path)
    assert not any(path.startswith("rules") for path in pages)
    assert "rules/" not in pages["broken"].html


def test_settings_decide_what_is_on_and_how_severe(tmp_path: Path) -> None:
    write_base(tmp_path)
    settings = '[lint]\nignore = ["TIM020"]\nseverity = { TIM021 = "note" }\n'
    (tmp_path / "pmkit.toml").write_text(settings)
    site = replace(site_of(tmp_path), rules=True)
    pages = rule_pages(site, tmp_path)
    assert "<span>off</span>" in pages["rules/TIM020"].html
    assert "<span>on</span>" in pages["rules/TIM021"].html
    assert ">note</span>" in pages["rules/TIM021"].html
    # Kept pages follow the settings.
    (tmp_path / "pmkit.toml").unlink()
    again = rule_pages(replace(site_of(tmp_path), rules=True), tmp_path)
    assert "<span>on</span>" in again["rules/TIM020"].html


def test_rows_can_be_filtered_by_what_the_facets_offer(site: Site) -> None:
    rules = applied(Lint(ignore=("TIM020",)))
    html = rules_page.build_index(site, rules).html
    offered: dict[str, set[str]] = {}
    for key, value in re.findall(r'name="(\w+)" value="([^"]+)"', html):
        offered.setdefault(key, set()).add(value)
    assert {"family", "severity", "state", "scope"} <= set(offered)
    for rule in rules:
        values = rules_page.values(rule)
        assert set(values) == set(rules_page.FACETS)
        for key, found in offered.items():
            assert set(values[key]) <= found


def test_what_a_page_says_is_escaped(site: Site) -> None:
    rule = Applied(replace(RULE, summary=HOSTILE, what=HOSTILE, why=HOSTILE), "error", on=True)
    more = replace(RULE, example=HOSTILE, instead=HOSTILE, options=HOSTILE, source=HOSTILE)
    assert "<script" not in rules_page.build(site, Applied(more, "error", on=True)).html
    for html in (rules_page.build(site, rule).html, rules_page.build_index(site, [rule]).html):
        assert "<script" not in html
        assert 'href="javascript' not in html
        assert "&lt;script&gt;" in html


def test_code_keeps_its_words_and_lines() -> None:
    code = "\na: '<b>'  # é\n  \nb: [1, {c: 结账}]\n"
    html = str(highlighted(code, "yaml"))
    words = re.sub(r"<[^>]*>", "", html)
    assert words.replace("&lt;b&gt;", "<b>").replace("&#39;", "'") == code.rstrip() + "\n"


def test_every_family_has_words() -> None:
    assert {f"family-{family}" for family in FAMILIES} <= set(WORDS)


def test_interface_in_chinese_marks_what_is_not(tmp_path: Path) -> None:
    write_base(tmp_path)
    (tmp_path / "pmkit.toml").write_text('language = "zh"\n')
    pages = rule_pages(replace(site_of(tmp_path), rules=True), tmp_path)
    assert "<h1>规则</h1>" in pages["rules"].html
    assert '<h2 id="why">为什么重要' in pages["rules/TIM020"].html
    assert '<div class="pm-prose" lang="en">' in pages["rules/TIM020"].html


def test_site_has_them_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    assert mkdocs(base, "build", "--strict", "--quiet").returncode == 0
    assert 'href="rules/"' in (base / "site" / "index.html").read_text(encoding="utf-8")
    index = json.loads((base / "site/search/search_index.json").read_text(encoding="utf-8"))
    assert "rules/TIM020/#why" in {entry["location"] for entry in index["docs"]}
    (base / "mkdocs.yml").write_text(MKDOCS.replace("[pmkit", "[pmkit: {rules: false}"))
    assert mkdocs(base, "build", "--strict", "--quiet").returncode == 0
    assert not (base / "site" / "rules").exists()
    assert 'href="rules/"' not in (base / "site" / "index.html").read_text(encoding="utf-8")
