"""Values of this room as the protocol's own (lsprotocol), places in the encoding agreed on."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls import uris

from pmkit.lsp.changing import Change, Offer
from pmkit.lsp.completing import Completion, ItemKind
from pmkit.lsp.hovering import Explained
from pmkit.lsp.outlining import Symbol, SymbolKind
from pmkit.lsp.positions import Encoding, Place, of_span, to_place
from pmkit.lsp.sketch import Sketch
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.real_path import real_path

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_ITEMS: dict[ItemKind, types.CompletionItemKind] = {
    "key": types.CompletionItemKind.Property,
    "name": types.CompletionItemKind.Class,
    "word": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
    "file": types.CompletionItemKind.File,
}
_SYMBOLS: dict[SymbolKind, types.SymbolKind] = {
    "section": types.SymbolKind.Namespace,
    "event": types.SymbolKind.Event,
    "item": types.SymbolKind.Object,
    "name": types.SymbolKind.Class,
    "field": types.SymbolKind.Field,
}


def file_of(uri: str) -> Path | None:
    """The file that an address names; ``None`` for one that names none on this machine."""
    try:
        path = uris.to_fs_path(uri) if uri.startswith("file:") else None
        return real_path(Path(path)) if path else None
    except (OSError, ValueError):
        return None


def position(place: Place) -> types.Position:
    """A place."""
    return types.Position(*place)


def range_of(drawn: Sketch, start: int, end: int, encoding: Encoding) -> types.Range:
    """From one offset to another."""
    first, last = (to_place(drawn, offset, encoding) for offset in (start, end))
    return types.Range(position(first), position(last))


def diagnostic(found: Diagnostic, drawn: Sketch, encoding: Encoding) -> types.Diagnostic:
    """What is wrong, its hint below its message."""
    start, end = of_span(drawn, found.span, encoding)
    return types.Diagnostic(
        range=types.Range(position(start), position(end)),
        message=f"{found.message}\n{found.hint}" if found.hint else found.message,
        severity=_SEVERITIES[found.severity],
        code=found.code,
        source="pmkit",
    )


def completion_list(found: Completion, drawn: Sketch, encoding: Encoding) -> types.CompletionList:
    """What may be written, in the order given."""
    where = range_of(drawn, found.start, found.end, encoding)
    items = [
        types.CompletionItem(
            label=one.label,
            kind=_ITEMS[one.kind],
            detail=one.detail or None,
            documentation=one.documentation if one.documentation != one.detail else None,
            sort_text=f"{number:05}",
            filter_text=one.text.strip() or one.label,
            text_edit=types.TextEdit(where, one.text or one.label),
        )
        for number, one in enumerate(found.suggestions)
    ]
    return types.CompletionList(is_incomplete=False, items=items)


def hover(found: Explained, drawn: Sketch, encoding: Encoding) -> types.Hover:
    """What is known, as Markdown."""
    content = types.MarkupContent(types.MarkupKind.Markdown, found.markdown)
    return types.Hover(content, range_of(drawn, found.start, found.end, encoding))


def symbol(found: Symbol, drawn: Sketch, encoding: Encoding) -> types.DocumentSymbol:
    """A part of the outline, with its own parts."""
    return types.DocumentSymbol(
        name=found.name,
        detail=found.detail or None,
        kind=_SYMBOLS[found.kind],
        range=range_of(drawn, found.start, found.end, encoding),
        selection_range=range_of(drawn, found.name_start, found.name_end, encoding),
        children=[symbol(child, drawn, encoding) for child in found.children],
    )


def code_action(
    offer: Offer,
    edit: types.WorkspaceEdit,
    mends: types.Diagnostic,
    *,
    preferred: bool,
) -> types.CodeAction:
    """A quick fix of one diagnostic."""
    return types.CodeAction(
        title=offer.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[mends],
        is_preferred=preferred or None,
        edit=edit,
    )


def workspace_edit(
    uri: str,
    version: int | None,
    change: Change,
    drawn: Sketch,
    encoding: Encoding,
    *,
    versioned: bool,
) -> types.WorkspaceEdit:
    """One change of one file, of the version it was made for where the client understands that."""
    edit = types.TextEdit(range_of(drawn, change.start, change.end, encoding), change.text)
    if not versioned:
        return types.WorkspaceEdit(changes={uri: [edit]})
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
    return types.WorkspaceEdit(
        document_changes=[types.TextDocumentEdit(text_document=identifier, edits=[edit])]
    )
