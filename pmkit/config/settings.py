"""``pmkit.toml``, or ``[tool.pmkit]`` in ``pyproject.toml``: the settings of a knowledge base."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORD_LISTS = (
    "event-kinds",
    "cause-categories",
    "mitigation-kinds",
    "component-roles",
)
"""The vocabularies that a knowledge base may extend, as settings name them."""


class SettingsError(Exception):
    """The settings cannot be used; the message names the file, the key and the mend."""


@dataclass(frozen=True, slots=True)
class Lint:
    """Which rules apply, where, and how severe they are.

    A selector is a code (``TIM020``), the beginning of one (``TIM``, ``TIM02``), a rule's name, or
    ``ALL``. ``select`` replaces the default rules when it is given, ``extend_select`` adds to them,
    ``ignore`` takes away; of two that fit, the longer wins, and of equals ``ignore``.
    ``per_file_ignores``: patterns of paths below the root (``incidents/2017/*``), each with the
    selectors ignored there. ``severity``: selectors with ``error``, ``warning`` or ``note``.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Policies:
    """What this knowledge base promises, for rules to hold it to.

    ``action_days``: for a priority of action items (or ``default``) the days within which one is to
    be finished; empty means that no such promise was made. ``people``: names of people who are not
    to be named in postmortems.
    """

    action_days: Mapping[str, int] = field(default_factory=dict)
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a knowledge base may say about itself.

    ``incidents``: the folder of incidents, relative to the settings file. ``language``: the
    language of the site's own words (``en`` or ``zh``). ``severities``: each severity's id and
    meaning; empty means that any id will do. ``words``: for each extensible vocabulary this base's
    own words (they begin with ``x-``) and their meanings. ``lint`` and ``policies``: which rules
    apply, and what they hold incidents to.
    """

    incidents: str = "incidents"
    language: str = "en"
    severities: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lint: Lint = field(default_factory=Lint)
    policies: Policies = field(default_factory=Policies)


def read_settings(folder: Path) -> Settings | None:
    """The settings that ``folder`` holds, or ``None`` when it holds none.

    Raises :class:`SettingsError` for a file that is not TOML, or a key or value that is not known.
    """
    own = _table(folder / "pmkit.toml")
    if own is not None:
        return _settings(own, "pmkit.toml")
    project = _table(folder / "pyproject.toml")
    tools = project.get("tool") if project is not None else None
    section = tools.get("pmkit") if isinstance(tools, dict) else None
    return None if section is None else _settings(section, "pyproject.toml [tool.pmkit]")


def _table(path: Path) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise SettingsError(f"{path.name} cannot be read: {error.strerror}") from None
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if path.name == "pyproject.toml":
            return None
        raise SettingsError(f"{path.name} is not TOML: {error}") from None


def _settings(table: Any, where: str) -> Settings:
    if not isinstance(table, dict):
        raise SettingsError(f"{where} must be a table")
    known = {"incidents", "language", "severities", "words"}
    for key in table:
        if key not in known:
            raise SettingsError(
                f"{where}: unknown key {key!r}; known are {', '.join(sorted(known))}"
            )
    incidents, language = table.get("incidents", "incidents"), table.get("language", "en")
    if not isinstance(incidents, str) or not incidents.strip():
        raise SettingsError(f"{where}: 'incidents' must be the name of a folder")
    if language not in ("en", "zh"):
        raise SettingsError(f"{where}: 'language' must be 'en' or 'zh', not {language!r}")
    return Settings(
        incidents=incidents,
        language=language,
        severities=_meanings(table.get("severities", {}), f"{where}: severities"),
        words=_words(table.get("words", {}), where),
    )


def _words(value: Any, where: str) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(value, dict) or not set(value) <= set(WORD_LISTS):
        raise SettingsError(f"{where}: 'words' may hold the tables {', '.join(WORD_LISTS)}")
    if not value:
        return {}
    from pmkit.model.vocabulary import OWN_WORD  # Brings pydantic with it.

    for name, meanings in value.items():
        for word in _meanings(meanings, f"{where}: words.{name}"):
            if not re.fullmatch(OWN_WORD, word):
                raise SettingsError(
                    f"{where}: words.{name}: {word!r} must begin with 'x-' and go on in small "
                    "letters and digits, joined by single '-'"
                )
    return value


def _meanings(value: Any, where: str) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(
        isinstance(meaning, str) for meaning in value.values()
    ):
        raise SettingsError(f"{where} must be a table of names and their meanings")
    return value
