"""Loading a knowledge base from its folder."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pmkit.config.base_folder import BaseFolder, find_base
from pmkit.config.settings import Settings
from pmkit.config.settings_file import read_settings
from pmkit.knowledge.decode import Decoded, decode_catalog, decode_incident
from pmkit.knowledge.names import Names, names_of
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document
from pmkit.source.reader import load as load_document

if TYPE_CHECKING:
    # Checking files loads the names alone: what the whole base needs is imported with it.
    from pmkit.knowledge.knowledge_base import BrokenFile, KnowledgeBase

DOUBLED_ID = "REF006"
"""The code of an id that another file has already."""


def load(path: str | Path = ".", *, audience: str = "internal") -> KnowledgeBase:
    """Read the knowledge base that ``path`` is in: its folder, or its folder of incidents.

    Files that cannot be read as incidents are in ``broken`` with their diagnostics; none is skipped
    silently. With ``audience="public"`` everything that is for inside readers is left out.

    Raises :class:`pmkit.config.base_folder.NoBaseError` when there is no knowledge base, and
    :class:`pmkit.config.settings.SettingsError` when its settings cannot be used.
    """
    folder = find_base(Path(path))
    return load_base(folder, audience=audience)


def load_base(folder: BaseFolder, *, audience: str = "internal") -> KnowledgeBase:
    """Read the knowledge base in ``folder``; see :func:`load`."""
    from pmkit.knowledge.knowledge_base import KnowledgeBase

    settings = read_settings(folder.root) or Settings()
    names, broken = load_names(folder)
    incidents, paths, more = _incidents(folder, folder.incident_files())
    if audience == "public":
        from pmkit.knowledge.audience import public_parts

        incidents = public_parts(incidents)
        paths = {incident.id: paths[incident.id] for incident in incidents}
    ordered = tuple(sorted(incidents, key=lambda incident: incident.id))
    return KnowledgeBase(folder, settings, names, ordered, (*broken, *more), paths)


def load_names(folder: BaseFolder) -> tuple[Names, tuple[BrokenFile, ...]]:
    """The shared names of the base, and its catalog when that is broken.

    A broken catalog counts as none: otherwise every name in every incident would be told as
    unknown.
    """
    if not folder.catalog.exists():
        return names_of(None), ()
    document = load_document(folder.catalog, folder.shown(folder.catalog))
    decoded: Decoded[Catalog] = decode_catalog(document)
    if decoded.value is None:
        return names_of(None), (_broken(document, decoded.diagnostics),)
    return names_of(decoded.value), ()


def _incidents(
    folder: BaseFolder, files: Iterable[Path]
) -> tuple[list[Incident], dict[str, str], list[BrokenFile]]:
    incidents: list[Incident] = []
    paths: dict[str, str] = {}
    broken: list[BrokenFile] = []
    # Thousands of long-lived models: the cycle collector would walk them again and again for
    # nothing.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        for file in files:
            document = load_document(file, folder.shown(file))
            decoded = decode_incident(document)
            incident = decoded.value
            if incident is None:
                broken.append(_broken(document, decoded.diagnostics))
            elif incident.id in paths:
                broken.append(_doubled(document, incident, paths[incident.id]))
            else:
                incidents.append(incident)
                paths[incident.id] = document.path
    finally:
        if was_enabled:
            gc.enable()
    return incidents, paths, broken


def _doubled(document: Document, incident: Incident, first: str) -> BrokenFile:
    diagnostic = Diagnostic(
        document.path,
        document.span("/id"),
        DOUBLED_ID,
        "doubled-incident-id",
        "error",
        f"`{incident.id}` is also the id of {first}",
        "Give each incident an id of its own, the same as its file's name",
        "/id",
    )
    return _broken(document, (diagnostic,))


def _broken(document: Document, diagnostics: tuple[Diagnostic, ...]) -> BrokenFile:
    from pmkit.knowledge.knowledge_base import BrokenFile

    return BrokenFile(document.path, diagnostics, document.text)
