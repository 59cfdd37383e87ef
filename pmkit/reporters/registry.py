"""The reporters there are: one line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from pmkit.source.diagnostic import Diagnostic

REPORTERS: dict[str, str] = {
    "text": "pmkit.reporters.text",
    "json": "pmkit.reporters.json_array",
    "github": "pmkit.reporters.github",
}
"""Each format of ``pmkit validate --format``, with the module that writes it."""


class Style(NamedTuple):
    """How a reporter may write: with colour or not, and where the lines of a file come from."""

    colour: bool
    lines: Callable[[str], Sequence[str]]


def render(format_: str, diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """``diagnostics``, sorted, as ``format_`` writes them; ends with a line break unless empty."""
    module = import_module(REPORTERS[format_])
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    text: str = module.render(ordered, style)
    return text
