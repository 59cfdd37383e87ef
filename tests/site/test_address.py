from __future__ import annotations

import pytest

from pmkit.site.address import Here, address


@pytest.mark.parametrize(
    ("here", "target", "link"),
    [
        ("index", "incidents", "incidents/"),
        ("index", "index", "./"),
        ("incidents", "index", "../"),
        ("incidents/a", "incidents", "../"),
        ("incidents/a", "incidents/b", "../b/"),
        ("incidents/a", "components/c", "../../components/c/"),
    ],
)
def test_links_between_folders(here: str, target: str, link: str) -> None:
    assert Here(here).link(target) == link


@pytest.mark.parametrize(
    ("here", "target", "link"),
    [
        ("index", "incidents", "incidents.html"),
        ("incidents", "index", "index.html"),
        ("incidents/a", "incidents", "../incidents.html"),
        ("incidents/a", "incidents/b", "b.html"),
    ],
)
def test_links_between_files(here: str, target: str, link: str) -> None:
    assert Here(here, directories=False).link(target) == link


def test_anchor_on_the_same_page() -> None:
    assert Here("loops").link("loops", "a") == "#a"
    assert Here("incidents/a").link("loops", "a") == "../../loops/#a"


def test_files_beside_a_page() -> None:
    assert Here("incidents/a").file("incidents/a/recovery.csv") == "recovery.csv"
    assert Here("incidents/a", False).file("incidents/a/recovery.csv") == "a/recovery.csv"


def test_a_thing_called_index_is_not_the_folders_own_page() -> None:
    assert address("incident", "index") == "incidents/index-"
