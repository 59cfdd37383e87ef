"""The faults that the reader itself finds: their codes, their names, and what they mean."""

from __future__ import annotations

from typing import NamedTuple

from pmkit.source.diagnostic import Diagnostic, Severity
from pmkit.source.span import Span


class Code(NamedTuple):
    """A kind of fault: `YML002`, `duplicate-key`, and a sentence or two for its documentation."""

    code: str
    name: str
    about: str


CODES: tuple[Code, ...] = (
    Code("YML001", "syntax-error", "The file is not YAML at this place, so nothing of it is read."),
    Code(
        "YML002",
        "duplicate-key",
        "A map has the same key twice. Which one is meant cannot be told; the first is kept.",
    ),
    Code("YML003", "tab-indentation", "A line is indented with a tab; YAML wants spaces."),
    Code("YML004", "not-utf8", "The file is not UTF-8, so its letters cannot be told for certain."),
    Code("YML005", "several-documents", "A `---` begins a second document; one file holds one."),
    Code(
        "YML006",
        "alias-trouble",
        "An alias (`*name`) has no anchor (`&name`) before it, stands inside what it names, or "
        "repeats so much that a small file becomes enormous.",
    ),
    Code("YML007", "too-deep", "Lists and maps are nested deeper than 64 levels."),
    Code("YML008", "too-large", "The file is larger than 4 MiB."),
    Code(
        "YML009",
        "control-character",
        "The text has a character that cannot be seen and does not belong in text, such as NUL.",
    ),
    Code(
        "YML010",
        "odd-line-break",
        "The text has a line break (U+2028, U+2029 or NEL) that editors and parsers disagree on.",
    ),
    Code("YML011", "empty-file", "The file has nothing in it but white space and comments."),
    Code(
        "YML012",
        "explicit-tag",
        "A value has a tag such as `!!int` or `!python/object`. All values are text as typed.",
    ),
    Code("YML013", "key-not-text", "A key is empty, or is itself a list or a map."),
    Code("YML014", "merge-key", "The merge key `<<` is not used; write the keys out."),
    Code("YML015", "not-a-mapping", "The file is a list or a single text, not `key: value` lines."),
    Code("YML016", "unreadable-file", "The file cannot be opened."),
    Code(
        "YML017",
        "unused-anchor",
        "A value begins with an anchor (`&name`) that no alias repeats. If the `&` is text, it is "
        "lost without quotes.",
    ),
)

_NAMES = {code.code: code.name for code in CODES}


def fault(
    path: str, span: Span, code: str, message: str, hint: str = "", pointer: str = ""
) -> Diagnostic:
    """Return a diagnostic of the reader: an error, but for an anchor without use."""
    severity: Severity = "warning" if code == "YML017" else "error"
    # Sentences in the sources of the reader, phrases in a report, as other checks tell theirs.
    message, hint = message.removesuffix("."), hint.removesuffix(".")
    return Diagnostic(path, span, code, _NAMES[code], severity, message, hint, pointer)
