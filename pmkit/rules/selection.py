"""Which rules apply to a file, and how severe they are: what the settings choose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pmkit.config.settings import Lint
from pmkit.rules.cfg import unknown_selector
from pmkit.rules.registry import (
    BASE_RULES,
    CATALOG_RULES,
    FILE_RULES,
    OPTIONAL_RULES,
    READING_WARNINGS,
    all_rules,
    rules,
)
from pmkit.rules.rule import Rule, Severity
from pmkit.source.diagnostic import Diagnostic

ALL = "ALL"
SELECTOR = unknown_selector.RULE


class Selection(NamedTuple):
    """The rules that apply, by scope, and the severities that the settings give."""

    file: tuple[Rule, ...]
    catalog: tuple[Rule, ...]
    base: tuple[Rule, ...]
    quiet: frozenset[str]
    """Codes of what reading finds that are not to be told."""
    severities: Mapping[str, Severity]
    """Severities that differ from the rules' own, by code."""


def selection(lint: Lint, path: str = "") -> Selection:
    """What ``lint`` chooses for the file at ``path`` (below the root, with forward slashes).

    Errors of reading and shape always apply: a file that has some is no incident at all.
    """
    ignored = tuple(
        selector
        for pattern, selectors in lint.per_file_ignores.items()
        if _pattern(pattern).fullmatch(path)
        for selector in selectors
    )
    return _selection(
        lint.select,
        lint.extend_select,
        lint.ignore,
        ignored,
        tuple(sorted(lint.severity.items())),
    )


def fits(selector: str, code: str, name: str) -> bool:
    """Whether ``selector`` (a code, the beginning of one, a name, or ``ALL``) means this rule."""
    return selector in (ALL, name) or code.startswith(selector)


def unknown_selectors(selectors: Iterable[str]) -> list[tuple[str, str]]:
    """Those of ``selectors`` that mean no rule there is, each with what to write instead."""
    from pmkit.text.nearest import nearest

    known = all_rules()
    found: list[tuple[str, str]] = []
    for selector in selectors:
        if not any(fits(selector, rule.code, rule.name) for rule in known):
            words = [word for rule in known for word in (rule.code, rule.name)]
            close = nearest(selector, words, 1)
            hint = f"Did you mean `{close[0]}`?" if close else "`pmkit rules` lists what there is"
            found.append((selector, hint))
    return found


def told_of_selectors(lint: Lint, folder: Path) -> list[Diagnostic]:
    """What the settings in ``folder`` choose that means no rule."""
    from pmkit.config.settings_file import place_in

    lists: dict[tuple[str, ...], Iterable[str]] = {
        ("select",): lint.select or (),
        ("extend-select",): lint.extend_select,
        ("ignore",): lint.ignore,
        ("severity",): lint.severity,
        **{("per-file-ignores", name): codes for name, codes in lint.per_file_ignores.items()},
    }
    found: list[Diagnostic] = []
    for path, selectors in lists.items():
        for selector, hint in unknown_selectors(selectors):
            shown, span = place_in(folder, ("lint", *path), selector)
            message = f"No rule is meant by `{selector}`"
            found.append(
                Diagnostic(shown, span, SELECTOR.code, SELECTOR.name, "error", message, hint)
            )
    return found


@lru_cache(maxsize=64)
def _selection(
    select: tuple[str, ...] | None,
    extend: tuple[str, ...],
    ignore: tuple[str, ...],
    ignored_here: tuple[str, ...],
    severity: tuple[tuple[str, str], ...],
) -> Selection:
    if select is None and not extend and not ignore and not ignored_here and not severity:
        base = tuple(rule for rule in rules(BASE_RULES) if rule.default)
        return Selection(rules(FILE_RULES), rules(CATALOG_RULES), base, frozenset(), {})

    def chosen(rule: Rule) -> bool:
        on = _strength((*(select or ()), *extend), rule)
        if select is None and rule.default:
            on = max(on, 1)
        if _strength(ignored_here, rule):
            return False
        return on > _strength(ignore, rule)

    may_be_off = rules(READING_WARNINGS)
    return Selection(
        tuple(filter(chosen, rules(FILE_RULES + (OPTIONAL_RULES if select or extend else ())))),
        tuple(filter(chosen, rules(CATALOG_RULES))),
        tuple(filter(chosen, rules(BASE_RULES))),
        frozenset(rule.code for rule in may_be_off if not chosen(rule)),
        {
            rule.code: _severity(value)
            for rule in (all_rules() if severity else ())
            if rule.scope != "reading" or rule.severity != "error"
            for value in [_given(severity, rule)]
            if value is not None
        },
    )


def _strength(selectors: Iterable[str], rule: Rule) -> int:
    """How exactly some selector means the rule: 0 not at all, a name as exactly as a whole code."""
    return max(
        (
            1 if s == ALL else 2 + (len(rule.code) if s == rule.name else len(s))
            for s in selectors
            if s and fits(s, rule.code, rule.name)
        ),
        default=0,
    )


def _given(severity: tuple[tuple[str, str], ...], rule: Rule) -> str | None:
    best, value = 0, None
    for selector, given in severity:
        strength = _strength((selector,), rule)
        if strength > best:
            best, value = strength, given
    return value


def _severity(value: str) -> Severity:
    if value == "error":
        return "error"
    return "warning" if value == "warning" else "note"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of paths: ``*`` is anything within a folder's or file's name, ``**`` anything."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    meant = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meant.get(part, re.escape(part)) for part in parts))
