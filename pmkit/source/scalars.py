"""Writing values as YAML: plain where every reader takes that for the same text, else in quotes.

Which plain words are read as something else: YAML 1.1 (https://yaml.org/type/) and the core schema
of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema).
"""

from __future__ import annotations

import re

from pmkit.source.events import FAILURES, event_source
from pmkit.source.tree import Tree

_WORDS = frozenset(
    {"y", "yes", "n", "no", "true", "false", "on", "off", "null", "~"}
    | {"=", "<<", ".inf", "-.inf", "+.inf", ".nan"}
)
_NUMBER = re.compile(
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*|"
    r"(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+|"
    r"[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)"
)
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2}.*)?|[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def misread(text: str) -> bool:
    """Whether some reader takes ``text`` without quotes for no text.

    Dates and clocks do not count: files of this format have them without quotes, and say so.
    """
    if text.lower() in _WORDS:
        return True
    return bool(_NUMBER.fullmatch(text)) and not _TIME.fullmatch(text)


def scalar(text: str, *, flow: bool = False, like: str = "", was: str | None = None) -> str:
    """``text`` as YAML on one line, inside brackets with ``flow``.

    ``like`` is the style wanted: ``""`` for plain, or a quote. ``was`` is the plain text that it
    takes the place of: where that could be misread as well, nobody reads these files so.
    """
    lone = _UNSEEN.search(text) is None
    if like == "'" and lone:
        return _single(text)
    if like != '"':
        fine = not misread(text) or (was is not None and misread(was))
        if lone and fine and _is_plain(text, flow=flow):
            return text
        if lone and ("\\" in text or '"' in text) and "'" not in text:
            return _single(text)
    return _double(text)


def written(value: Tree) -> str:
    """``value`` as YAML on one line: lists and maps in brackets."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, list):
        return f"[{', '.join(written(item) for item in value)}]"
    entries = (f"{scalar(key, flow=True)}: {written(item)}" for key, item in value.items())
    return "{" + ", ".join(entries) + "}"


def literal(text: str, indent: str, line_break: str) -> str | None:
    """``text`` as a literal block behind a key, its lines behind ``indent``.

    ``None`` where it cannot be one.
    """
    if _UNSEEN.search(text.replace("\n", "").replace("\t", "")) or not text.strip("\n"):
        return None
    if text[0] in " \n\t":
        return None
    bare = text.rstrip("\n")
    ends = len(text) - len(bare)
    chomp = "-" if ends == 0 else "" if ends == 1 else "+"
    lines = [indent + line if line else "" for line in bare.split("\n")] + [""] * max(ends - 1, 0)
    return f"|{chomp}{line_break}" + line_break.join(lines)


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return '"' + re.sub(r'[\\"]|' + _UNSEEN.pattern, _escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\x{ord(char):02x}" if ord(char) < 256 else f"\\u{ord(char):04x}"


def _is_plain(text: str, *, flow: bool) -> bool:
    """Whether a parser reads ``text`` without quotes as just that text."""
    if not text or text != text.strip() or (text[0] in "&*!|>%@`\"'#[]{},?-" and not _dashed(text)):
        return False
    around = f"[{text}, x]" if flow else f"x: {text}"
    if flow and set(text) & set(",[]{}"):
        return False
    try:
        events = event_source(around)
        read = [events() for _ in range(6)]
    except FAILURES:
        return False
    values = [getattr(event, "value", None) for event in read[3:5]]
    return values == ([text, "x"] if flow else ["x", text])


def _dashed(text: str) -> bool:
    return re.match(r"[-?][^\s,\[\]{}-]", text) is not None
