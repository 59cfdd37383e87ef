"""What is known of what one points at: a component and its incidents, a word, a time, a rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from pmkit.knowledge.keys import meaning_at
from pmkit.knowledge.names import Kind
from pmkit.lsp.completing import items_in, sources_in
from pmkit.lsp.defining import named_at
from pmkit.lsp.expected import Expected
from pmkit.lsp.known import Known, KnownIncident
from pmkit.lsp.sketch import Entry, Sketch
from pmkit.model.catalog import Catalog, Component, Product
from pmkit.model.catalog import Entry as Named
from pmkit.model.incident import Incident
from pmkit.source.diagnostic import Diagnostic
from pmkit.text.escape import markdown
from pmkit.text.localized import Text, pick

MOST_INCIDENTS = 12
"""So many incidents are named in a hover; of more, their number is told."""


class Explained(NamedTuple):
    """Markdown about what stands from ``start`` to ``end`` (offsets)."""

    markdown: str
    start: int
    end: int


def hover(
    drawn: Sketch, offset: int, known: Known, told: Iterable[Diagnostic], *, catalog: bool
) -> Explained | None:
    """What is known of what stands at ``offset``; ``told`` are the diagnostics of the file."""
    parts: list[str] = []
    start, end = offset, offset
    entry = drawn.at(offset)
    if entry is not None:
        on_key = entry.key_start <= offset <= entry.key_end and entry.key_start >= 0
        start, end = (entry.key_start, entry.key_end) if on_key else (entry.start, entry.end)
        about = _of_key(entry, known, catalog=catalog) if on_key else ""
        if not on_key and (named := named_at(drawn, offset, catalog=catalog)) is not None:
            about = _of_value(drawn, *named, known)
        if about:
            parts.append(about)
    rules = [one for one in told if _is_at(drawn, one, offset)]
    parts += _of_rules(rules)
    return Explained("\n\n---\n\n".join(parts), start, end) if parts else None


def _is_at(drawn: Sketch, one: Diagnostic, offset: int) -> bool:
    span = one.span
    start = drawn.offset(span.line - 1, span.column - 1)
    return start <= offset <= drawn.offset(span.end_line - 1, span.end_column - 1)


def _of_rules(told: Iterable[Diagnostic]) -> list[str]:
    from pmkit.rules.documentation import documentation

    found: list[str] = []
    for code in dict.fromkeys(one.code for one in told):
        try:
            page = documentation(code)
        except KeyError:
            continue
        found.append(f"**{page.code} {page.name}**\n\n{page.what}\n\n{page.why}".rstrip())
    return found


def _of_key(entry: Entry, known: Known, *, catalog: bool) -> str:
    if catalog and len(entry.path) == 2:
        kinds: dict[str | int, Kind] = {
            "organizations": "organization",
            "products": "product",
            "components": "component",
        }
        kind = kinds.get(entry.path[0])
        return _of_name(kind, str(entry.path[1]), known) if kind is not None else ""
    model = Catalog if catalog else Incident
    try:
        return meaning_at(model, [str(part) for part in entry.path])
    except (KeyError, IndexError):
        return ""


def _of_value(drawn: Sketch, entry: Entry, expected: Expected, known: Known) -> str:
    value = entry.value
    if expected.what == "name":
        return _of_name(expected.kind, value, known)
    if expected.what == "word" and expected.vocabulary is not None:
        own = known.base.settings.words.get(expected.table, {})
        return _pair(value, {**expected.vocabulary.words, **own}.get(value))
    if expected.what == "severity":
        return _pair(value, known.base.settings.severities.get(value))
    if expected.what == "source":
        return _pair(value, sources_in(drawn).get(value))
    if expected.what == "item":
        return _pair(value, items_in(drawn, expected.lists).get(value))
    if expected.what == "incident":
        found = known.by_id.get(value)
        return _of_incident(found) if found is not None else ""
    return _of_time(drawn, value) if expected.what == "time" else ""


def _pair(word: str, said: str | None) -> str:
    return "" if said is None else f"**{markdown(word)}**: {markdown(said)}".removesuffix(": ")


def _of_incident(one: KnownIncident) -> str:
    parts = [f"**{markdown(one.title or one.id)}**", markdown(one.id)]
    if one.summary:
        parts.append(markdown(one.summary))
    return "\n\n".join(parts)


def _of_name(kind: Kind, name: str, known: Known) -> str:
    names = known.base.names
    id_ = names.id(kind, name)
    entry = names.entries(kind).get(id_)
    if entry is None:
        return ""
    facts = [f"**{_said(entry.name)}** ({kind} {markdown(id_)})"]
    facts += _facts(entry, known)
    incidents = sorted(known.using(kind, id_), key=lambda one: one.id, reverse=True)
    if incidents:
        count = len(incidents)
        facts.append(f"In {count} incident{'' if count == 1 else 's'}:")
        shown = incidents[:MOST_INCIDENTS]
        lines = [f"- {markdown(one.title or one.id)} ({markdown(one.id)})" for one in shown]
        if count > len(shown):
            lines.append(f"- and {count - len(shown)} more")
        facts.append("\n".join(lines))
    return "\n\n".join(facts)


def _facts(entry: Named, known: Known) -> Iterable[str]:
    names = known.base.names
    if isinstance(entry, Component) and entry.role:
        meanings = _role_meanings(known)
        said = meanings.get(entry.role)
        yield f"Role: {markdown(entry.role)}" + (f" ({markdown(said)})" if said else "")
    if isinstance(entry, Component | Product):
        owner = names.organization(entry.organization) if entry.organization else None
        if owner is not None:
            yield f"Organization: {_said(owner.name)}"
        if entry.owner:
            yield f"Owner: {_said(entry.owner)}"
    if isinstance(entry, Component) and entry.part_of:
        yield f"Part of: {markdown(entry.part_of)}"
    if entry.aliases:
        yield "Also called: " + ", ".join(map(markdown, entry.aliases))
    if entry.note:
        yield pick(entry.note, ("en",), "en")[0]


def _role_meanings(known: Known) -> dict[str, str]:
    from pmkit.model.words import COMPONENT_ROLES

    own = known.base.settings.words.get("component-roles", {})
    return {**COMPONENT_ROLES.words, **own}


def _said(text: Text) -> str:
    return markdown(pick(text, ("en",), "en")[0])


def _of_time(drawn: Sketch, text: str) -> str:
    from pmkit.times.errors import TimeError
    from pmkit.times.format import show
    from pmkit.times.parse import parse
    from pmkit.times.zones import zone

    top = {entry.path[0]: entry.value for entry in drawn.entries if len(entry.path) == 1}
    name = top.get("timezone") or "UTC"
    try:
        zone(name)
    except TimeError:
        name = "UTC"
    try:
        time = parse(text, zone=name, date=top.get("date"))
        read = f"**{show(time, name)}**, by clocks in {markdown(name)}"
    except (TimeError, ValueError):
        return ""
    return f"{read}\n\n{_interval(time.earliest, time.latest)}"


def _interval(earliest: datetime | None, latest: datetime | None) -> str:
    if earliest is None and latest is None:
        return "In UTC: at any time."
    if latest is None:
        return f"In UTC: {_utc(earliest)} or later."
    if earliest is None:
        return f"In UTC: before {_utc(latest)}."
    return f"In UTC: from {_utc(earliest)}, and before {_utc(latest)}."


def _utc(instant: datetime | None) -> str:
    return "" if instant is None else f"{instant:%Y-%m-%d %H:%M:%S}"
