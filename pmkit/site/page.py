"""What a page of the site is, before any site builder sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its words (plain text), its anchor, and its level (2 or 3)."""

    text: str
    anchor: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """A page, ready to be put into a theme.

    ``path`` is its address without an ending (``incidents/<id>``; ``index`` for the front page).
    ``title`` and ``description`` are plain text, ``html`` is finished. ``files`` are further files,
    by their address, that the page refers to. ``listed`` says that it belongs into the navigation.
    """

    path: str
    title: str
    html: str
    headings: tuple[Heading, ...] = ()
    language: str = "en"
    description: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False
    searched: str = ""
    """The HTML that is searched in its place; empty when the page is not to be found."""
    edit: str = ""
    """The file that the page is made from, relative to the base; empty when there is not one."""
