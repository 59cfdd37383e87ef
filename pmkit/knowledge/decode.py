"""From a document's tree to a model, or to diagnostics; a fault in one field hides no other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from pmkit.knowledge.formats import is_newer
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.document import Document, Tree

if TYPE_CHECKING:
    from pmkit.knowledge.partial import Partial

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Decoded(Generic[M]):
    """What became of a document: the model when it is whole, and what is wrong when it is not."""

    value: M | None
    diagnostics: tuple[Diagnostic, ...]
    rest: Partial | None = None
    """For an incident with faults: what is left of it without them, for further checks."""


def decode_incident(document: Document) -> Decoded[Incident]:
    """Read an incident from ``document``; the file's name gives the id that it leaves out.

    ``value`` is ``None`` exactly when some diagnostic is an error of reading or of shape.
    """
    if document.tree is None:
        return Decoded(None, document.diagnostics)
    tree = document.tree
    context = {"zone": _zone(tree), "date": _date(tree)}
    if "id" not in tree:
        tree = {**tree, "id": PurePosixPath(document.path).name.rpartition(".")[0]}
    decoded = _decode(document, tree, Incident, context)
    if decoded.value is None and not is_newer(tree):
        from pmkit.knowledge.partial import partial

        return Decoded(None, decoded.diagnostics, partial(tree, context))
    return decoded


def decode_catalog(document: Document) -> Decoded[Catalog]:
    """Read a catalog from ``document``."""
    if document.tree is None:
        return Decoded(None, document.diagnostics)
    return _decode(document, document.tree, Catalog, {})


def _decode(
    document: Document, tree: dict[str, Tree], model: type[M], context: dict[str, str | None]
) -> Decoded[M]:
    try:
        value = model.model_validate(tree, context=context)
    except ValidationError as error:
        from pmkit.knowledge.shape import shape_diagnostics

        shape = shape_diagnostics(document, error.errors(include_url=False), model)
        return Decoded(None, (*document.diagnostics, *shape))
    if any(found.severity == "error" for found in document.diagnostics):
        return Decoded(None, document.diagnostics)
    return Decoded(value, document.diagnostics)


def _zone(tree: dict[str, Tree]) -> str:
    """The zone in which the file's times are read; UTC when it names none that exists."""
    from pmkit.times.errors import TimeError
    from pmkit.times.zones import zone

    name = tree.get("timezone")
    if isinstance(name, str):
        try:
            zone(name)
        except TimeError:
            return "UTC"
        return name
    return "UTC"


def _date(tree: dict[str, Tree]) -> str | None:
    """The file's own day, when it is one; anything else is told by the check of ``date`` itself."""
    date = tree.get("date")
    return date if isinstance(date, str) and len(date) == 10 else None
