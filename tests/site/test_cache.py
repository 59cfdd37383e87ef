from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pmkit.site.cache import PageCache, digest
from pmkit.site.page import Heading, Page
from tests.site.bases import INCIDENT, pages_of, site_of, write_base

PAGE = Page("a", "Ä \ud800", "<p>x</p>", (Heading("H", "h", 3),), files={"a.csv": "1"})


def kept(root: Path, *keys: str) -> list[str]:
    """The keys for which a page had to be built."""
    built: list[str] = []
    with PageCache(root) as cache:
        for key in keys:

            def build(key: str = key) -> Page:
                built.append(key)
                return PAGE

            assert cache.page(key, build) == PAGE
    return built


def test_what_was_built_once_is_kept(tmp_path: Path) -> None:
    assert kept(tmp_path, "a", "b") == ["a", "b"]
    assert kept(tmp_path, "a", "b") == []


def test_what_a_build_did_not_use_is_dropped(tmp_path: Path) -> None:
    kept(tmp_path, "a", "b")
    kept(tmp_path, "a")
    assert kept(tmp_path, "a", "b") == ["b"]


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_damaged_cache_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    kept(tmp_path, "a")
    (tmp_path / ".cache/pmkit/pages.sqlite").write_bytes(damage)
    assert kept(tmp_path, "a") == ["a"]
    assert kept(tmp_path, "a") == []


def test_damaged_page_is_built_again(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    connection = sqlite3.connect(tmp_path / ".cache/pmkit/pages.sqlite")
    with connection:
        connection.execute("update pages set page = ?", (b"rubbish",))
    connection.close()
    assert kept(tmp_path, "a") == ["a"]


def test_cache_that_another_build_holds_is_done_without(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    other = sqlite3.connect(tmp_path / ".cache/pmkit/pages.sqlite", isolation_level=None)
    other.execute("begin exclusive")
    assert kept(tmp_path, "a") == ["a"]
    other.execute("rollback")
    other.close()
    assert kept(tmp_path, "a") == []


def test_cache_is_not_for_the_repository(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    assert (tmp_path / ".cache/pmkit/.gitignore").read_text() == "*\n"


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder would be")
    assert kept(tmp_path, "a") == ["a"]


def test_digests_tell_parts_apart() -> None:
    assert digest("a", "bc") != digest("ab", "c")
    assert digest(b"a") == digest(b"a")


def test_pages_are_the_same_from_the_cache_and_follow_changes(tmp_path: Path) -> None:
    base = write_base(tmp_path)
    first = pages_of(site_of(base), tmp_path)
    assert pages_of(site_of(base), tmp_path) == first
    changed = INCIDENT.replace("A customer calls.", "Two customers call.")
    write_base(tmp_path, **{"2026-03-02-certificate": changed})
    after = pages_of(site_of(base), tmp_path)["incidents/2026-03-02-certificate"]
    assert "Two customers call." in after.html
