"""Text in one language or in several.

A text is a string, in the language of its file, or a map from language tag (BCP 47: `en`,
`zh-Hans`) to string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Text: TypeAlias = str | Mapping[str, str]

_TAG = re.compile(
    r"""
    (?: [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4,8} )     # language
    (?: -[a-z]{4} )?                                     # script
    (?: -(?:[a-z]{2}|[0-9]{3}) )?                        # region
    (?: -(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}) )*           # variants
    (?: -[a-wy-z0-9](?:-[a-z0-9]{2,8})+ )*               # extensions
    (?: -x(?:-[a-z0-9]{1,8})+ )?                         # private use
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_language_tag(text: str) -> bool:
    """Tell whether `text` is a well-formed BCP 47 language tag (RFC 5646), such as `zh-Hans`."""
    return text.isascii() and _TAG.fullmatch(text) is not None


def variants(text: Text, default: str) -> dict[str, str]:
    """Return `text` as a map from language tag to string; a bare string is in `default`."""
    return {default: text} if isinstance(text, str) else dict(text)


def pick(text: Text, wanted: Sequence[str], default: str) -> tuple[str, str]:
    """Return the string for the first of the `wanted` languages that there is, and its tag.

    For each wanted tag: the same tag, else one with the same language (`zh` for `zh-Hans`). If
    there is none: the one in `default`, the file's language, else the first. Of an empty map:
    `("", default)`.
    """
    given = variants(text, default)
    if not given:
        return "", default
    folded = {tag.casefold(): tag for tag in reversed(given)}
    languages = {_language(tag): tag for tag in reversed(given)}
    for tag in [*wanted, default]:
        found = folded.get(tag.casefold()) or languages.get(_language(tag))
        if found is not None:
            return given[found], found
    first = next(iter(given))
    return given[first], first


def _language(tag: str) -> str:
    return tag.casefold().partition("-")[0]
