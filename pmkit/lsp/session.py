"""The files that are open in the editor: their text, what they are, and what is wrong with them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from pmkit.lsp.checking import Checked, Role, checked, role_of
from pmkit.lsp.converting import file_of
from pmkit.lsp.known import Known, Shelf, with_open
from pmkit.lsp.positions import Encoding
from pmkit.lsp.sketch import Sketch
from pmkit.lsp.sketching import sketch
from pmkit.source.reader import load
from pmkit.source.real_path import real_path

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

LARGEST = 1 << 20
"""Of longer texts (in characters) only faults are told: no person types them."""


class Opened(NamedTuple):
    """A file that is open, at one version."""

    uri: str
    version: int | None
    text: str
    file: Path | None
    known: Known
    role: Role

    @property
    def is_large(self) -> bool:
        """Whether nothing but its faults is told."""
        return len(self.text) > LARGEST


class Session:
    """The open files of ``server``, with what was found in each and what is known around it."""

    def __init__(self, server: LanguageServer, today: Callable[[], date | None]) -> None:
        self.server = server
        self.shelf = Shelf(today)
        self._drawn: dict[str, tuple[str, Sketch]] = {}
        self._found: dict[str, tuple[int | None, Known, Checked]] = {}

    @property
    def encoding(self) -> Encoding:
        """How the client counts columns."""
        agreed = self.server.workspace.position_encoding
        named = str(getattr(agreed, "value", agreed))
        return "utf-8" if named == "utf-8" else "utf-32" if named == "utf-32" else "utf-16"

    @property
    def uris(self) -> list[str]:
        """The addresses of all open files."""
        return [document.uri for document in self.server.workspace.text_documents.values()]

    def opened(self, uri: str) -> Opened | None:
        """The file as it is in the editor now; ``None`` when it is not open."""
        # The library files them by their addresses without percent-encoding.
        document = self.server.workspace.text_documents.get(unquote(uri))
        if document is None:
            return None
        file = file_of(uri)
        known = self.shelf.around(file)
        text = document.source
        return Opened(uri, document.version, text, file, known, role_of(text, file, known))

    def drawn(self, opened: Opened) -> Sketch:
        """The sketch of an open file; made once for each text."""
        before = self._drawn.get(opened.uri)
        if before is None or before[0] != opened.text:
            self._drawn[opened.uri] = before = (opened.text, sketch(opened.text))
        return before[1]

    def closed(self, uri: str) -> None:
        """Forget a file."""
        self._drawn.pop(uri, None)
        self._found.pop(uri, None)

    async def checked(self, opened: Opened) -> Checked:
        """What is wrong with an open file; worked out once for each version and base."""
        before = self._found.get(opened.uri)
        if before is not None and before[0] == opened.version and before[1] is opened.known:
            return before[2]
        outlines = [
            found.outline
            for uri, (_, around, found) in self._found.items()
            if uri != opened.uri and found.outline is not None
            if around.base.folder == opened.known.base.folder
        ]
        known = with_open(opened.known, outlines)
        found = await asyncio.to_thread(checked, opened.text, opened.file, known)
        self._found[opened.uri] = (opened.version, opened.known, found)
        return found

    def text_of(self, file: Path) -> str | None:
        """The text of any file: as it is in the editor where it is open, else on the disk."""
        real = real_path(file)
        for document in self.server.workspace.text_documents.values():
            if file_of(document.uri) == real:
                text: str = document.source
                return text
        if not file.is_file():
            return None
        return load(file, file.name).text
