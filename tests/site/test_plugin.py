"""The site as MkDocs builds it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.site.bases import INCIDENT, MKDOCS, mkdocs, write_base

NAME = "2026-03-02-certificate"
BROKEN = INCIDENT.replace("status: final", "status: finale")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base that was built once."""
    base = write_base(tmp_path_factory.mktemp("base"))
    done = mkdocs(base, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    return base


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    assert mkdocs(built, "build", "--quiet", "--site-dir", str(tmp_path)).returncode == 0
    first, second = files(built / "site"), files(tmp_path)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_pages_are_in_the_theme_once(built: Path) -> None:
    html = (built / "site" / "incidents" / NAME / "index.html").read_text(encoding="utf-8")
    assert html.count("<h1") == 1
    assert "<title>An expired certificate stopped payments - Postmortems</title>" in html
    assert '<meta name="description" content="A certificate ran out.' in html
    assert 'href="#story"' in html


def test_navigation_has_the_listed_pages_only(built: Path) -> None:
    html = (built / "site" / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="([^"]*)" class="md-nav__link', html)
    assert "loops/" in links
    assert not any(NAME in link or "components/" in link for link in links)


def test_everything_comes_from_the_site_itself(built: Path) -> None:
    for page in (built / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|img|link)\b[^>]*\b(?:src|href)="(https?:[^"]*)"', html)
        assert [link for link in loaded if "canonical" not in link] == [], page
    assert (built / "site" / "assets" / "pmkit" / "vendor" / "vega.min.js").is_file()


def test_incidents_are_found_by_the_themes_search(built: Path) -> None:
    index = json.loads((built / "site/search/search_index.json").read_text(encoding="utf-8"))
    places = {entry["location"] for entry in index["docs"]}
    assert f"incidents/{NAME}/#story" in places
    texts = " ".join(entry["text"] + entry["title"] for entry in index["docs"])
    assert "支付" in texts.replace("\u200b", "")


@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_broken_file_fails_a_strict_build_with_its_place(
    options: list[str], tmp_path: Path
) -> None:
    base = write_base(tmp_path, **{NAME: BROKEN})
    done = mkdocs(base, "build", "--strict", *options)
    assert done.returncode != 0
    assert f"incidents/{NAME}.yaml:6:9: SCH" in done.stderr
    assert "Traceback" not in done.stderr


def test_error_found_by_a_rule_fails_a_strict_build(tmp_path: Path) -> None:
    base = write_base(tmp_path, **{NAME: INCIDENT.replace("sources: [review]", "sources: [re]", 1)})
    done = mkdocs(base, "build", "--strict")
    assert done.returncode != 0
    assert "REF" in done.stderr


@pytest.mark.parametrize(("audience", "told"), [("public", False), ("internal", True)])
def test_broken_file_does_not_bring_out_what_is_internal(
    audience: str, told: bool, tmp_path: Path
) -> None:
    secret = "open_questions: [{what: Secret-7., audience: internal, secret: Secret-8.}]"
    base = write_base(tmp_path, **{NAME: BROKEN.replace("open_questions: [Who owned it?]", secret)})
    (base / "mkdocs.yml").write_text(MKDOCS.replace("[pmkit", f"[pmkit: {{audience: {audience}}}"))
    done = mkdocs(base, "build")
    assert done.returncode == 0
    assert f"{NAME}.yaml:6:9: SCH" in done.stderr
    pages = [file.read_text(encoding="utf-8") for file in (base / "site").rglob("*.html")]
    assert any("Secret" in page for page in pages) is told


def test_only_pictures_that_are_safe_are_handed_on(tmp_path: Path) -> None:
    pictures = "attachments: [{file: good.svg, alt: A}, {file: bad.svg, alt: B}]\n"
    base = write_base(tmp_path, **{NAME: INCIDENT + pictures})
    (base / "incidents" / "good.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (base / "incidents" / "bad.svg").write_text("<svg><script>alert(1)</script></svg>")
    assert mkdocs(base, "build", "--quiet").returncode == 0
    shown = base / "site" / "incidents" / NAME
    assert [file.name for file in shown.glob("*.svg")] == ["good.svg"]
    assert "bad.svg cannot be shown" in (shown / "index.html").read_text(encoding="utf-8")


def test_without_a_base_it_says_where_it_looked(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("[pmkit", "[pmkit: {base: nowhere}"))
    done = mkdocs(tmp_path, "build")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


def test_day_that_is_none_is_told(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    (base / "mkdocs.yml").write_text(MKDOCS.replace("[pmkit", "[pmkit: {today: soon}"))
    done = mkdocs(base, "build")
    assert done.returncode != 0
    assert "'soon' is not a day" in done.stderr


def test_page_written_by_hand_comes_first(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    (base / "docs" / "index.md").write_text("# Ours\n\nWritten by hand.\n")
    done = mkdocs(base, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    assert "Written by hand." in (base / "site" / "index.html").read_text(encoding="utf-8")


def test_edit_link_leads_from_the_repository_to_the_incident(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    repository = "repo_url: https://github.com/acme/kb\nedit_uri: edit/main/docs/\n"
    (base / "mkdocs.yml").write_text(MKDOCS + repository)
    done = mkdocs(base, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    html = (base / "site" / "incidents" / NAME / "index.html").read_text(encoding="utf-8")
    assert f'href="https://github.com/acme/kb/edit/main/incidents/{NAME}.yaml"' in html


def test_interface_in_chinese(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    (base / "pmkit.toml").write_text('language = "zh"\n')
    done = mkdocs(base, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    html = (base / "site" / "incidents" / NAME / "index.html").read_text(encoding="utf-8")
    assert '<html lang="zh"' in html
    assert "<title>证书过期导致支付中断 - Postmortems</title>" in html
    assert 'lang="en">An expired certificate stopped payments</span>' in html
