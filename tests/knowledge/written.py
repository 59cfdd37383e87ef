"""Incidents, catalogs and bases written out in a test, without files."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from pmkit import Incident, KnowledgeBase
from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Settings
from pmkit.knowledge.decode import Decoded, decode_catalog, decode_incident
from pmkit.knowledge.names import names_of
from pmkit.model.catalog import Catalog
from pmkit.source.document import Document, Tree
from pmkit.source.reader import read

PATH = "incidents/2024/2024-12-11-example.yaml"


def document(text: str, path: str = PATH) -> Document:
    return read(dedent(text).encode(), path)


def decoded(text: str, path: str = PATH) -> Decoded[Incident]:
    """What becomes of an incident file; a title is put before a text that has none."""
    whole = dedent(text).lstrip("\n")
    return decode_incident(
        document(whole if re.search("(?m)^title:", whole) else f"title: X\n{whole}", path)
    )


def incident(text: str = "", path: str = PATH) -> Incident:
    """The incident; there must be nothing wrong with the text."""
    found = decoded(text, path)
    assert found.value is not None, found.diagnostics
    return found.value


def catalog(text: str) -> Catalog:
    found = decode_catalog(document(text, "incidents/catalog.yaml"))
    assert found.value is not None, found.diagnostics
    return found.value


def base(incidents: Sequence[Incident], names: str | None = None) -> KnowledgeBase:
    """A knowledge base of these incidents; ``names`` is its catalog, if it has one."""
    return KnowledgeBase(
        folder=BaseFolder(Path(), Path("incidents")),
        settings=Settings(),
        names=names_of(catalog(names) if names is not None else None),
        incidents=tuple(sorted(incidents, key=lambda one: one.id)),
        broken=(),
        paths={one.id: f"incidents/{one.id}.yaml" for one in incidents},
    )


def as_document(tree: Tree, path: str = PATH) -> Document:
    """A tree as a document: JSON is YAML, and all its values here are text."""
    found = read(json.dumps(tree, ensure_ascii=False).encode(), path)
    assert found.tree == tree
    return found
