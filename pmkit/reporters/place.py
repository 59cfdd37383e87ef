"""Where a file is for services that show a repository, and how such a place is written as a URI."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from pmkit.reporters.registry import Style


def in_repository(path: str, style: Style) -> str:
    """``path`` (from the root of the knowledge base) from the root of the repository."""
    if not style.prefix or path.startswith("/"):
        return path
    return posixpath.normpath(posixpath.join(style.prefix, path))


def is_absolute(path: str) -> bool:
    """Whether ``path`` says by itself where it is: ``/…``, or ``C:/…`` on Windows."""
    return path.startswith("/") or path[1:3] == ":/"


def uri(path: str) -> str:
    """``path`` as a URI reference (RFC 3986): percent-encoded, a ``file`` URI when it is absolute.

    File names are bytes on most systems: those that are not UTF-8 keep their bytes.
    """
    encoded = quote(path, safe="/", errors="surrogateescape" if _from_bytes(path) else "replace")
    if not is_absolute(path):
        return encoded
    return "file://" + ("" if path.startswith("/") else "/") + encoded.replace("%3A", ":", 1)


def _from_bytes(path: str) -> bool:
    try:
        path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True
