"""Finished pages kept from one build to the next, by what they are made from.

One SQLite file in a folder that no repository keeps. Whatever is wrong with it, a build goes on
without it and begins a new one. What a build did not use is dropped at its end.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pmkit import __version__
from pmkit.config.base_folder import CACHE_FOLDER
from pmkit.config.cache_file import opened_cache
from pmkit.site.page import Heading, Page

DRAWN_BY = (
    "altair",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "pygments",
    "vl-convert-python",
    "tzdata",
)
"""Distributions whose version shows in what they make."""

_TABLE = "create table if not exists pages (key text primary key, page blob not null)"
_PROBE = "select count(*) from pages"


def digest(*parts: object) -> str:
    """A digest of the parts; bytes as they are, all else by its ``repr``."""
    found = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode(errors="surrogatepass")
        found.update(len(data).to_bytes(8, "little"))
        found.update(data)
    return found.hexdigest()


@cache
def made_by() -> str:
    """A digest of the programs that make pages: pmkit's own files, and what it draws with."""
    root = Path(__file__).parent.parent
    files = sorted(
        path for path in root.rglob("*") if path.suffix in (".py", ".html") and path.is_file()
    )
    return digest(
        __version__,
        [(path.relative_to(root).as_posix(), digest(path.read_bytes())) for path in files],
        [_version(name) for name in DRAWN_BY],
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


class PageCache:
    """The pages of the last build. Used within ``with``; :meth:`page` is all there is to call."""

    def __init__(self, root: Path) -> None:
        self.path = root / CACHE_FOLDER / "pages.sqlite"
        self._old: sqlite3.Connection | None = None
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}

    def __enter__(self) -> PageCache:
        self._old = opened_cache(self.path, _TABLE, _PROBE, timeout=1)
        return self

    def __exit__(self, *_: object) -> None:
        if self._old is None:
            return
        try:
            with self._old as connection:
                kept = {row[0] for row in connection.execute("select key from pages")}
                gone = [(key,) for key in kept - self._used]
                connection.executemany("delete from pages where key = ?", gone)
                connection.executemany(
                    "insert or replace into pages values (?, ?)", self._new.items()
                )
        except (OSError, sqlite3.Error):
            pass
        self._old.close()
        self._old = None

    def page(self, key: str, build: Callable[[], Page]) -> Page:
        """The page that was kept under ``key``, else the one that ``build`` makes, kept."""
        self._used.add(key)
        kept = self._kept(key)
        if kept is not None:
            return kept
        page = build()
        if self._old is not None:
            text = json.dumps(asdict(page), ensure_ascii=False, separators=(",", ":"))
            self._new[key] = zlib.compress(text.encode(errors="surrogatepass"), 1)
        return page

    def _kept(self, key: str) -> Page | None:
        if self._old is None:
            return None
        try:
            row = self._old.execute("select page from pages where key = ?", (key,)).fetchone()
            if row is None:
                return None
            found = json.loads(zlib.decompress(row[0]).decode(errors="surrogatepass"))
            found["headings"] = tuple(Heading(**heading) for heading in found["headings"])
            return Page(**found)
        except (sqlite3.Error, zlib.error, ValueError, TypeError, KeyError):
            return None
