"""What belongs at a place of a file: a name of the catalog, a word of a vocabulary, a time …"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pmkit.knowledge.names import Kind
from pmkit.lsp.sketch import Path
from pmkit.model import words
from pmkit.model.vocabulary import Vocabulary

What = Literal["name", "word", "severity", "source", "item", "incident", "time"]


class Expected(NamedTuple):
    """What a value is: for a ``name`` its kind, for a ``word`` the vocabulary and the settings'
    table of own words (``""``: not extensible), for an ``item`` of the same file the lists it may
    be in.
    """

    what: What
    kind: Kind = "component"
    vocabulary: Vocabulary | None = None
    table: str = ""
    lists: tuple[str, ...] = ()


def _name(kind: Kind) -> Expected:
    return Expected("name", kind=kind)


def _word(vocabulary: Vocabulary, table: str = "") -> Expected:
    return Expected("word", vocabulary=vocabulary, table=table)


def _item(*lists: str) -> Expected:
    return Expected("item", lists=lists)


_TIME = Expected("time")
_ALL = ("timeline", "impact", "causes", "dependencies", "mitigations", "actions", "disputes")

_INCIDENT: dict[str, Expected] = {
    "organization": _name("organization"),
    "status": _word(words.STATUSES),
    "severity": Expected("severity"),
    "date": _TIME,
    "impact/*/product": _name("product"),
    "impact/*/extent": _word(words.EXTENTS),
    "impact/*/phases/*/state": _word(words.PHASE_STATES),
    "impact/*/phases/*/from": _TIME,
    "impact/*/phases/*/to": _TIME,
    "timeline/*/at": _TIME,
    "timeline/*/until": _TIME,
    "timeline/*/kind": _word(words.EVENT_KINDS, "event-kinds"),
    "timeline/*/detected_by": _word(words.DETECTORS),
    "timeline/*/products/*": _name("product"),
    "timeline/*/components/*": _name("component"),
    "causes/*/role": _word(words.CAUSE_ROLES),
    "causes/*/category": _word(words.CAUSE_CATEGORIES, "cause-categories"),
    "causes/*/component": _name("component"),
    "causes/*/leads_to/*": _item("causes", "impact"),
    "causes/*/from": _TIME,
    "causes/*/to": _TIME,
    "dependencies/*/from": _name("component"),
    "dependencies/*/on": _name("component"),
    "dependencies/*/kind": _word(words.DEPENDENCY_KINDS),
    "dependencies/*/removed_by/*": _item("actions"),
    "mitigations/*/kind": _word(words.MITIGATION_KINDS, "mitigation-kinds"),
    "mitigations/*/at": _TIME,
    "mitigations/*/until": _TIME,
    "mitigations/*/worked": _word(words.OUTCOMES),
    "mitigations/*/components/*": _name("component"),
    "mitigations/*/addresses/*": _item("causes"),
    "actions/*/kind": _word(words.ACTION_KINDS),
    "actions/*/status": _word(words.ACTION_STATUSES),
    "actions/*/created": _TIME,
    "actions/*/due": _TIME,
    "actions/*/done": _TIME,
    "actions/*/addresses/*": _item("causes", "dependencies", "impact"),
    "disputes/*/about/*": _item(*_ALL),
    "disputes/*/claims/*/standing": _word(words.STANDINGS),
    "related/*/incident": Expected("incident"),
    "attachments/*/event": _item("timeline"),
    "sources/*/kind": _word(words.SOURCE_KINDS),
    "sources/*/published": _TIME,
    "sources/*/copies/*/captured": _TIME,
}
"""What belongs where in an incident; ``*`` stands for an index or a key of one's own."""

_ANYWHERE: dict[str, Expected] = {
    "audience": _word(words.AUDIENCES),
    "confidence": _word(words.CONFIDENCES),
}
"""The fields that mean the same wherever they stand."""

_CATALOG: dict[str, Expected] = {
    "products/*/organization": _name("organization"),
    "components/*/organization": _name("organization"),
    "components/*/part_of": _name("component"),
    "components/*/role": _word(words.COMPONENT_ROLES, "component-roles"),
}


def expected_at(path: Path, *, catalog: bool = False) -> Expected | None:
    """What the value at ``path`` is, in an incident or in the catalog; ``None`` for free text."""
    if not path:
        return None
    table = _CATALOG if catalog else _INCIDENT
    found = table.get(_pattern(path))
    if found is not None or catalog:
        return found
    if len(path) > 2 and path[-2] == "sources" and isinstance(path[-1], int):
        return Expected("source")
    if len(path) > 3 and path[-1] == "time" and isinstance(path[-2], int):
        # A claim about a disputed time stands in a list where the time would.
        return table.get(_pattern(path[:-2]))
    return _ANYWHERE.get(str(path[-1]))


def _pattern(path: Path) -> str:
    own_keys = path[0] in ("sources", "organizations", "products", "components")
    return "/".join(
        "*" if isinstance(part, int) or (own_keys and index == 1) else part
        for index, part in enumerate(path)
    )
