"""What a knowledge base may say about itself, as values; ``settings_file`` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmkit.source.diagnostic import Diagnostic

WORD_LISTS = (
    "event-kinds",
    "cause-categories",
    "mitigation-kinds",
    "component-roles",
)
"""The vocabularies that a knowledge base may extend, as settings name them."""

SEVERITIES = ("error", "warning", "note")
"""What a rule's severity may be set to."""


class SettingsError(Exception):
    """The settings cannot be used; the message names the file, the place, and the mend.

    ``diagnostics`` has everything that is wrong with them.
    """

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


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
