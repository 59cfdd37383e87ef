"""What is wrong with a file as it is in the editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from pmkit.lsp.known import Known
from pmkit.rules.check import check_base, check_catalog, check_document
from pmkit.rules.rule import Outline
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import read

Role = Literal["incident", "catalog", "other"]

_MODELINE = re.compile(
    r"\A(?:\s*#[^\n]*\n)*?\s*#\s*yaml-language-server:\s*\$schema=\S*incident\.schema\.json\b"
)
_HEAD = 2000
"""The first line that names a schema is looked for within so many characters."""


class Checked(NamedTuple):
    """A file as it was read, what is wrong with it, and its outline when it can be read."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    outline: Outline | None = None


def role_of(text: str, file: Path | None, known: Known) -> Role:
    """What a file is to pmkit.

    Outside a folder of incidents only a file whose first lines name the incident's schema is one:
    an editor shows this server every YAML file there is.
    """
    folder = known.base.folder
    if file is not None and folder is not None:
        if file == folder.catalog:
            return "catalog"
        if known.holds(file):
            return "incident"
    return "incident" if _MODELINE.match(text[:_HEAD]) else "other"


def checked(text: str, file: Path | None, known: Known) -> Checked:
    """Check ``text``, the content of ``file``; an untitled one has none."""
    document = read(as_bytes(text), known.base.shown(file) if file is not None else "untitled.yaml")
    role = role_of(text, file, known)
    if role == "other":
        return Checked(document)
    if role == "catalog":
        return Checked(document, _in_order(check_catalog(document, known.base)))
    report = check_document(document, known.base, file)
    found = list(report.diagnostics)
    if file is not None and known.holds(file):
        others = [
            one.outline for one in known.incidents.values() if one.outline.path != report.path
        ]
        own = report.outline or Outline(report.path, file.stem)
        found += check_base([report], [*others, own], known.base, [document])
    return Checked(document, _in_order(found), report.outline)


def check_of(file: Path | None, known: Known) -> Callable[[Document], Iterable[Diagnostic]]:
    """The check that ``pmkit validate --fix`` makes of one file, for fixing it in the editor."""

    def check(document: Document) -> Iterable[Diagnostic]:
        if role_of(document.text, file, known) == "catalog":
            return check_catalog(document, known.base)
        return check_document(document, known.base, file).diagnostics

    return check


def as_bytes(text: str) -> bytes:
    """The bytes of a text from an editor; half a character in it stays one, to be told."""
    return text.encode("utf-8", "surrogatepass")


def _in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=Diagnostic.sort_key))
