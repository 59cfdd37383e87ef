"""The language server itself: a thin adapter between the protocol and this room's functions.

Language Server Protocol 3.17
(https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/),
spoken with pygls 2 over standard input and output.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from pmkit import __version__
from pmkit.lsp import converting
from pmkit.lsp.changing import Change, all_safe_fixes, fix_offered, suppression_offered
from pmkit.lsp.checking import Checked
from pmkit.lsp.completing import completion
from pmkit.lsp.defining import definition
from pmkit.lsp.hovering import hover
from pmkit.lsp.outlining import symbols
from pmkit.lsp.positions import to_offset
from pmkit.lsp.session import Opened, Session
from pmkit.lsp.sketch import Sketch
from pmkit.source.reader import load

PAUSE = 0.15
"""Seconds without a key stroke after which a file is checked."""

WATCHED = ("**/*.yaml", "**/*.yml", "**/pmkit.toml", "**/pyproject.toml")


def serve(today: Callable[[], date | None]) -> bool:
    """Serve one client on standard input and output until it says `exit`, or goes.

    ``today`` tells the day to go by (UTC) for what is late. Returns whether the client asked for
    the end with `shutdown`, as the protocol wants it.
    """
    server = language_server(today)
    asked_to_end: list[bool] = []

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        del params
        asked_to_end.append(True)

    # Copies: the protocol's library closes what it is given, and the command line needs its own.
    with (
        os.fdopen(os.dup(sys.stdin.fileno()), "rb") as given,
        os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers,
    ):
        server.start_io(given, answers)
    return bool(asked_to_end)


def language_server(today: Callable[[], date | None]) -> LanguageServer:
    """A server with everything it can do."""
    # Whole texts: what a line is must not be decided twice, here and by the protocol's library.
    server = LanguageServer(
        "pmkit", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    session = Session(server, today)
    _Checks(server, session).register()
    _register_questions(server, session)
    _register_actions(server, session)
    return server


class _Checks:
    """Tells what is wrong with files as they are opened, typed in, saved, or change on the disk."""

    def __init__(self, server: LanguageServer, session: Session) -> None:
        self.server, self.session = server, session
        self._wanted: dict[str, float] = {}
        self._working: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()

    def register(self) -> None:
        """Make the server listen to what happens to files."""
        feature = self.server.feature

        @feature(types.INITIALIZED)
        async def initialized(params: types.InitializedParams) -> None:
            del params
            await self._watch()

        @feature(types.TEXT_DOCUMENT_DID_OPEN)
        async def opened(params: types.DidOpenTextDocumentParams) -> None:
            uri = params.text_document.uri
            await self._check(uri)
            await self._renew([uri])

        @feature(types.TEXT_DOCUMENT_DID_CHANGE)
        def changed(params: types.DidChangeTextDocumentParams) -> None:
            self._soon(params.text_document.uri, PAUSE)

        @feature(types.TEXT_DOCUMENT_DID_SAVE)
        async def saved(params: types.DidSaveTextDocumentParams) -> None:
            await self._renew([params.text_document.uri])

        @feature(types.TEXT_DOCUMENT_DID_CLOSE)
        def closed(params: types.DidCloseTextDocumentParams) -> None:
            uri = params.text_document.uri
            self._wanted.pop(uri, None)
            self.session.closed(uri)
            self._publish(uri, None, [])

        @feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
        async def watched(params: types.DidChangeWatchedFilesParams) -> None:
            del params
            await self._renew(self.session.uris)

        @feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
        def configured(params: types.DidChangeConfigurationParams) -> None:
            del params  # there is nothing to configure: settings are in pmkit.toml

    async def _watch(self) -> None:
        workspace = self.server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace is not None else None
        if watching is None or not watching.dynamic_registration:
            return
        watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers=watchers)
        registration = types.Registration(
            id="pmkit-files",
            method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            register_options=options,
        )
        params = types.RegistrationParams(registrations=[registration])
        await self.server.client_register_capability_async(params)

    def _soon(self, uri: str, pause: float) -> None:
        """Check a file after a pause in which nothing more happens to it."""
        self._wanted[uri] = pause
        if uri not in self._working:
            self._working[uri] = asyncio.ensure_future(self._work(uri))

    async def _work(self, uri: str) -> None:
        # One check of a file at a time: of a large one they would pile up otherwise.
        try:
            while (pause := self._wanted.pop(uri, None)) is not None:
                await asyncio.sleep(pause)
                if uri not in self._wanted:
                    await self._check(uri)
        finally:
            del self._working[uri]

    async def _check(self, uri: str) -> None:
        opened = self.session.opened(uri)
        if opened is None:
            return
        found = await self.session.checked(opened)
        now = self.session.opened(uri)
        if now is None or now.version != opened.version:
            return  # somebody typed on; that is checked by itself
        lines = sketch_of_lines(opened.text)
        encoding = self.session.encoding
        told = [converting.diagnostic(one, lines, encoding) for one in found.diagnostics]
        self._publish(uri, opened.version, told)

    async def _renew(self, uris: Iterable[str]) -> None:
        """Look at the bases around ``uris`` again; where they changed, check what is open."""
        changed = False
        files = {file for uri in uris for file in [converting.file_of(uri)] if file is not None}
        for file in sorted({file.parent for file in files}):
            changed |= await asyncio.to_thread(self.session.shelf.renewed, file)
            self._tell_of_settings(file)
        if changed:
            for uri in self.session.uris:
                self._soon(uri, 0)

    def _tell_of_settings(self, file: Path) -> None:
        known = self.session.shelf.around(file)
        folder = known.base.folder
        if folder is None:
            return
        by_file: dict[Path, list[types.Diagnostic]] = {}
        for one in known.told:
            path = folder.root / one.path
            lines = sketch_of_lines(load(path, one.path).text)
            told = converting.diagnostic(one, lines, self.session.encoding)
            by_file.setdefault(path, []).append(told)
        now = {path.as_uri(): told for path, told in by_file.items()}
        root = folder.root.as_uri()
        for uri in {old for old in self._told if old.rpartition("/")[0] == root} - set(now):
            self._told.discard(uri)
            self._publish(uri, None, [])
        for uri, found in now.items():
            self._told.add(uri)
            self._publish(uri, None, found)

    def _publish(self, uri: str, version: int | None, told: list[types.Diagnostic]) -> None:
        params = types.PublishDiagnosticsParams(uri=uri, diagnostics=told, version=version)
        self.server.text_document_publish_diagnostics(params)


def sketch_of_lines(text: str) -> Sketch:
    """The lines of a text alone, for turning places into others."""
    from pmkit.source.characters import LINE_BREAK

    return Sketch(text, (), (0, *(match.end() for match in LINE_BREAK.finditer(text))))


def _register_questions(server: LanguageServer, session: Session) -> None:
    """Make the server answer what stands, and may stand, at a place."""

    def known_to(uri: str) -> Opened | None:
        opened = session.opened(uri)
        return None if opened is None or opened.role == "other" or opened.is_large else opened

    def offset_in(drawn: Sketch, position: types.Position) -> int:
        return to_offset(drawn, (position.line, position.character), session.encoding)

    options = types.CompletionOptions(trigger_characters=[" ", "[", ","])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    def complete(params: types.CompletionParams) -> types.CompletionList | None:
        opened = known_to(params.text_document.uri)
        if opened is None:
            return None
        drawn = session.drawn(opened)
        offset = offset_in(drawn, params.position)
        found = completion(drawn, offset, opened.known, catalog=opened.role == "catalog")
        return None if found is None else converting.completion_list(found, drawn, session.encoding)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def explain(params: types.HoverParams) -> types.Hover | None:
        opened = known_to(params.text_document.uri)
        if opened is None:
            return None
        drawn = session.drawn(opened)
        told = (await session.checked(opened)).diagnostics
        offset = offset_in(drawn, params.position)
        found = hover(drawn, offset, opened.known, told, catalog=opened.role == "catalog")
        return None if found is None else converting.hover(found, drawn, session.encoding)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def define(params: types.DefinitionParams) -> types.Location | None:
        opened = known_to(params.text_document.uri)
        if opened is None:
            return None
        drawn = session.drawn(opened)
        offset = offset_in(drawn, params.position)
        catalog = opened.role == "catalog"
        found = definition(drawn, offset, opened.known, session.text_of, catalog=catalog)
        if found is None:
            return None
        where = converting.range_of(found.drawn, found.start, found.end, session.encoding)
        return types.Location(opened.uri if found.file is None else found.file.as_uri(), where)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        opened = known_to(params.text_document.uri)
        if opened is None:
            return []
        drawn = session.drawn(opened)
        return [converting.symbol(one, drawn, session.encoding) for one in symbols(drawn)]


def _register_actions(server: LanguageServer, session: Session) -> None:
    """Make the server offer changes."""
    quick, everything = types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[quick, everything]),
    )
    async def offer(params: types.CodeActionParams) -> list[types.CodeAction]:
        opened = session.opened(params.text_document.uri)
        if opened is None or opened.role == "other" or opened.is_large:
            return []
        only = params.context.only
        lines = sketch_of_lines(opened.text)
        found = await session.checked(opened)
        actions: list[types.CodeAction] = []
        if only is None or any(_is_kind(quick, asked) for asked in only):
            actions += _quick_fixes(session, opened, lines, found, params.range)
        if only is not None and any(_is_kind(everything, asked) for asked in only):
            change = all_safe_fixes(opened.text, opened.file, opened.known)
            if change is not None:
                edit = _edit(session, opened, lines, change)
                actions.append(types.CodeAction("Make every safe fix", everything, edit=edit))
        return actions


def _is_kind(kind: types.CodeActionKind, asked: types.CodeActionKind | str) -> bool:
    """Whether who asks for ``asked`` wants ``kind``: kinds are names within names."""
    wanted = asked.value if isinstance(asked, types.CodeActionKind) else asked
    return (kind.value + ".").startswith(wanted + ".")


def _quick_fixes(
    session: Session, opened: Opened, lines: Sketch, found: Checked, where: types.Range
) -> list[types.CodeAction]:
    fixes: list[types.CodeAction] = []
    suppressions: list[types.CodeAction] = []
    for one in found.diagnostics:
        told = converting.diagnostic(one, lines, session.encoding)
        if told.range.end < where.start or told.range.start > where.end:
            continue
        offer = fix_offered(opened.text, found.document, one)
        if offer is not None:
            edit = _edit(session, opened, lines, offer.change)
            fixes.append(converting.code_action(offer, edit, told, preferred=offer.safe))
        offer = suppression_offered(opened.text, opened.file, opened.known, found, one)
        if offer is not None:
            edit = _edit(session, opened, lines, offer.change)
            suppressions.append(converting.code_action(offer, edit, told, preferred=False))
    return [*fixes, *suppressions]


def _edit(session: Session, opened: Opened, lines: Sketch, change: Change) -> types.WorkspaceEdit:
    workspace = session.server.client_capabilities.workspace
    editing = workspace.workspace_edit if workspace is not None else None
    versioned = bool(editing is not None and editing.document_changes)
    return converting.workspace_edit(
        opened.uri, opened.version, change, lines, session.encoding, versioned=versioned
    )
