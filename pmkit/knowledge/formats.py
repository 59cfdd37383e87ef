"""Versions of the file format: which a file is of, and what to say where pmkit cannot read it."""

from __future__ import annotations

from collections.abc import Mapping

from pmkit.model.incident import FORMAT
from pmkit.source.tree import Tree

FIRST = "1"
"""The first version: what a file is of that names none."""


def is_newer(tree: Mapping[str, Tree]) -> bool:
    """Whether a file is of a later format than this pmkit knows, and so cannot be judged by it."""
    value = tree.get("format")
    return isinstance(value, str) and _number(value) > int(FORMAT)


def told_of_format(value: str) -> tuple[str, str]:
    """What is wrong with the format ``value``, which this pmkit does not read, and what helps."""
    number = _number(value)
    if number > int(FORMAT):
        return (
            f"This file is of format {number}; this pmkit reads {FORMAT}",
            "A newer pmkit is needed",
        )
    if int(FIRST) <= number < int(FORMAT):
        return (
            f"This file is of format {number}; this pmkit reads {FORMAT}",
            "`pmkit migrate` brings it up to date",
        )
    return f"`{value}` is no version of the file format", f'Write `format: "{FORMAT}"`'


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
