"""What keys the file format has at a place in a file, as the models say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from pmkit.model.when import DisputedTime


def keys_at(model: type[BaseModel], location: Iterable[str]) -> list[str]:
    """The keys that ``model`` knows at ``location``, in their order; empty when it is no map of
    keys.
    """
    here = model_at(model, location)
    if here is None:
        return []
    return [field.alias or name for name, field in here.model_fields.items()]


def required_at(model: type[BaseModel], location: Iterable[str]) -> list[str]:
    """Those of the keys at ``location`` that may not be left out."""
    here = model_at(model, location)
    if here is None:
        return []
    fields = here.model_fields.items()
    return [field.alias or name for name, field in fields if field.is_required()]


def meaning_at(model: type[BaseModel], location: list[str]) -> str:
    """What the key at ``location`` means, in a sentence; empty when it is not known."""
    here = model_at(model, location[:-1])
    if here is not None:
        for name, field in here.model_fields.items():
            if (field.alias or name) == location[-1]:
                return field.description or ""
    return ""


def model_at(model: type[BaseModel], location: Iterable[str]) -> type[BaseModel] | None:
    """The model of the map at ``location``; ``None`` where no map of known keys can be."""
    here: type[BaseModel] | None = model
    inner: Any = None
    for part in location:
        if inner is None and here is not None:
            field = next((f for n, f in here.model_fields.items() if (f.alias or n) == part), None)
            if field is None:
                return None
            inner, direct = field.annotation, _models_in(field.annotation)
            if DisputedTime in direct:
                # The file writes a dispute as the bare list of its claims.
                inner = DisputedTime.model_fields["claims"].annotation
            elif direct and not _is_collection(inner):
                here, inner = direct[0], None
        elif inner is not None:
            found = _models_in(inner)
            here, inner = (found[0], None) if found else (None, None)
        else:
            return None
    return here if inner is None else None


def _is_collection(annotation: Any) -> bool:
    if get_origin(annotation) in (tuple, dict, list):
        return True
    return any(_is_collection(part) for part in get_args(annotation)) and not _models_direct(
        annotation
    )


def _models_direct(annotation: Any) -> bool:
    return any(
        isinstance(part, type) and issubclass(part, BaseModel) for part in get_args(annotation)
    )


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
