"""The one time that a misspelt one can mean, where there is only one: what a program may write.

The hint of an error shows the likeliest reading, for a person to judge. This is stricter: nothing
the text says may be lost, and no second reading may be thought of.
"""

from __future__ import annotations

import re

from pmkit.times import grammar
from pmkit.times.slips import OTHER_READINGS, SLIPS

_LONGEST = 120
_is_time = re.compile(grammar.PATTERN).search

_DOUBTFUL = re.compile(
    r"(?<![0-9:])12(?:[:.]00(?::00)?)? ?[ap]\.?m\b"  # noon, or midnight
    r"|(?<![0-9:])(?:1[3-9]|2[0-4])[:.0-9]* ?a\.?m\b|(?<![0-9:])0{1,2}[:.][0-9:]* ?p\.?m\b"
    r"|早上|晚上|中午"
    r"|(?::[0-9]{2}|[0-9]h)[-\u2212][0-9]{1,2}(?![0-9:-])",  # an offset, or the end of a range
    re.IGNORECASE,
)
_WORDS = {"ongoing", "unknown"}


def certain_reading(text: str) -> str | None:
    """The right spelling of ``text``, which is no time; ``None`` where it can mean several."""
    bare = text.strip()
    if not bare or len(bare) > _LONGEST or _is_time(bare):
        return None
    mended = bare
    for slip in SLIPS:
        result = slip.looks_like.sub(slip.mended, mended).strip(" ")
        if result == mended:
            continue
        if not slip.certain:
            return None
        mended = result
        if _is_time(mended):
            break
    if not _is_time(mended) or (mended in _WORDS and mended != bare.casefold()):
        return None
    others = {_other(looks_like, again, bare) for looks_like, again in OTHER_READINGS}
    return None if _DOUBTFUL.search(bare) or others - {None, mended} else mended


def _other(looks_like: re.Pattern[str], other: str, text: str) -> str | None:
    """The other reading of ``text``, with day and month the other way round, say."""
    if not looks_like.search(text):
        return None
    again = looks_like.sub(other, text)
    for slip in SLIPS:
        again = slip.looks_like.sub(slip.mended, again).strip(" ")
        if _is_time(again):
            return again
    return None
