"""Where pages are, and how one page refers to another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

HOME = "index"
INCIDENTS = "incidents"
LOOPS = "loops"
ACTIONS = "actions"
BROKEN = "broken"
HOW_TO = "how-to-write"
RULES = "rules"

FOLDERS = {
    "incident": "incidents",
    "component": "components",
    "product": "products",
    "organization": "organizations",
}


def address(kind: str, id_: str) -> str:
    """The path of the page of one incident, component, product or organisation.

    ``index`` would be the folder's own page, so that a thing of that name gets another.
    """
    return f"{FOLDERS[kind]}/{'index-' if id_ == 'index' else id_}"


def rule_address(code: str) -> str:
    """The path of the page of a rule."""
    return f"{RULES}/{code}"


@dataclass(frozen=True, slots=True)
class Here:
    """The page that links start from. ``directories`` is MkDocs' ``use_directory_urls``."""

    path: str
    directories: bool = True

    def link(self, path: str, anchor: str = "") -> str:
        """The relative address of the page ``path``, as it is written in this page."""
        end = f"#{anchor}" if anchor else ""
        if path == self.path and anchor:
            return end
        folder = self._folder(self.path)
        if not self.directories:
            return posixpath.relpath(f"{path}.html", folder or ".") + end
        target = "" if path == HOME else path
        relative = posixpath.relpath(target or ".", folder or ".")
        return ("./" if relative == "." else f"{relative}/") + end

    def file(self, path: str) -> str:
        """The relative address of the file ``path``."""
        return posixpath.relpath(path, self._folder(self.path) or ".")

    def _folder(self, path: str) -> str:
        if path == HOME:
            return ""
        return path if self.directories else posixpath.dirname(path)
