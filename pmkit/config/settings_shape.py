"""From the tables of a settings file to settings, with everything that is wrong about them.

``schema.py`` says the same as a JSON Schema, for editors; a test holds the two to one verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pmkit.config.settings import SEVERITIES, WORD_LISTS, Lint, Policies, Settings
from pmkit.text.nearest import nearest

LANGUAGES = ("en", "zh")

UNKNOWN, WRONG = "CFG002", "CFG003"
"""Codes: a key that is not known, and a value that cannot be used."""


class Wrong(NamedTuple):
    """One thing wrong: the path of keys to it, its code, what, and how to mend it."""

    path: tuple[str | int, ...]
    code: str
    message: str
    hint: str


class _Reader:
    """Takes values out of tables; what cannot be used is noted, and left at its default."""

    def __init__(self) -> None:
        self.wrong: list[Wrong] = []

    def refuse(self, path: tuple[str | int, ...], message: str, hint: str) -> None:
        self.wrong.append(Wrong(path, WRONG, message, hint))

    def table(self, value: Any, path: tuple[str, ...], known: tuple[str, ...]) -> dict[str, Any]:
        """A table whose keys are ``known``; what else is in it is told and left out."""
        if not isinstance(value, dict):
            name = path[-1] if path else "pmkit"
            hint = f"Write it as `[{'.'.join(path) or 'tool.pmkit'}]`"
            self.refuse(path, f"`{name}` must be a table", hint)
            return {}
        for key in value:
            if key not in known:
                close = nearest(key, known, 1)
                message = f"`{key}` is not a setting" + (f" of `{path[-1]}`" if path else "")
                hint = f"Did you mean `{close[0]}`?" if close else f"Known: {', '.join(known)}"
                self.wrong.append(Wrong((*path, key), UNKNOWN, message, hint))
        return {key: value[key] for key in known if key in value}

    def texts(self, value: Any, path: tuple[str, ...], what: str) -> tuple[str, ...]:
        """A list of texts."""
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(path, f"`{path[-1]}` must be a list of {what}", 'Write it as `["…", "…"]`')
            return ()
        return tuple(value)

    def map(
        self, value: Any, path: tuple[str, ...], what: str, fits: Callable[[Any], bool]
    ) -> dict[str, Any]:
        """A table of any keys, each with a value that ``fits``, which ``what`` names."""
        if not isinstance(value, dict):
            self.refuse(path, f"`{path[-1]}` must be a table", f"Write it as `[{'.'.join(path)}]`")
            return {}
        for key, one in value.items():
            if not fits(one):
                self.refuse((*path, key), f"The value of `{key}` is not {what}", f"Write {what}")
        return {key: one for key, one in value.items() if fits(one)}


def settings_of(table: Any) -> tuple[Settings, list[Wrong]]:
    """The settings that ``table`` gives, and what is wrong with it; wrong parts are left out."""
    reader = _Reader()
    known = ("extend", "incidents", "language", "severities", "words", "lint", "policies")
    given = reader.table(table, (), known)
    incidents = given.get("incidents", "incidents")
    if not isinstance(incidents, str) or not incidents.strip():
        reader.refuse(
            ("incidents",),
            "`incidents` must be the name of a folder",
            'Write it in quotes: `incidents = "incidents"`',
        )
        incidents = "incidents"
    language = given.get("language", "en")
    if language not in LANGUAGES:
        message = f"The site has no words in {language!r}"
        reader.refuse(("language",), message, 'Write "en" or "zh"')
        language = "en"
    return Settings(
        incidents=incidents,
        language=language,
        severities=reader.map(given.get("severities", {}), ("severities",), "text", _is_text),
        words=_words(reader, given.get("words", {})),
        lint=_lint(reader, given.get("lint", {})),
        policies=_policies(reader, given.get("policies", {})),
    ), reader.wrong


def _words(reader: _Reader, value: Any) -> Mapping[str, Mapping[str, str]]:
    given = reader.table(value, ("words",), WORD_LISTS)
    if not given:
        return {}
    from pmkit.model.vocabulary import OWN_WORD  # Brings pydantic with it.

    words: dict[str, Mapping[str, str]] = {}
    for name, meanings in given.items():
        path = ("words", name)
        words[name] = reader.map(meanings, path, "a text that says what it means", _is_text)
        for word in words[name]:
            if not re.fullmatch(OWN_WORD, word):
                reader.refuse(
                    (*path, word),
                    f"A word of your own begins with `x-`; `{word}` does not, or goes on oddly",
                    "Write `x-` and small letters and digits, joined by single `-`",
                )
    return words


def _lint(reader: _Reader, value: Any) -> Lint:
    known = ("select", "extend-select", "ignore", "per-file-ignores", "severity")
    given = reader.table(value, ("lint",), known)
    lists = {
        key: reader.texts(given[key], ("lint", key), "codes")
        for key in ("select", "extend-select", "ignore")
        if key in given
    }
    for key, selectors in lists.items():
        for selector in selectors:
            if not selector:
                reader.refuse(("lint", key), "A selector is empty", "Write a code, or take it out")
    path = ("lint", "per-file-ignores")
    ignores = reader.map(given.get(path[1], {}), path, "a list of codes", _are_texts)
    severity = reader.map(
        given.get("severity", {}),
        ("lint", "severity"),
        'one of "error", "warning" and "note"',
        lambda one: one in SEVERITIES,
    )
    return Lint(
        select=lists.get("select"),
        extend_select=lists.get("extend-select", ()),
        ignore=lists.get("ignore", ()),
        per_file_ignores={pattern: tuple(codes) for pattern, codes in ignores.items()},
        severity=severity,
    )


def _policies(reader: _Reader, value: Any) -> Policies:
    given = reader.table(value, ("policies",), ("action-days", "people"))
    days = reader.map(
        given.get("action-days", {}),
        ("policies", "action-days"),
        "a number of days, at least 1",
        lambda one: isinstance(one, int) and not isinstance(one, bool) and one > 0,
    )
    people = reader.texts(given.get("people", []), ("policies", "people"), "names")
    return Policies(days, people)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one for one in value)
