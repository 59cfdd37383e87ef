from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.bases import INCIDENT, pages_of, site_of, write_base

NAME = "2026-03-02-certificate"


def test_every_page_of_a_base_without_incidents(tmp_path: Path) -> None:
    (write_base(tmp_path) / "incidents" / f"{NAME}.yaml").unlink()
    pages = pages_of(site_of(tmp_path), tmp_path)
    assert "There are no incidents yet." in pages["index"].html
    assert "No circular dependency is known." in pages["loops"].html
    assert "There are no action items." in pages["actions"].html


def test_every_page_of_a_base_without_a_catalog(tmp_path: Path) -> None:
    (write_base(tmp_path) / "incidents" / "catalog.yaml").unlink()
    pages = pages_of(site_of(tmp_path), tmp_path)
    assert "components/checkout-api" in pages
    assert ">acme</a>" in pages["incidents"].html


def test_front_page_counts_and_remembers(tmp_path: Path) -> None:
    text = INCIDENT.replace("2026-03-02", "2025-06-02").replace("due: 2026-04-01", "due: 2025-09")
    html = pages_of(site_of(write_base(tmp_path, **{"2025-06-02-certificate": text})), tmp_path)[
        "index"
    ].html
    assert "<b>1</b> incidents" in html
    assert "<b>1</b> open actions, 1 overdue" in html
    assert "<b>1</b> loops still there" in html
    assert "This week in earlier years" in html


def test_loop_has_its_evidence_and_says_that_it_is_unconfirmed(tmp_path: Path) -> None:
    html = pages_of(site_of(write_base(tmp_path)), tmp_path)["loops"].html
    assert "still there" in html
    assert "rests on an edge that is not confirmed" in html
    assert f'href="../incidents/{NAME}/#dependency-a"' in html
    assert "To be removed by" in html


def test_loop_is_gone_when_its_action_is_done(tmp_path: Path) -> None:
    done = INCIDENT.replace("owner: platform,", "owner: platform, status: done, done: 2026-04-02,")
    html = pages_of(site_of(write_base(tmp_path, **{NAME: done})), tmp_path)["loops"].html
    assert ">removed</span>" in html
    assert "still there" not in html


def test_action_says_which_loop_it_would_open(tmp_path: Path) -> None:
    html = pages_of(site_of(write_base(tmp_path)), tmp_path)["actions"].html
    assert 'id="overdue"' in html
    assert "platform" in html
    assert 'href="../loops/#' in html


def test_component_has_its_edges_loops_and_open_actions(tmp_path: Path) -> None:
    html = pages_of(site_of(write_base(tmp_path)), tmp_path)["components/certificates"].html
    for anchor in ("incidents", "needs", "needed-by", "loops", "actions"):
        assert f'id="{anchor}"' in html


@pytest.mark.parametrize(
    ("change", "code", "unread"),
    [
        (("status: final", "status: [final"), "YML001", True),
        (("status: final", "status: finale"), "SCH", True),
        (("sources: [review]", "sources: [re]"), "REF", False),
    ],
)
def test_broken_file_is_listed_with_place_and_help(
    tmp_path: Path, change: tuple[str, str], code: str, unread: bool
) -> None:
    site = site_of(write_base(tmp_path, **{NAME: INCIDENT.replace(*change, 1)}))
    pages = pages_of(site, tmp_path)
    html = pages["broken"].html
    assert f"incidents/{NAME}.yaml" in html
    assert f"error {code}" in html
    assert "^" in html
    assert "1 file has something wrong in it" in pages["index"].html
    assert (f"incidents/{NAME}" in pages) is not unread


def test_an_incident_may_be_called_index(tmp_path: Path) -> None:
    pages = pages_of(
        site_of(write_base(tmp_path, index="id: index\ntitle: Odd\ndate: 2026-01-01\n")), tmp_path
    )
    assert pages["incidents/index-"].title == "Odd"
