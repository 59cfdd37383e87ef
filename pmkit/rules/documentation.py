"""The documentation of rules as values: what each module's docstring says, part by part.

A docstring is a summary and then headings, each with an indented text: "What it does", "Why it
matters", "Example:", "Use instead", and where they are wanted "Options" and "Source".
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from pmkit.rules.registry import (
    BASE_RULES,
    CATALOG_RULES,
    FILE_RULES,
    OPTIONAL_RULES,
    READING_RULES,
)
from pmkit.rules.rule import Rule, Scope, Severity

FAMILIES: dict[str, str] = {
    "YML": "The text of the file: encoding, YAML, and what of YAML is not used here.",
    "SCH": "The shape of the file: keys, and what kind of value each takes.",
    "TIM": "Times: what cannot be read, what does not exist, what certainly contradicts itself.",
    "REF": "References: names, ids and files that have to be there, once.",
    "IMP": "Impact: what users lost, when, how much, and how it came back.",
    "CAU": "Causes: triggers, roots, and how one led to the next.",
    "DEP": "Dependencies: what needed what, and the loops that makes.",
    "ACT": "Action items: who does what until when, and what it is good for.",
    "SRC": "Sources: where each claim comes from, and whether it can still be read there.",
    "AUD": "Audience: what must not be told in public.",
    "WRD": "Wording: blame, hindsight and good intentions. Off unless chosen.",
    "SUP": "Suppressions: comments that hide a problem, and why.",
    "CFG": "Settings: `pmkit.toml`, or `[tool.pmkit]` in `pyproject.toml`.",
}
"""Each family of codes, with what its rules are about, in the order in which they are told."""

_HEADINGS = ("What it does", "Why it matters", "Example:", "Use instead", "Options", "Source")
_FILE_NAME = re.compile(r"^# ((?:incidents/\S+\.yaml)|pmkit\.toml)\n", re.MULTILINE)
_SCOPES: dict[Scope, str] = {
    "reading": "as a file is read",
    "file": "one incident at a time",
    "catalog": "the catalog",
    "base": "the whole knowledge base",
}


@dataclass(frozen=True, slots=True)
class RulePage:
    """The documentation of one rule.

    Texts are in Markdown, without indentation; ``example`` and ``instead`` are the bare YAML (or
    TOML), see :func:`files_of`. ``options`` and ``source`` are empty where a rule has none.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    default: bool
    fixable: bool
    since: str
    family: str
    summary: str
    what: str
    why: str
    example: str
    instead: str
    options: str
    source: str


def documentation(rule: ModuleType | str) -> RulePage:
    """The page of a rule: given its module, the module's name, its code or its name.

    Raises KeyError when there is no such rule.
    """
    if isinstance(rule, str):
        rule = import_module(rule if rule in _modules() else _by_name()[rule])
    found: Rule = rule.RULE
    parts = _sections(rule.__doc__ or "")
    return RulePage(
        code=found.code,
        name=found.name,
        severity=found.severity,
        scope=found.scope,
        default=found.default,
        fixable=found.fixable,
        since=found.since,
        family=found.code[:3],
        summary=parts.get("", ""),
        what=parts.get("What it does", ""),
        why=parts.get("Why it matters", ""),
        example=_code(parts.get("Example:", "")),
        instead=_code(parts.get("Use instead", "")),
        options=parts.get("Options", ""),
        source=parts.get("Source", ""),
    )


def all_pages() -> tuple[RulePage, ...]:
    """The pages of all rules: families in their order, codes in theirs."""
    order = {family: place for place, family in enumerate(FAMILIES)}
    pages = map(documentation, _modules())
    return tuple(sorted(pages, key=lambda page: (order[page.family], page.code)))


def files_of(example: str) -> tuple[tuple[str, str], ...]:
    """The files that an example consists of: name and text. Most often one, without a name."""
    parts = _FILE_NAME.split(example)
    if len(parts) == 1:
        return (("", example),)
    return tuple((name, text.strip("\n") + "\n") for name, text in _pairs(parts[1:]))


def facts(page: RulePage) -> tuple[str, ...]:
    """What is to be known of a rule besides its text, each in a few words."""
    said = [page.severity, f"checks {_SCOPES[page.scope]}"]
    if page.scope == "reading":
        said[1] = f"found {_SCOPES['reading']}"
    said.append("on unless switched off" if page.default else "off unless chosen")
    if page.fixable:
        said.append("`--fix` mends it")
    return (*said, f"since {page.since}")


def as_text(page: RulePage) -> str:
    """``page`` for a terminal, without colour; ends with a line break."""
    blocks = [f"{page.code} {page.name}", page.summary, ", ".join(facts(page)) + "."]
    for heading, text, is_code in _parts(page):
        body = textwrap.indent(text.rstrip("\n"), "        " if is_code else "    ")
        blocks.append(f"{heading}\n{body}")
    return "\n\n".join(blocks) + "\n"


def as_markdown(page: RulePage, level: int = 1) -> str:
    """``page`` in Markdown, its heading of ``level``; ends with a line break."""
    marks = "#" * level
    blocks = [f"{marks} {page.name} ({page.code})", page.summary, ", ".join(facts(page)) + "."]
    for heading, text, is_code in _parts(page):
        blocks.append(f"{marks}# {heading}")
        if not is_code:
            blocks.append(text)
            continue
        for name, code in files_of(text):
            if name:
                blocks.append(f"`{name}`")
            blocks.append(_fenced(code, "toml" if name.endswith(".toml") else "yaml"))
    return "\n\n".join(blocks) + "\n"


def _parts(page: RulePage) -> list[tuple[str, str, bool]]:
    """Heading, text, and whether it is code, of what a page has."""
    parts = [
        ("What it does", page.what, False),
        ("Why it matters", page.why, False),
        ("Example", page.example, True),
        ("Use instead", page.instead, True),
        ("Options", page.options, False),
        ("Source", page.source, False),
    ]
    return [part for part in parts if part[1]]


def _fenced(code: str, language: str) -> str:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{code.rstrip()}\n{fence}"


def _modules() -> tuple[str, ...]:
    return READING_RULES + FILE_RULES + OPTIONAL_RULES + CATALOG_RULES + BASE_RULES


@cache
def _by_name() -> dict[str, str]:
    """The module of each rule, by its code and by its name."""
    rules = {module: import_module(module).RULE for module in _modules()}
    return {key: module for module, rule in rules.items() for key in (rule.code, rule.name)}


def _sections(text: str) -> dict[str, str]:
    """The texts of a docstring by heading, without indentation; the summary's heading is ""."""
    parts = re.split(rf"^({'|'.join(_HEADINGS)})\n", text, flags=re.MULTILINE)
    found = {heading: textwrap.dedent(body).strip() for heading, body in _pairs(parts[1:])}
    return {"": parts[0].strip(), **found}


def _code(text: str) -> str:
    code = text.partition("::\n")[2]
    return textwrap.dedent(code).strip("\n") + "\n" if code else ""


def _pairs(parts: list[str]) -> list[tuple[str, str]]:
    return list(zip(parts[::2], parts[1::2], strict=True))
