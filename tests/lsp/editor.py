"""An editor with files of a knowledge base open in ``pmkit lsp``, for the tests of the server."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.lsp.client import Client, pmkit_client

CURSOR = "¦"
"""Where the cursor stands in a text of a test."""

VERSIONED = {"workspace": {"workspaceEdit": {"documentChanges": True}}}


def units(text: str) -> int:
    """The length of a text as the protocol counts it."""
    return len(text.encode("utf-16-le")) // 2


def position(text: str, offset: int) -> dict[str, int]:
    """The place of an offset, as the protocol counts it."""
    before = text[:offset].split("\n")
    return {"line": len(before) - 1, "character": units(before[-1])}


def offset_of(text: str, place: Mapping[str, int]) -> int:
    """The offset of a place, as the protocol counts it."""
    lines = text.split("\n")
    line = lines[place["line"]]
    column = next(i for i in range(len(line) + 1) if units(line[:i]) >= place["character"])
    return sum(len(one) + 1 for one in lines[: place["line"]]) + column


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    """``text`` with the text edits of an answer made."""
    for edit in sorted(edits, key=lambda one: offset_of(text, one["range"]["start"]), reverse=True):
        start, end = (offset_of(text, edit["range"][side]) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text


class Editor:
    """A client with its open files."""

    def __init__(self, folder: Path, capabilities: Mapping[str, Any] | None = None) -> None:
        self.client: Client = pmkit_client(folder, capabilities or VERSIONED)
        self.folder = folder
        self.versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}

    def __enter__(self) -> Editor:
        self.client.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self.client.__exit__(*error)

    def open(self, uri: str, text: str) -> list[dict[str, Any]]:
        """Open a file; returns its diagnostics."""
        self.versions[uri], self.texts[uri] = 1, text
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.client.notify("textDocument/didOpen", {"textDocument": item})
        return self.told(uri)

    def type(self, uri: str, text: str) -> list[dict[str, Any]]:
        """Make ``text`` of a file; returns its diagnostics then."""
        self.versions[uri] += 1
        self.texts[uri] = text
        document = {"uri": uri, "version": self.versions[uri]}
        change = {"textDocument": document, "contentChanges": [{"text": text}]}
        self.client.notify("textDocument/didChange", change)
        return self.told(uri)

    def told(self, uri: str) -> list[dict[str, Any]]:
        """The diagnostics of the newest version of a file."""
        params = self.client.await_notification(
            "textDocument/publishDiagnostics",
            lambda one: one["uri"] == uri and one.get("version") in (None, self.versions[uri]),
        )
        found: list[dict[str, Any]] = params["diagnostics"]
        return found

    def ask(self, what: str, uri: str, offset: int) -> Any:
        """Ask about a place of a file."""
        text = self.texts[uri]
        params = {"textDocument": {"uri": uri}, "position": position(text, offset)}
        return self.client.request(f"textDocument/{what}", params)

    def ask_at_cursor(self, what: str, uri: str, text: str) -> Any:
        """Ask about the place of the cursor in ``text``, which becomes that of the file."""
        offset = text.index(CURSOR)
        bare = text.replace(CURSOR, "")
        if uri in self.versions:
            self.type(uri, bare)
        else:
            self.open(uri, bare)
        return self.ask(what, uri, offset)

    def actions(self, uri: str, only: list[str] | None = None) -> list[dict[str, Any]]:
        """The code actions that are offered for the whole of a file."""
        text = self.texts[uri]
        whole = {"start": {"line": 0, "character": 0}, "end": position(text, len(text))}
        context: dict[str, Any] = {"diagnostics": []}
        if only is not None:
            context["only"] = only
        params = {"textDocument": {"uri": uri}, "range": whole, "context": context}
        found: list[dict[str, Any]] = self.client.request("textDocument/codeAction", params)
        return found

    def after(self, uri: str, action: Mapping[str, Any]) -> str:
        """The text of a file with an action made; it must be meant for this version of it."""
        (change,) = action["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": self.versions[uri]}
        return edited(self.texts[uri], change["edits"])


def codes(diagnostics: list[dict[str, Any]]) -> list[str]:
    """The codes of diagnostics, in their order."""
    return [one["code"] for one in diagnostics]
