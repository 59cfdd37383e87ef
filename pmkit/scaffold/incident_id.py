"""The id of a new incident: its day, then what it was, as in ``2026-03-02-checkout``."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

SHAPE = re.compile(r"[a-z0-9]+([-._][a-z0-9]+)*")
"""An id: small letters and digits, joined by single ``-``, ``.`` or ``_`` (as the model has it)."""

LONGEST = 120
"""How many characters an id may have."""

_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})(?![0-9a-z])")


class UnusableIdError(ValueError):
    """The id cannot be used; the message says why, and what to write instead."""


class DatedId(NamedTuple):
    """An id, the day of the incident, and whether the day was put in front of what was asked."""

    id: str
    day: date
    added: bool


def dated_id(asked: str, day: date | None, today: date, *, keep: bool = False) -> DatedId:
    """The id to use for ``asked``, with its day in front.

    An id without a day gets ``day`` in front, else ``today``; with ``keep`` it stays as it is.
    Raises :class:`UnusableIdError` for one that is malformed, too long, or of another day.
    """
    said = _day_in(asked)
    if not SHAPE.fullmatch(asked):
        meant = slug(asked) or "checkout"
        if not _DATED.match(meant) and not keep:
            meant = f"{day or today}-{meant}"
        raise UnusableIdError(
            f"{asked!r} cannot be an id: it takes small letters and digits, joined by single "
            f"'-', '.' or '_'. Try {meant[:LONGEST].strip('-._')}"
        )
    if said is not None and day is not None and said != day:
        raise UnusableIdError(f"the id says {said} and --date says {day}: which day was it?")
    found = said or day or today
    added = said is None and not keep
    id_ = f"{found}-{asked}" if added else asked
    if len(id_) > LONGEST:
        raise UnusableIdError(f"an id has at most {LONGEST} characters; this one has {len(id_)}")
    return DatedId(id_, found, added)


def slug(text: str) -> str:
    """The id nearest to ``text``, which may be the name of an incident's file; empty when nothing
    in it can be part of one.
    """
    name = re.split(r"[/\\]", text.strip().rstrip("/\\"))[-1]
    name = re.sub(r"\.ya?ml$", "", name, flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKD", name).casefold().encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9._-]+", "-", plain)
    return re.sub(r"[-._]*([-._])", r"\1", plain).strip("-._")


def _day_in(asked: str) -> date | None:
    found = _DATED.match(asked)
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        raise UnusableIdError(f"{found[1]} is not a day of the calendar") from None
