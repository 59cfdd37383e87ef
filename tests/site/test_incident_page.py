from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pmkit.site import incident_page
from pmkit.site.page import Page
from tests.site.bases import INCIDENT, pages_of, site_of, write_base

SNAPSHOT = Path(__file__).parent / "snapshots" / "incident.html"
NAME = "2026-03-02-certificate"


def page(folder: Path, text: str = INCIDENT, edit: str = "") -> Page:
    site = site_of(write_base(folder, **{NAME: text}), edit=edit)
    return incident_page.build(site, site.kb[NAME])


def test_page_is_as_reviewed(tmp_path: Path) -> None:
    """Run with ``PMKIT_SNAPSHOTS=write`` to write it anew; then read the difference."""
    html = re.sub(
        r'<figure class="pm-recovery".*?</figure>', "<!-- the chart -->", page(tmp_path).html
    )
    html = re.sub(r"\n\s*\n+", "\n", html) + "\n"
    if os.environ.get("PMKIT_SNAPSHOTS") == "write":
        SNAPSHOT.write_text(html, encoding="utf-8")
    assert html == SNAPSHOT.read_text(encoding="utf-8")


def test_chart_and_its_data_are_in_both_languages(tmp_path: Path) -> None:
    built = page(tmp_path)
    assert built.html.count('<figure class="pm-recovery"') == 2
    assert sorted(name.rpartition("/")[2] for name in built.files) == [
        "recovery-en.csv",
        "recovery-en.json",
        "recovery-zh.csv",
        "recovery-zh.json",
    ]


def test_source_without_address_is_not_a_link(tmp_path: Path) -> None:
    html = page(tmp_path).html
    assert '<a href="https://acme.example/review" rel="noopener noreferrer">The review</a>' in html
    assert "<cite>A talk</cite>" in html


def test_unsafe_address_is_not_a_link(tmp_path: Path) -> None:
    text = INCIDENT.replace("owner: platform", 'owner: platform, tracker: "javascript:alert(1)"')
    assert 'href="javascript' not in page(tmp_path, text).html


def test_what_is_not_known_is_said(tmp_path: Path) -> None:
    html = page(tmp_path, f"id: {NAME}\ntitle: Something broke\norganization: acme\n").html
    assert html.count("not known") >= 4


@pytest.mark.parametrize(
    ("at", "shown"), [("1996", "1996"), ("~1997-03", "1997-03"), ("1997-03-01", "1997-03-01")]
)
def test_day_is_told_no_more_exactly_than_it_is_known(at: str, shown: str, tmp_path: Path) -> None:
    event = f"timeline: [{{at: {at}, kind: impact-start, what: Broken.}}]"
    text = f"title: Something broke\norganization: acme\n{event}\n"
    for name, built in pages_of(site_of(write_base(tmp_path, **{NAME: text})), tmp_path).items():
        if name in ("index", "incidents", f"incidents/{NAME}"):
            assert f">{shown}</" in built.html
            assert f">{shown}-" not in built.html


def test_internal_parts_stay_inside(tmp_path: Path) -> None:
    text = INCIDENT.replace("what: It expired.", "what: Secret-7., audience: internal")
    site = site_of(write_base(tmp_path, **{NAME: text}))
    for built in pages_of(site, tmp_path).values():
        assert "Secret-7" not in built.html
        assert not any("Secret-7" in data for data in built.files.values())


def test_edit_link_leads_to_the_file(tmp_path: Path) -> None:
    html = page(tmp_path, edit="https://git.example/edit/main/").html
    assert f'href="https://git.example/edit/main/incidents/{NAME}.yaml"' in html


def test_anchors_of_rows_last_when_rows_are_added(tmp_path: Path) -> None:
    earlier = INCIDENT.replace(
        "timeline:\n", 'timeline:\n  - {at: 2026-03-01, kind: note, what: "The day before."}\n'
    )
    rows = re.compile(r'<tr id="([^"]+)"')
    before = rows.findall(page(tmp_path).html)
    assert set(before) < set(rows.findall(page(tmp_path, earlier).html))


def test_pictures_are_shown_from_the_site(tmp_path: Path) -> None:
    text = (
        INCIDENT + "attachments: [{file: graph.png, alt: A fall at 00:00., caption: The *fall*.}]\n"
    )
    missing = page(tmp_path, text).html
    assert "<img" not in missing
    assert "graph.png cannot be shown" in missing
    (tmp_path / "incidents" / "graph.png").write_bytes(b"\x89PNG")
    shown = page(tmp_path, text).html
    assert '<img src="graph.png" alt="A fall at 00:00." loading="lazy">' in shown


def test_pictures_outside_the_base_are_not_copied(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"\x89PNG")
    text = INCIDENT + "attachments: [{file: ../../secret.png, alt: A secret.}]\n"
    site = site_of(write_base(tmp_path / "base", **{NAME: text}))
    assert site.pictures == {}
