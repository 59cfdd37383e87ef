"""Text made harmless for the place where it lands. Each function is for one kind of place."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible characters that reorder what stands around them, and so can disguise it."""

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

# What begins something in CommonMark, in Python-Markdown and the extensions in common use, or in a
# template. The character reference is shown as the character and begins nothing.
_MARKDOWN = re.compile(
    r"""
      [\\`*_{}\[\]<>|~^$&\#@]          # anywhere
    | :(?=//) | :(?=[a-z+-][\w+-]*:)   # addresses, :emoji:
    | (?<=www)\.                       # addresses without a scheme
    | \((?=(?:c|r|tm|p)\))             # (c) and its kind
    | [-+=](?=[-+=]) | (?<=[-+=])[-+=] # dashes, insertions, marked text
    | ^[-+:=!?](?=\W|$)                # a list, a definition, a box
    | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d\d\d)[.)] | (?<=^\d\d\d\d)[.)]
    """,
    re.VERBOSE | re.IGNORECASE,
)

_FORMULA = tuple("=+-@\t\r＝＋－＠")

_TERMINAL = {code: chr(0x2400 + code) for code in range(0x20)}  # pictures of control characters
_TERMINAL |= {0x09: " ", 0x7F: "␡"}
_TERMINAL |= dict.fromkeys([*range(128, 160), 8232, 8233, 65279], "�")
_TERMINAL |= {ord(char): "\ufffd" for char in BIDI}

_HALF = re.compile("[\ud800-\udfff]")

_NOT_IN_URL = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff" + BIDI + "]")

_NOT_IN_HOST = re.compile(r"[\s\\<>\"'`(){}|^]")

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_LONGEST_NAME = 120  # bytes of UTF-8; file systems end at 255, and callers add to it


def html(text: str) -> str:
    """Return `text` for HTML, between tags or inside a quoted attribute."""
    return text.translate(_HTML)


def markdown(text: str) -> str:
    """Return plain text for a line of Markdown, table cells and headings included.

    White space becomes single spaces, for a line break would end the cell.
    """
    return _MARKDOWN.sub(lambda found: f"&#{ord(found.group())};", " ".join(text.split()))


def whole(text: str) -> str:
    """Return `text` with U+FFFD for halves of surrogate pairs, which no file can hold."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def csv_cell(text: str) -> str:
    """Return `text` for a cell of CSV, so that no spreadsheet takes it for a formula.

    Text that begins like a formula gets a `'` before it, which spreadsheets do not show. Quotes
    and commas are the business of the CSV writer.
    """
    return "'" + text if text.startswith(_FORMULA) else text


def terminal(text: str) -> str:
    """Return `text` for a line on a terminal: no control or bidirectional characters reach it.

    Each is replaced by one visible character, so that columns stay true; a tab by a space.
    """
    if text.isascii() and text.isprintable():
        return text
    return whole(text.translate(_TERMINAL))


def safe_url(text: str) -> str | None:
    """Return `text` as the address of a link, or None if it is not http, https or mailto.

    Characters that mean something to Markdown or HTML are percent-encoded in what follows the host.
    """
    text = text.strip(" \t\r\n")
    if _NOT_IN_URL.search(text.replace(" ", "")):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    path = quote(parts.path, safe="/:@!$&+,;=~%-._")
    query = quote(parts.query, safe="/:@!$&+,;=~%-._?")
    query = f"?{query}" if query else ""
    if scheme == "mailto" and not parts.netloc and "@" in path.strip("@"):
        return f"mailto:{path}{query}"
    if (
        scheme not in {"http", "https"}
        or not host
        or re.search(r"[\s\\<>\"'`(){}|^]", parts.netloc)
    ):
        return None
    fragment = quote(parts.fragment, safe="/:@!$&+,;=~%-._?")
    return f"{scheme}://{parts.netloc}{path}{query}" + (f"#{fragment}" if fragment else "")


def filename(text: str) -> str:
    """Return a name for a file that every file system takes, made of `text`.

    Letters of all scripts stay; all else but `.`, `_` and `-` becomes `-`. Never empty, never
    hidden, never a device of Windows. Two texts can give one name.
    """
    text = unicodedata.normalize("NFC", whole(text))
    text = re.sub(r"[^\w.-]+", "-", text)
    text = re.sub(r"-{2,}", "-", re.sub(r"\.{2,}", ".", text)).strip("-._")
    text = text.encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip("-._") or "untitled"
    return f"_{text}" if _RESERVED.match(text) else text
