"""What a rule is, what it is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from pmkit.config.settings import Settings
from pmkit.knowledge.names import Names
from pmkit.model.catalog import Catalog
from pmkit.model.incident import Incident
from pmkit.source.edit import Fix

Severity = Literal["error", "warning", "note"]
T = TypeVar("T")


class Problem(NamedTuple):
    """One thing wrong: where (a JSON Pointer), what, and how to mend it.

    ``at_key`` points at the key instead of its value. ``fix`` is what would mend it, where a
    program can.
    """

    pointer: str
    message: str
    hint: str
    at_key: bool = False
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class FileContext:
    """What a rule about one file may know besides the file."""

    path: str
    names: Names
    settings: Settings
    file: Path | None = None
    """The file on disk; ``None`` for text that is not in a file."""
    root: Path | None = None
    """The root of the knowledge base; ``None`` when there is none around the file."""
    text: str = ""
    """The file's text, for rules to see fast that there is nothing to look for."""
    _derived: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, derive: Callable[..., T], *about: Any) -> T:
        """What ``derive`` gives for the file's incident, made once for all rules that ask for it.

        A context is made for one file and one incident, so that nothing is kept between files.
        """
        if derive not in self._derived:
            self._derived[derive] = derive(*about)
        found: T = self._derived[derive]
        return found


class OpenAction(NamedTuple):
    """An action item that is not finished, as rules about the whole base see it.

    Days are those on which it was certainly there (``created``) and certainly late (``due``: the
    last day that its text allows); ``None`` where the file does not say.
    """

    pointer: str
    id: str
    priority: str | None
    created: date | None
    due: date | None
    followed: bool = False
    """Whether the file says who owns it, or where it is tracked."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What rules about the whole base know of one file: small enough to send between processes."""

    path: str
    id: str
    related: tuple[tuple[str, str], ...] = ()
    """Pointer and id of each incident it refers to."""
    audience: str = "public"
    status: str = "draft"
    actions: tuple[OpenAction, ...] = ()
    """Action items that are neither done nor decided against, and say from or until when: of others
    nothing can be told, and a base may have very many."""


@dataclass(frozen=True, slots=True)
class BaseContext:
    """What a rule about the whole base is given.

    ``today`` is the day to go by (UTC); ``None`` where nobody says, and then nothing is late.
    """

    outlines: Mapping[str, Outline]
    names: Names
    settings: Settings
    today: date | None = None


class BaseProblem(NamedTuple):
    """A problem that only the whole base shows: which file it is in, and the problem."""

    path: str
    problem: Problem


FileCheck = Callable[[Incident, FileContext], Iterable[Problem]]
CatalogCheck = Callable[[Catalog, FileContext], Iterable[Problem]]
BaseCheck = Callable[[BaseContext], Iterable[BaseProblem]]
Scope = Literal["reading", "file", "catalog", "base"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name (what is wrong), its scope and its severity.

    ``file`` rules check one incident, ``catalog`` rules the catalog, ``base`` rules all outlines by
    path; ``reading`` rules have no check of their own: reading and decoding raise them, and they
    are here to be documented. ``default`` rules are on unless the settings say otherwise.
    """

    code: str
    name: str
    scope: Scope
    severity: Severity
    since: str
    check_file: FileCheck | None = None
    check_base: BaseCheck | None = None
    check_catalog: CatalogCheck | None = None
    needs_whole: bool = False
    """Whether it may only be asked about a file without faults: on what is left of another it would
    miss what was taken out."""
    default: bool = True
    fixable: bool = False
    """Whether some of its problems come with a safe fix."""
