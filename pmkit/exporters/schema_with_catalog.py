"""The incident's JSON Schema with a knowledge base's own names in it, for editors.

A YAML language server that is given it completes and explains the base's organisations, products,
components, severities, own words and incidents, and underlines what the base does not know.

Beside JSON Schema 2020-12 it uses keywords that yaml-language-server and VS Code read and others
pass over: ``markdownDescription``, ``patternErrorMessage`` and ``defaultSnippets``
(https://github.com/redhat-developer/yaml-language-server,
https://code.visualstudio.com/docs/languages/json). Their completion would insert ``examples`` as
if they were meant, so these are told in the descriptions instead.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from pathlib import PurePosixPath
from typing import Any

from pmkit.exporters.editor_snippets import SNIPPETS
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.knowledge.names import Kind, Names
from pmkit.model.catalog import Component, Entry, Product
from pmkit.model.json_schema import incident_schema
from pmkit.text.localized import Text, pick

Schema = dict[str, Any]

OPEN_NAMES = frozenset({"REF001", "SCH011", "SCH012", "REF008"})
"""The rules that refuse what the base does not know: names, words, severities, incidents."""

KINDS: tuple[Kind, ...] = ("organization", "product", "component")

_LONGEST = 300
"""A description in a list of completions is cut after so many characters."""

_KIND_FIELDS: tuple[tuple[str, str, Kind], ...] = (
    ("", "organization", "organization"),
    ("Impact", "product", "product"),
    ("Event", "products", "product"),
    ("Event", "components", "component"),
    ("Cause", "component", "component"),
    ("Dependency", "from", "component"),
    ("Dependency", "on", "component"),
    ("Mitigation", "components", "component"),
)
"""Where names of the catalog stand: the definition (none: the incident itself), the field, and
what it names."""

_WORD_LISTS = {
    "event-kinds": "EventKind",
    "cause-categories": "CauseCategory",
    "mitigation-kinds": "MitigationKind",
}
"""The definition of each vocabulary of the incident file that settings may extend."""

_SHARED_FIELDS = ("id", "sources", "confidence", "audience", "note")
"""What nearly every part may have; it is offered after what is the part's own."""


def schema_with_catalog(kb: KnowledgeBase, applied: Container[str] = OPEN_NAMES) -> Schema:
    """The incident's schema for an editor, with the names that ``kb`` has.

    ``applied`` are the codes of the rules that the base keeps, of :data:`OPEN_NAMES`: where it does
    not keep one, what is unknown is completed but not refused. The same base gives the same schema.
    """
    schema = incident_schema()
    definitions: dict[str, Schema] = schema["$defs"]
    free: Schema = {"$ref": "#/$defs/Id"}

    def put(name: str, what: str, choices: Mapping[str, str], rule: str) -> None:
        definitions[name] = _any_of(what, choices, None if rule in applied else free)

    if kb.names.present:
        for kind in KINDS:
            put(_definition(kind), f"{kind} of the catalog", _named(kb.names, kind), "REF001")
        for owner, field, kind in _KIND_FIELDS:
            _refer(definitions[owner] if owner else schema, field, _definition(kind))
    if kb.settings.severities:
        put("Severity", "severity of this base", kb.settings.severities, "SCH012")
        _refer(schema, "severity", "Severity")
    for table, name in _WORD_LISTS.items():
        own = kb.settings.words.get(table, {})
        *known, any_own = definitions[name]["oneOf"]
        words = [*known, *({"const": word, "description": said} for word, said in own.items())]
        kept = {"description": definitions[name]["description"]}
        # An own word has the shape of any own word: with oneOf it would be refused for that.
        more = {"oneOf": words} if "SCH011" in applied else {"anyOf": [*words, any_own]}
        definitions[name] = {**kept, **more}
    put("IncidentId", "incident of this base", _incidents(kb), "REF008")
    _refer(definitions["Related"], "incident", "IncidentId")
    schema["$defs"] = dict(sorted(definitions.items()))
    for_editors: Schema = _for_editors(schema)
    return for_editors


def _definition(kind: Kind) -> str:
    return f"{kind.capitalize()}Id"


def _refer(part: Schema, field: str, definition: str) -> None:
    """Make ``field`` of ``part``, or each of its items, one of ``definition``."""
    where = part["properties"][field]
    where.pop("examples", None)  # They are of other bases.
    where.get("items", where)["$ref"] = f"#/$defs/{definition}"


def _any_of(what: str, choices: Mapping[str, str], other: Schema | None) -> Schema:
    """Any of ``choices``, which have what each is, or what ``other`` allows."""
    article = "An" if what[0] in "aeiou" else "A"
    found: Schema = {"title": what.partition(" ")[0], "description": f"{article} {what}."}
    if not choices:
        return {**found, **(other or {"not": {}, "description": f"There is no {what} yet."})}
    found["type"] = "string"
    # With their type: an id such as `2024` is completed in quotes then.
    known = [{"type": "string", "const": id_, "description": choices[id_]} for id_ in choices]
    if other is not None:
        return {**found, "anyOf": [*known, other]}
    # Nothing is of this shape. It stands first so that yaml-language-server tells of an unknown
    # name in these words instead of listing all names there are.
    told = {"type": "string", "pattern": _NEVER, "patternErrorMessage": f"This is no {what}."}
    return {**found, "oneOf": [told, *known]}


_NEVER = r"[^\s\S]"


def _named(names: Names, kind: Kind) -> dict[str, str]:
    """Every id of ``kind``, then every alias that stands for one of them alone, with what it is."""
    entries = names.entries(kind)
    found = {id_: entry_said(names, entries[id_]) for id_ in sorted(entries)}
    for alias in sorted({alias for entry in entries.values() for alias in entry.aliases}):
        meant = names.resolve(kind, alias).id
        if alias not in entries and meant is not None:
            found[alias] = _cut(f"Another name of {meant}: {found[meant]}")
    return found


def entry_said(names: Names, entry: Entry) -> str:
    """What an entry of the catalog is, in a line or two."""
    parts = [_plain(entry.name)]
    if isinstance(entry, Product | Component):
        owner = names.organization(entry.organization) if entry.organization else None
        parts += [_plain(owner.name)] if owner else []
    if isinstance(entry, Component) and entry.role:
        parts.append(entry.role)
    said = " · ".join(parts)
    return _cut(f"{said}. {_plain(entry.note)}" if entry.note else said)


def _incidents(kb: KnowledgeBase) -> Mapping[str, str]:
    """Every incident's title by its id; files that cannot be read have no title, but they count."""
    found = {
        PurePosixPath(broken.path).stem: ""
        for broken in kb.broken
        if broken.path != kb.folder.shown(kb.folder.catalog)
    }
    found |= {one.id: _cut(pick(one.title, (), one.language)[0]) for one in kb.incidents}
    return dict(sorted(found.items()))


def _plain(text: Text) -> str:
    return " ".join(pick(text, ("en",), "en")[0].split())


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _for_editors(part: Any, name: str = "") -> Any:
    """``part`` said the way editors show it best; ``name`` is its key among the definitions."""
    if isinstance(part, list):
        return [_for_editors(item) for item in part]
    if not isinstance(part, dict):
        return part
    found: Schema = {}
    for key, value in part.items():
        if key == "examples":
            continue
        if key in ("const", "default", "required"):
            found[key] = value
        elif key == "properties":
            found[key] = {field: _for_editors(value[field]) for field in _own_first(value)}
        elif key == "$defs":
            found[key] = {each: _for_editors(value[each], each) for each in value}
        else:
            found[key] = _for_editors(value)
    _say(found, part, name)
    return found


def _own_first(properties: Mapping[str, Schema]) -> list[str]:
    if "title" in properties:  # The incident's own order is that of the file.
        return list(properties)
    return sorted(properties, key=lambda field: field in _SHARED_FIELDS and field != "id")


def _say(found: Schema, part: Schema, name: str) -> None:
    said = part.get("description")
    if isinstance(said, str):
        said = " ".join(said.replace("``", "`").split())
        found["description"] = said
        if part.get("examples"):
            examples = _examples(part["examples"])
            found["markdownDescription"] = f"{said}\n\n{examples}"
            if part.get("$ref") in ("#/$defs/Time", "#/$defs/EndTime"):
                # Of what may be text or a list, hovers show this alone.
                found["description"] = f"{said} {examples}"
    choices = part.get("oneOf", part.get("anyOf"))
    if choices and all("const" in one or one.get("type") == "string" for one in choices):
        found["type"] = "string"  # So that the key is completed with its colon.
    if name in SNIPPETS:
        found["defaultSnippets"] = list(SNIPPETS[name])
    if name in ("SingleTime", "SingleEnd"):
        # The syntax is too long for a hover; the fields that have a time give examples.
        found.pop("description", None)
        found["title"] = "time"
        found["patternErrorMessage"] = _NO_TIME
    elif name in ("Time", "EndTime"):
        found["anyOf"][1].pop("description", None)
    elif name == "Id":
        found["title"] = "id"
        found["patternErrorMessage"] = _NO_ID
    elif name in ("Text", "Prose"):
        text, variants = found["anyOf"]
        text |= {"title": "text", "patternErrorMessage": "There is no text here."}
        variants["title"] = "text by language"


_NO_TIME = (
    "This is not a time. Times are written as in `2024-12-11 15:16`, `2024-12-11`, `~15:40` or "
    "`23:00..23:30`."
)
_NO_ID = "An id has small letters and digits, joined by single '-', '.' or '_'."


def _examples(examples: list[Any]) -> str:
    shown = [
        f"`{one}`" if isinstance(one, str) else f"`{json.dumps(one, ensure_ascii=False)}`"
        for one in examples
    ]
    return f"Example{'s' if len(shown) > 1 else ''}: {', '.join(shown)}"
