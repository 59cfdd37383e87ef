"""The reporters there are: one line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from pmkit.source.diagnostic import Diagnostic

REPORTERS: dict[str, str] = {
    "text": "pmkit.reporters.text",
    "json": "pmkit.reporters.json_array",
    "sarif": "pmkit.reporters.sarif",
    "github": "pmkit.reporters.github",
    "gitlab": "pmkit.reporters.gitlab",
    "junit": "pmkit.reporters.junit",
}
"""Each format of ``pmkit validate --format``, with the module that writes it."""


class Style(NamedTuple):
    """How a reporter may write, and what it may know besides the diagnostics.

    ``colour`` says whether colour is wanted; ``lines`` gives the lines of a file, by its path.
    ``files`` are the paths of all files that were checked, those without a diagnostic too.
    ``prefix`` is the folder of the knowledge base below the repository's (``docs/postmortems``):
    services that show a repository want paths from there. It is empty where the two are one.
    """

    colour: bool
    lines: Callable[[str], Sequence[str]]
    files: Sequence[str] = ()
    prefix: str = ""


def render(format_: str, diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """``diagnostics``, sorted, as ``format_`` writes them; ends with a line break unless empty."""
    if format_ == "text" and not diagnostics:
        return ""  # Most runs: people are shown nothing, and what would show it is not imported.
    module = import_module(REPORTERS[format_])
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    text: str = module.render(ordered, style)
    return text
