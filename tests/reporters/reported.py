"""Diagnostics to report, and the reporters' view of the files they are in."""

from __future__ import annotations

from collections.abc import Sequence

from pmkit.reporters.registry import Style, render
from pmkit.source.diagnostic import Diagnostic, Severity
from pmkit.source.edit import Fix
from pmkit.source.span import Span


def diagnostic(
    span: tuple[int, int, int, int] = (1, 1, 1, 2),
    message: str = "This is wrong",
    hint: str = "Mend it",
    *,
    path: str = "incidents/a.yaml",
    severity: Severity = "error",
    pointer: str = "",
    fix: Fix | None = None,
) -> Diagnostic:
    """A diagnostic of the rule SCH001."""
    return Diagnostic(
        path, Span(*span), "SCH001", "unknown-key", severity, message, hint, pointer, fix
    )


def reported(
    format_: str,
    *diagnostics: Diagnostic,
    text: str = "",
    colour: bool = False,
    files: Sequence[str] = (),
    prefix: str = "",
) -> str:
    """``diagnostics`` as ``format_`` writes them, each file holding ``text``."""
    style = Style(colour, lambda _: text.split("\n"), files, prefix)
    return render(format_, diagnostics, style)


HOSTILE = (
    "<script>\x00\x1b[31m\u202e::error::%0A\r\n::warning::\u2028💥支付",
    "]]></failure></testcase><x a=\"'&amp;\ufffe\uffff\x7f",
    "half \ud83d and \udcff",
    '","ruleId":"x"}\\',
    "[click](javascript:alert(1)) {0} {{x}}",
    "%SRCROOT%/../../etc/passwd?a=b#c",
)
"""Texts that would do something in one format or another if they were not told as text."""


def hostile() -> list[Diagnostic]:
    """A diagnostic for each hostile text, which stands in everything that can hold any text."""
    return [
        diagnostic((1, 1, 1, 1 + number), one, one, path=f"{one}.yaml", pointer=f"/{one}/0")
        for number, one in enumerate(HOSTILE)
    ]
