"""Every link within the site leads somewhere: on our own real incidents."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from pmkit.site import assets
from pmkit.site.page import Page
from tests.site.bases import REPOSITORY, pages_of, site_of

WRITTEN_BY_HAND = {"how-to-write"}


@cache
def real_pages(directories: bool, cache: Path) -> dict[str, Page]:
    return pages_of(site_of(REPOSITORY, directories=directories), cache)


def place(page: str, *, directories: bool) -> str:
    """The file that MkDocs makes of a page."""
    if page == "index":
        return "index.html"
    return f"{page}/index.html" if directories else f"{page}.html"


@pytest.mark.parametrize("directories", [True, False])
def test_links_lead_to_pages_and_anchors_that_there_are(
    directories: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pages = real_pages(directories, tmp_path_factory.getbasetemp())
    assert lost_links(pages, directories=directories) == []


def lost_links(pages: dict[str, Page], *, directories: bool) -> list[str]:
    """Links within the site that lead nowhere."""
    files = {place(path, directories=directories): set[str]() for path in WRITTEN_BY_HAND}
    for path, page in pages.items():
        ids = re.findall(r'\bid="([^"]+)"', page.html)
        assert len(ids) == len(set(ids)), f"{path}: {sorted({i for i in ids if ids.count(i) > 1})}"
        files[place(path, directories=directories)] = set(ids)
        files.update({name: set() for name in page.files})
        assert {heading.anchor for heading in page.headings} <= set(ids), path
    files.update({name: set() for name in assets.files()})
    lost: set[str] = set()
    for path, page in pages.items():
        here = place(path, directories=directories)
        for link in re.findall(r'\b(?:href|src|data-spec)="([^"]*)"', page.html):
            parts = urlsplit(link.replace("&amp;", "&"))
            if parts.scheme:
                assert parts.scheme in ("http", "https", "mailto"), link
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(here), parts.path))
            if not parts.path:
                target = here
            elif parts.path.endswith("/"):
                target = posixpath.normpath(f"{target}/index.html")
            anchor = unquote(parts.fragment)
            if target not in files or (anchor and anchor not in files[target]):
                lost.add(f"{path} -> {link}")
    return sorted(lost)
